"""Which reader a file needs: by its content first, its name is only a hint."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from inbreng_analysis.reports.limits import MEGABYTE, Limits
from inbreng_analysis.reports.lines import Document, Line
from inbreng_analysis.reports.notes import note
from inbreng_analysis.reports.readers.decode import decode
from inbreng_analysis.reports.readers.mail import read_mail
from inbreng_analysis.reports.readers.markdown import read_markdown
from inbreng_analysis.reports.readers.pasted import read_pasted
from inbreng_analysis.reports.readers.separated import read_separated
from inbreng_analysis.reports.readers.sniffing import expected_type, find_type
from inbreng_analysis.reports.refusals import UnreadableFile

_LONGEST = 20_000


def open_document(source: Path | bytes, *, name: str | None, limits: Limits) -> Document:
    """Read a file into lines.

    Parameters
    ----------
    source
        The path or the bytes of the file.
    name
        Its name, when ``source`` is bytes.
    limits
        What it may ask of the machine.

    Raises
    ------
    UnreadableFile
        When it is refused; its ``code`` says why.
    """
    label = name or (source.name if isinstance(source, Path) else "")
    content = _content(source, limits)
    kind = find_type(content, label)
    document = _read(kind, content, limits)
    expected = expected_type(label)
    if expected is not None and expected != kind:
        document = replace(document, notes=(*document.notes, note("file_type")))
    return _with_short_lines(document)


def _content(source: Path | bytes, limits: Limits) -> bytes:
    """The bytes of the file, unless it is empty or too large."""
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > limits.max_bytes:
        raise UnreadableFile("too_large", limit=limits.max_bytes // MEGABYTE)
    content = source if isinstance(source, bytes) else source.read_bytes()
    if not content.strip(b"\0 \t\r\n\f"):
        raise UnreadableFile("empty")
    return content


def _read(kind: str, content: bytes, limits: Limits) -> Document:
    """Read a file of a known type; a reader is loaded only when it is needed."""
    if kind == "docx":
        from inbreng_analysis.reports.readers.word import read_word

        return read_word(content, limits)
    if kind == "odt":
        from inbreng_analysis.reports.readers.odt import read_odt

        return read_odt(content, limits)
    if kind == "xlsx":
        from inbreng_analysis.reports.readers.sheet import read_sheets

        return read_sheets(content, limits)
    if kind == "pdf":
        from inbreng_analysis.reports.readers.pdf import read_pdf

        return read_pdf(content, limits)
    return read_mail(content) if kind == "eml" else _read_text(kind, content)


def _read_page(text: str) -> Document:
    from inbreng_analysis.reports.readers.page import read_page

    return read_page(text)


_TEXT_READERS: dict[str, Callable[[str], Document]] = {
    "html": _read_page,
    "md": read_markdown,
    "csv": read_separated,
}


def _read_text(kind: str, content: bytes) -> Document:
    """Read one of the types that are text."""
    text, notes = decode(content)
    document = _TEXT_READERS.get(kind, read_pasted)(text)
    return replace(document, notes=notes + document.notes)


def _with_short_lines(document: Document) -> Document:
    """Cut lines that no person typed, so that no later step has to fear their length."""
    if all(len(line.text) <= _LONGEST for line in document.lines):
        return document
    lines: list[Line] = []
    for line in document.lines:
        lines.append(replace(line, text=line.text[:_LONGEST]))
        for at in range(_LONGEST, len(line.text), _LONGEST):
            piece = line.text[at : at + _LONGEST]
            start = len(piece) - len(piece.lstrip())
            lines.append(replace(line, text=piece, start=start, marker="", continues=True))
    return Document(tuple(lines), (*document.notes, note("long_lines")), document.title)
