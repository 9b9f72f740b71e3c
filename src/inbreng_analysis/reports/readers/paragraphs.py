"""Paragraphs of a word processor into lines as the preview shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbreng_analysis.reports.lines import Cell, Line
from inbreng_analysis.reports.markers import PRIVATE, find_marker
from inbreng_analysis.reports.readers.decode import tidy

BULLET = "•"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its look; ``text`` holds a newline for each soft line break.

    ``marker`` is the bullet or number that the program draws, empty when it is no list item.
    ``indent`` and ``hang`` are the left edges of marker and words, in characters.
    """

    text: str
    marker: str = ""
    level: int | None = None
    list_id: str = ""
    indent: float = 0.0
    hang: float = 0.0
    heading: int | None = None
    bold: bool = False
    cell: Cell | None = None
    furniture: bool = False


def lines_of(paragraph: Paragraph) -> Iterator[Line]:
    """Give the lines of a paragraph.

    Parameters
    ----------
    paragraph
        The paragraph.

    Yields
    ------
    Line
        One line for each soft line break and one more. A line that begins with a typed list
        marker starts a new piece, every other continues the piece.
    """
    pieces = tidy(paragraph.text).split("\n")
    first = True
    for piece in pieces:
        if not piece.strip() and not (first and len(pieces) == 1):
            continue
        yield _first(paragraph, piece) if first else _next(paragraph, piece)
        first = False


def drawn_bullet(glyph: str) -> str:
    """The bullet to show for a glyph of Word or LibreOffice, which may be of private use."""
    if not glyph or glyph[0] in "·o§Øvüq" or PRIVATE[0] <= glyph[0] <= PRIVATE[-1]:
        return BULLET
    return glyph[0] if not glyph[0].isspace() else BULLET


def _first(paragraph: Paragraph, piece: str) -> Line:
    """The first line, with the marker that the program draws."""
    if not paragraph.marker:
        return _typed(paragraph, piece, continues=False)
    margin = "  " * (paragraph.level or 0)
    front = f"{margin}{paragraph.marker} "
    words = piece.strip()
    return Line(
        f"{front}{words}",
        len(front),
        paragraph.indent,
        paragraph.hang,
        paragraph.marker,
        paragraph.level,
        paragraph.list_id,
        bold=paragraph.bold,
        heading=paragraph.heading,
        cell=paragraph.cell,
        whole=True,
        furniture=paragraph.furniture,
    )


def _next(paragraph: Paragraph, piece: str) -> Line:
    """A line after a soft line break."""
    return _typed(paragraph, piece, continues=True)


def _typed(paragraph: Paragraph, piece: str, *, continues: bool) -> Line:
    """A line without drawn marker; a typed one counts."""
    text = piece.rstrip()
    offset = len(text) - len(text.lstrip())
    marker = None if paragraph.heading is not None else find_marker(text, offset)
    start = marker.start if marker else offset
    shift = len(text[:offset].expandtabs(4))
    return Line(
        text,
        start,
        paragraph.indent + shift,
        paragraph.indent + len(text[:start].expandtabs(4)),
        marker.text if marker else "",
        heading=None if continues else paragraph.heading,
        bold=paragraph.bold,
        cell=paragraph.cell,
        continues=continues and marker is None,
        whole=True,
        furniture=paragraph.furniture,
    )
