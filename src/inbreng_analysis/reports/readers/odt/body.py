"""The body of an OpenDocument text: paragraphs, nested lists and tables."""

from collections import defaultdict
from typing import Any

from inbreng_analysis.reports.limits import Limits
from inbreng_analysis.reports.lines import Cell, Document, Note
from inbreng_analysis.reports.notes import note
from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.odt.names import odf
from inbreng_analysis.reports.readers.odt.styles import ListLevel, Style, Styles
from inbreng_analysis.reports.readers.odt.words import words_of
from inbreng_analysis.reports.readers.package import Package
from inbreng_analysis.reports.readers.paragraphs import BULLET, Paragraph, lines_of
from inbreng_analysis.reports.readers.tables import GatheredLines
from inbreng_analysis.reports.refusals import UnreadableFile

CONTENT = "content.xml"
_P, _H = odf("text:p"), odf("text:h")
_LIST, _ITEM, _HEADER = odf("text:list"), odf("text:list-item"), odf("text:list-header")
_TABLE, _ROW, _CELL = odf("table:table"), odf("table:table-row"), odf("table:table-cell")
_COVERED = odf("table:covered-table-cell")
_CHANGES = odf("text:tracked-changes")
_INDEX = odf("text:index-body")
_TAGS = (_P, _H, _LIST, _ITEM, _HEADER, _TABLE, _ROW, _CELL, _COVERED, _CHANGES, _INDEX)


def read_odt(content: bytes, limits: Limits) -> Document:
    """Read an .odt.

    Parameters
    ----------
    content
        The bytes of the file.
    limits
        What it may unpack to.

    Raises
    ------
    UnreadableFile
        When it is no OpenDocument text, is damaged, locked, or asks too much.
    """
    package = Package(content, limits)
    manifest = package.tree("META-INF/manifest.xml")
    if next(manifest.iter(odf("manifest:encryption-data")), None) is not None:
        raise UnreadableFile("password")
    if CONTENT not in package.names:
        raise UnreadableFile("not_odt")
    return _Body(package, limits).read()


class _Body:
    """Reads the body while it is unpacked."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._styles = Styles(package.tree("styles.xml"), _automatic_styles(package))
        self._gathered = GatheredLines()
        self._lists: list[str | None] = []
        self._bulleted = False
        self._counters: defaultdict[tuple[str, int], int] = defaultdict(int)
        self._n_lists = 0
        self._skipping = 0
        self._changed = self._in_index = False

    def read(self) -> Document:
        """All lines of the document."""
        for event, element in self._package.events(CONTENT, ("start", "end"), _TAGS):
            if element.tag == _CHANGES:
                self._skipping += 1 if event == "start" else -1
                self._changed = True
            elif not self._skipping:
                self._start(element) if event == "start" else self._end(element)
            if len(self._gathered.lines) > self._limits.max_lines:
                raise UnreadableFile("too_many_lines", limit=self._limits.max_lines)
        notes: tuple[Note, ...] = (note("tracked_changes"),) if self._changed else ()
        return Document(tuple(self._gathered.lines), notes)

    def _start(self, element: Any) -> None:
        """The start of a list, an item, a table, a row, a cell."""
        tag = element.tag
        if tag == _LIST:
            self._lists.append(element.get(odf("text:style-name")) or self._list_style)
            self._n_lists += len(self._lists) == 1
        elif tag == _ITEM:
            self._bulleted = True
        elif tag == _TABLE:
            self._gathered.open_table()
        elif tag == _ROW and (table := self._gathered.table):
            table.begin_row()
        elif tag == _CELL and (table := self._gathered.table):
            table.begin_cell()
        elif tag == _INDEX:
            self._in_index = True

    def _end(self, element: Any) -> None:
        """The end of a paragraph, a list, a cell, a table."""
        tag = element.tag
        if tag in (_P, _H):
            self._paragraph(element)
        elif tag == _LIST and self._lists:
            self._lists.pop()
        elif tag == _ITEM:
            self._bulleted = False
        elif tag in (_CELL, _COVERED) and (table := self._gathered.table):
            table.end_cell()
        elif tag == _TABLE and self._gathered.table:
            self._gathered.close_table()
            if self._gathered.table is None:
                _let_go(element)
        elif tag == _INDEX:
            self._in_index = False

    def _paragraph(self, element: Any) -> None:
        """One paragraph or heading."""
        self._gathered.add(lines_of(self._look(element, self._gathered.cell)))
        if self._gathered.table is None:
            _let_go(element)

    def _look(self, element: Any, cell: Cell | None) -> Paragraph:
        """A paragraph with all that its style and its list say."""
        text, bold = words_of(element, self._styles)
        style = self._styles.get(element.get(odf("text:style-name")))
        heading = _heading(element, style)
        level = len(self._lists) - 1
        drawn = self._styles.list_level(self._list_style or style.list_style, max(level, 0))
        marker = ""
        if level >= 0 and self._bulleted and heading is None and text.strip():
            marker = self._draw(drawn, level)
            self._bulleted = False
        left, first = _edges(style, drawn if marker else None)
        hang = left if left is not None else float(2 * level + 2 if level >= 0 else 0)
        return Paragraph(
            text,
            marker,
            level if marker else None,
            f"{self._n_lists}",
            hang + min(first or 0.0, 0.0) if marker else hang,
            hang,
            heading,
            bold,
            cell,
            self._in_index,
        )

    @property
    def _list_style(self) -> str | None:
        """The style of the list that is open."""
        return self._lists[-1] if self._lists else None

    def _draw(self, drawn: ListLevel | None, level: int) -> str:
        """The marker of the next item."""
        if drawn is None:
            return BULLET
        if drawn.bullet is not None:
            return drawn.bullet
        key = (f"{self._n_lists}", level)
        self._counters[key] += 1
        for deeper in [at for at in self._counters if at[0] == key[0] and at[1] > level]:
            del self._counters[deeper]
        value = self._counters[key] + drawn.start - 1
        sign = chr(ord(drawn.form) + (value - 1) % 26) if drawn.form in ("a", "A") else str(value)
        return f"{sign}{drawn.suffix.strip() or '.'}"


def _edges(style: Style, drawn: ListLevel | None) -> tuple[float | None, float | None]:
    """Left edge of the words and first-line indent: of the paragraph, else of the list."""
    if drawn is None:
        return style.left, style.first
    left = style.left if style.left else drawn.left
    return left, style.first if style.first else drawn.first


def _heading(element: Any, style: Style) -> int | None:
    """The heading level of an element."""
    if style.is_title:
        return 0
    if element.tag != _H:
        return None
    level = element.get(odf("text:outline-level")) or "1"
    return whole(level, 1, most=9)


def _automatic_styles(package: Package) -> Any:
    """The automatic styles, which stand before the text in the same part."""
    automatic, body = odf("office:automatic-styles"), odf("office:body")
    for event, element in package.events(CONTENT, ("start", "end"), (automatic, body)):
        if event == "end" or element.tag == body:
            return element if element.tag == automatic else element.makeelement("absent")
    return package.tree("absent")


def _let_go(element: Any) -> None:
    """Free an element that was read; its tail and its place in the parent stay."""
    element.clear(keep_tail=False)
