"""Pasted text: typed text or Markdown."""

from inbreng_analysis.reports.lines import Document
from inbreng_analysis.reports.readers.typed import read_typed


def read_pasted(text: str) -> Document:
    """Read a text of which nothing is known but its characters."""
    return read_typed(text)
