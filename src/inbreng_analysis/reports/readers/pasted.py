"""Pasted text and text files: typed text, Markdown, or rows copied from a sheet."""

from inbreng_analysis.reports.lines import Document
from inbreng_analysis.reports.readers.aligned import part_columns
from inbreng_analysis.reports.readers.markdown import looks_like_markdown, read_markdown
from inbreng_analysis.reports.readers.separated import looks_like_rows, read_separated
from inbreng_analysis.reports.readers.typed import read_typed


def read_pasted(text: str) -> Document:
    """Read a text of which nothing is known but its characters."""
    if looks_like_rows(text):
        return read_separated(text, "\t")
    if looks_like_markdown(text):
        return read_markdown(text)
    return Document(part_columns(read_typed(text).lines))
