"""Find contributions by Dutch words, with the same results on SQLite and on PostgreSQL."""

from inbreng.dialogue.search.finding import holding, saying_the_same
from inbreng.dialogue.search.sameness import indexed

__all__ = ["holding", "indexed", "saying_the_same"]
