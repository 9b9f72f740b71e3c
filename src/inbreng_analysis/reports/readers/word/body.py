"""The body of a Word document: paragraphs and tables, one after another."""

from typing import Any

from inbreng_analysis.reports.limits import Limits
from inbreng_analysis.reports.lines import Cell, Document, Note
from inbreng_analysis.reports.notes import note
from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.package import Package
from inbreng_analysis.reports.readers.paragraphs import Paragraph, lines_of
from inbreng_analysis.reports.readers.tables import GatheredLines, OpenTable
from inbreng_analysis.reports.readers.word.names import w
from inbreng_analysis.reports.readers.word.numbering import Numbering
from inbreng_analysis.reports.readers.word.runs import words_of
from inbreng_analysis.reports.readers.word.styles import Styles, with_properties
from inbreng_analysis.reports.refusals import UnreadableFile

DOCUMENT = "word/document.xml"
TWIPS = 120.0
"""Twentieths of a point in one character of indent."""

_P, _TABLE, _ROW, _CELL = w("p"), w("tbl"), w("tr"), w("tc")
_DELETED, _PROPERTIES = w("del"), w("pPr")
_STYLE, _VALUE = w("pStyle"), w("val")


def read_word(content: bytes, limits: Limits) -> Document:
    """Read a .docx.

    Parameters
    ----------
    content
        The bytes of the file.
    limits
        What it may unpack to.

    Raises
    ------
    UnreadableFile
        When it is no Word document, is damaged, locked, or asks too much.
    """
    package = Package(content, limits)
    if DOCUMENT not in package.names:
        raise UnreadableFile("not_docx")
    return _Body(package, limits).read()


class _Body:
    """Reads the body while it is unpacked; what was read is let go of at once."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._styles = Styles(package.tree("word/styles.xml"))
        self._numbering = Numbering(package.tree("word/numbering.xml"))
        self._gathered = GatheredLines()
        self._changed = False

    def read(self) -> Document:
        """All lines of the document."""
        tags = (_P, _TABLE, _ROW, _CELL, _DELETED)
        for event, element in self._package.events(DOCUMENT, ("start", "end"), tags):
            if element.tag == _P:
                if event == "end":
                    self._paragraph(element)
            elif element.tag == _DELETED:
                self._changed = True
            else:
                self._table(event, element)
            if len(self._gathered.lines) > self._limits.max_lines:
                raise UnreadableFile("too_many_lines", limit=self._limits.max_lines)
        notes: tuple[Note, ...] = (note("tracked_changes"),) if self._changed else ()
        return Document(tuple(self._gathered.lines), notes)

    def _table(self, event: str, element: Any) -> None:
        """The start or end of a table, a row or a cell."""
        if element.tag == _TABLE and event == "start":
            self._gathered.open_table()
        elif table := self._gathered.table:
            self._in_table(table, event, element)

    def _in_table(self, table: OpenTable, event: str, element: Any) -> None:
        """The start or end of a row or a cell, or the end of the table."""
        if element.tag == _ROW and event == "start":
            table.begin_row()
        elif element.tag == _CELL and event == "start":
            table.begin_cell()
        elif element.tag == _CELL:
            table.end_cell(_span(element))
        else:
            if element.tag == _TABLE:
                self._gathered.close_table()
            _let_go(element)

    def _paragraph(self, element: Any) -> None:
        """One paragraph."""
        self._gathered.add(lines_of(self._look(element, self._gathered.cell)))
        if self._gathered.table is None:
            _let_go(element)

    def _look(self, element: Any, cell: Cell | None) -> Paragraph:
        """A paragraph with all that its style, its list and its own properties say."""
        properties = element.find(_PROPERTIES)
        name = None
        if properties is not None and (named := properties.find(_STYLE)) is not None:
            name = named.get(_VALUE)
        style = self._styles.get(name)
        words = words_of(element, self._styles.bold_runs, bool(style.bold))
        own = with_properties(style, properties) if properties is not None else style
        left, first = own.left, own.first
        marker, level = "", None
        if own.num_id and own.num_id != "0" and words.text.strip():
            level = own.level
            if level is None:
                level = self._numbering.level_of_style(own.num_id, name)
            drawn = self._numbering.level(own.num_id, level)
            if drawn is not None:
                marker = self._numbering.draw(own.num_id, level)
                left = drawn.left if left is None else left
                first = drawn.first if first is None else first
        hang = (left or 0.0) / TWIPS
        return Paragraph(
            words.text,
            marker,
            level if marker else None,
            own.num_id or "",
            hang + min(first or 0.0, 0.0) / TWIPS if marker else hang,
            hang,
            own.heading,
            words.bold,
            cell,
            own.is_contents,
        )


def _span(cell: Any) -> int:
    """How many columns a cell spans; known when it ends."""
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    return whole(span.get(w("val")), 1, most=1000) if span is not None else 1


def _let_go(element: Any) -> None:
    """Free an element that was read, and everything before it in its parent."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
