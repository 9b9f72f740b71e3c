"""Which reader a file needs, by its content first and its name second."""

from pathlib import Path

from inbreng_analysis.reports.limits import MEGABYTE, Limits
from inbreng_analysis.reports.lines import Document
from inbreng_analysis.reports.readers.decode import decode
from inbreng_analysis.reports.readers.pasted import read_pasted
from inbreng_analysis.reports.refusals import UnreadableFile


def open_document(source: Path | bytes, *, name: str | None, limits: Limits) -> Document:
    """Read a file into lines."""
    content = _content(source, limits)
    text, notes = decode(content)
    document = read_pasted(text)
    return Document(document.lines, notes + document.notes, document.title)


def _content(source: Path | bytes, limits: Limits) -> bytes:
    """The bytes of the file, unless it is empty or too large."""
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > limits.max_bytes:
        raise UnreadableFile("too_large", limit=limits.max_bytes // MEGABYTE)
    content = source if isinstance(source, bytes) else source.read_bytes()
    if not content.strip(b"\0 \t\r\n\f"):
        raise UnreadableFile("empty")
    return content
