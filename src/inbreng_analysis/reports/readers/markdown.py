"""Markdown: headings, emphasis and tables, shown as they would be printed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inbreng_analysis.reports.lines import Cell, Document, Line
from inbreng_analysis.reports.readers.typed import read_typed, typed_line

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE_ROW = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_STRONG = re.compile(r"(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)(?!\w)")
_SOFT = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")
_QUOTE = re.compile(r"(\s{0,3})>\s?")
_ALL_STRONG = re.compile(r"(?:\*\*|__)(?=\S)(?:(?!\*\*|__).)+(?:\*\*|__):?\s*")
_FRONT = re.compile(r"\A---\s*\n(.*?)\n---\s*\n", re.DOTALL)
_TELLING = re.compile(
    r"^\s{0,3}#{1,6}\s+\S|^\s*(?:[-*+]\s+)?\*\*\S.*\S\*\*:?\s*$|^\s*\|.*\|\s*\n\s*\|?\s*:?-{2,}",
    re.MULTILINE,
)


def looks_like_markdown(text: str) -> bool:
    """Whether a text has headings, bold lines or tables of Markdown.

    Examples
    --------
    >>> looks_like_markdown("## Tafel 1\\n- meer tijd")
    True
    """
    return bool(_TELLING.search(text[:200_000]))


def read_markdown(text: str) -> Document:
    """Read Markdown.

    Parameters
    ----------
    text
        The text.

    Returns
    -------
    Document
        One line per line of the text, and one for each cell of a table; marks of emphasis are
        left out, list markers stay.
    """
    front = _FRONT.match(text)
    lines: list[Line] = []
    if front:
        rows = text[: front.end()].splitlines()
        lines += [replace(typed_line(row, plain=True), furniture=True) for row in rows]
        text = text[front.end() :]
    rest = read_typed("\n".join(_shown(row) for row in text.splitlines()))
    marked = text.splitlines()
    grid = -1
    in_table = False
    row_number = 0
    for raw, line in zip(marked, rest.lines, strict=False):
        if _is_row(raw):
            if not in_table:
                grid, row_number, in_table = grid + 1, 0, True
            if not _RULE_ROW.match(raw):
                lines += _cells(raw, grid, row_number)
                row_number += 1
            continue
        in_table = False
        lines.append(_styled(raw, line))
    return Document(tuple(lines))


def _shown(row: str) -> str:
    """A row without its marks of emphasis, links and headings."""
    heading = _HEADING.match(row)
    if heading:
        row = heading.group(2)
    row = _QUOTE.sub(r"\1", row)
    row = _LINK.sub(r"\1", row)
    row = _SOFT.sub(r"\2", _STRONG.sub(r"\1", row))
    return _ESCAPE.sub(r"\1", row) or ""


def _styled(raw: str, line: Line) -> Line:
    """The line with the look that its marks give it."""
    heading = _HEADING.match(raw)
    if heading:
        offset = len(line.text) - len(line.text.lstrip())
        return Line(line.text, offset, heading=len(heading.group(1)), whole=True)
    words = _QUOTE.sub("", raw).strip().removeprefix(line.marker).strip()
    return replace(line, bold=True) if _ALL_STRONG.fullmatch(words) else line


def _is_row(raw: str) -> bool:
    """Whether a line is a row of a table."""
    return bool(_ROW.match(raw)) or (raw.count("|") >= 1 and bool(_RULE_ROW.match(raw)))


def _cells(raw: str, grid: int, row: int) -> Iterator[Line]:
    """The cells of a row, one line each; ``<br>`` divides the points in a cell."""
    for column, cell in enumerate(raw.strip().strip("|").split("|")):
        for piece in re.split(r"<br\s*/?>", cell):
            text = _shown(piece).strip()
            if text:
                bold = bool(_ALL_STRONG.fullmatch(piece.strip()))
                place = Cell(grid, row, column)
                yield replace(typed_line(text), cell=place, bold=bold, whole=True)
