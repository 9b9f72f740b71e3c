"""What became of what I said? The answer of each contribution."""

from inbreng.answers.models.answers import Answer

__all__ = ["Answer"]
