"""The value of a cell of a sheet as lines."""

from collections.abc import Iterator
from dataclasses import replace

from inbreng_analysis.reports.lines import Cell, Line
from inbreng_analysis.reports.readers.typed import typed_line


def cell_lines(value: str, grid: int, row: int, column: int) -> Iterator[Line]:
    """Give the lines of a cell, one for each line in it, none when it is empty."""
    place = Cell(grid, row, column)
    for piece in value.splitlines():
        text = piece.strip()
        if text:
            yield replace(typed_line(text), cell=place, whole=True)
