"""What a reader gives: the lines of a document with what their look says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a line stands in a table or sheet; rows and columns count from 0."""

    grid: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the document as the preview shows it.

    Parameters
    ----------
    text
        The whole line, with indent and list marker.
    start
        Offset in ``text`` where the words begin, after indent and marker.
    indent
        Left edge of the marker, or of the words when there is no marker, in the measure of
        the format: characters, list levels or points. Only compared within one document.
    hang
        Left edge of the words, in the same measure.
    marker
        The list marker as it stands in ``text``; empty when there is none.
    level
        List level from 0 where the format knows it (Word, ODT, HTML), otherwise None.
    list_id
        The list to which it belongs where the format knows it. Within one list the level says
        what is deeper, between lists the indent.
    heading
        Level of the heading from 1 where the format knows it; 0 for a title style.
    bold
        Whether every word is bold (or underlined in a typed text).
    cell
        Place in a table or sheet, otherwise None.
    page
        Page from 1 in a PDF, otherwise None.
    continues
        The reader knows that this line belongs to the piece of the line before.
    whole
        The reader knows that this line starts a paragraph, so it continues nothing.
    furniture
        Header, footer, page number, mail header or quoted mail: never said at a table.
    """

    text: str
    start: int = 0
    indent: float = 0.0
    hang: float = 0.0
    marker: str = ""
    level: int | None = None
    list_id: str = ""
    heading: int | None = None
    bold: bool = False
    cell: Cell | None = None
    page: int | None = None
    continues: bool = False
    whole: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was repaired or left out while reading; ``code`` never changes."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """All lines of a file, what was repaired, and the title that its format gives apart."""

    lines: tuple[Line, ...]
    notes: tuple[Note, ...] = ()
    title: str | None = None
