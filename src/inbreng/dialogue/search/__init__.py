"""Find contributions by Dutch words, with the same results on SQLite and on PostgreSQL."""

from inbreng.dialogue.search.finding import holding

__all__ = ["holding"]
