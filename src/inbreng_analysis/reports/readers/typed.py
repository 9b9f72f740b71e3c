"""Typed text, from a .txt file or pasted: lines with indent and marker."""

import re
from collections.abc import Iterable, Iterator

from inbreng_analysis.reports.lines import Document, Line
from inbreng_analysis.reports.markers import find_marker

TAB = 4
# "--- ma 6 okt ---" parts a text as a heading does.
_DIVIDER = re.compile(r"\s*([-=*~_])\1+\s+\w.{0,60}?\s+\1{2,}\s*")


def typed_line(
    text: str, *, page: int | None = None, furniture: bool = False, plain: bool = False
) -> Line:
    """Make a line of typed text: measure its indent in characters and find its marker.

    Parameters
    ----------
    text
        The line without its end.
    page
        The page it stands on, where that is known.
    furniture
        Whether the reader knows that it is mail header, quoted mail or the like.
    plain
        Do not look for a marker.
    """
    offset = len(text) - len(text.lstrip())
    indent = len(text[:offset].expandtabs(TAB))
    marker = None if plain else find_marker(text, offset)
    if marker is None:
        divides = not plain and _DIVIDER.fullmatch(text) is not None
        return Line(text, offset, indent, indent, bold=divides, page=page, furniture=furniture)
    hang = len(text[: marker.start].expandtabs(TAB))
    return Line(text, marker.start, indent, hang, marker.text, page=page, furniture=furniture)


def read_typed(text: str) -> Document:
    """Read typed text.

    Parameters
    ----------
    text
        Text with any kind of line end.

    Returns
    -------
    Document
        One line per typed line; a form feed counts as a line end.
    """
    return Document(tuple(_underlined(map(typed_line, text.splitlines()))))


def _underlined(lines: Iterable[Line]) -> Iterator[Line]:
    """Give lines above a row of ``===`` or ``---`` the look of a heading."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            yield _emphasise(waiting) if _is_rule(line.text, waiting.text) else waiting
        waiting = line
    if waiting is not None:
        yield waiting


def _is_rule(text: str, above: str) -> bool:
    """Whether this line only underlines the line above it."""
    bare = text.strip()
    return len(bare) >= 3 and bool(above.strip()) and set(bare) in ({"="}, {"-"}, {"_"}, {"~"})


def _emphasise(line: Line) -> Line:
    """The same line, marked as standing out."""
    return Line(
        line.text, line.start, line.indent, line.hang, line.marker, bold=True, page=line.page
    )
