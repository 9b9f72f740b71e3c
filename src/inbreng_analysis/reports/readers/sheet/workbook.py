"""The sheets of a workbook, read while they are unpacked."""

import posixpath
from typing import Any

from inbreng_analysis.reports.limits import Limits
from inbreng_analysis.reports.lines import Document, Line
from inbreng_analysis.reports.notes import note
from inbreng_analysis.reports.readers.cells import cell_lines
from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.package import Package
from inbreng_analysis.reports.readers.sheet.names import RELATION, area_of, place_of, s
from inbreng_analysis.reports.readers.sheet.values import (
    date_styles,
    number_text,
    rich_text,
    shared_strings,
)
from inbreng_analysis.reports.refusals import UnreadableFile

WORKBOOK = "xl/workbook.xml"
_CELL, _MERGED = s("c"), s("mergeCell")
_MOST_MERGED = 2_000


def read_sheets(content: bytes, limits: Limits) -> Document:
    """Read an .xlsx.

    Parameters
    ----------
    content
        The bytes of the file.
    limits
        What it may unpack to.

    Raises
    ------
    UnreadableFile
        When it is no workbook, is damaged, locked, or asks too much.
    """
    package = Package(content, limits)
    if WORKBOOK not in package.names:
        raise UnreadableFile("not_xlsx")
    return _Workbook(package, limits).read()


class _Workbook:
    """Reads sheet after sheet; what was read is let go of at once."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._texts = shared_strings(package)
        self._dates = date_styles(package)
        self._notes: set[str] = set()

    def read(self) -> Document:
        """The lines of all sheets that hold something."""
        found: list[tuple[str, list[Line]]] = []
        for title, part in self._sheets():
            lines = self._sheet(part, len(found))
            if lines:
                found.append((title, lines))
        if len(found) > 1:
            self._notes.add("other_sheets")
        lines = []
        for title, own in found:
            if len(found) > 1:
                lines.append(Line(title, heading=2, whole=True))
            lines += own
        return Document(tuple(lines), tuple(note(code) for code in sorted(self._notes)))

    def _sheets(self) -> list[tuple[str, str]]:
        """Name and part of each sheet that is not hidden, in the order of the workbook."""
        relations = self._package.tree("xl/_rels/workbook.xml.rels")
        parts = {one.get("Id"): one.get("Target", "") for one in relations}
        found = []
        for sheet in self._package.tree(WORKBOOK).iter(s("sheet")):
            target = parts.get(sheet.get(RELATION), "")
            part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            if part in self._package.names and sheet.get("state", "visible") == "visible":
                found.append((sheet.get("name", ""), part))
        return found

    def _sheet(self, part: str, grid: int) -> list[Line]:
        """The lines of one sheet."""
        values: dict[tuple[int, int], str] = {}
        merged: list[tuple[int, int, int, int]] = []
        next_place = (0, 0)
        for _event, element in self._package.events(part, ("end",), (_CELL, _MERGED)):
            if element.tag == _MERGED:
                area = area_of(element.get("ref", ""))
                if area:
                    merged.append(area)
                continue
            place = place_of(element.get("r", "")) or next_place
            next_place = (place[0], place[1] + 1)
            text = self._value(element)
            element.clear()
            if text.strip():
                values[place] = text
            if len(values) > self._limits.max_lines:
                raise UnreadableFile("too_many_lines", limit=self._limits.max_lines)
        self._spread(merged, values)
        return [
            line
            for (row, column), text in sorted(values.items())
            for line in cell_lines(text, grid, row, column)
        ]

    def _value(self, cell: Any) -> str:
        """The value of a cell as it was last saved."""
        form, value = cell.get("t", "n"), cell.findtext(s("v"))
        if cell.find(s("f")) is not None:
            self._notes.add("formulas" if value else "formulas_without_value")
        if form == "inlineStr":
            inline = cell.find(s("is"))
            return rich_text(inline) if inline is not None else ""
        if value is None or form == "e":
            return ""
        if form == "s":
            at = whole(value, -1)
            return self._texts[at] if 0 <= at < len(self._texts) else ""
        if form == "b":
            return "ja" if value == "1" else "nee"
        if form == "str":
            return str(value)
        style = cell.get("s", "0")
        return number_text(value, is_date=whole(style) in self._dates)

    def _spread(
        self, merged: list[tuple[int, int, int, int]], values: dict[tuple[int, int], str]
    ) -> None:
        """Note merged cells; which cells they cover is worked out when the table is understood."""
        for top, left, bottom, right in merged[:_MOST_MERGED]:
            if (top, left) in values and (bottom > top or right > left):
                self._notes.add("merged_cells")
