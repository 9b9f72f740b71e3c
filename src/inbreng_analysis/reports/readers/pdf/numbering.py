"""The numbers of tables, also of a table that goes on on the next page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from inbreng_analysis.reports.lines import Cell
from inbreng_analysis.reports.readers.pdf.grids import Grid
from inbreng_analysis.reports.readers.pdf.rows import Row

_NEAR = 4.0


class Numbering:
    """Gives the rows of text in tables their cell, page after page."""

    def __init__(self) -> None:
        self._n_grids = 0
        self._last: Grid | None = None
        self._n_rows = 0
        self._page = 0

    def place(self, rows: Sequence[Row], grids: Sequence[Grid]) -> Iterator[Row]:
        """Say of the rows of a page in which cell they stand.

        Parameters
        ----------
        rows
            The rows of text of one page.
        grids
            The tables on that page.

        Yields
        ------
        Row
            The same rows; those of one table together, cell after cell.
        """
        for grid, run in groupby(rows, key=lambda row: _grid_of(row, grids)):
            if grid is None:
                yield from run
                continue
            inside = list(run)
            number, above = self._begin(grid, inside[0].page)
            placed = [_in_cell(row, grid, number, above) for row in inside]
            yield from sorted(placed, key=_order)

    def _begin(self, grid: Grid, page: int) -> tuple[int, int]:
        """The number of a table and how many rows it had on the pages before."""
        if self._last is grid:
            return self._n_grids, self._n_rows
        if self._last is not None and self._page == page - 1 and _is_same(self._last, grid):
            self._n_rows += len(self._last.rows) - 1
        else:
            self._n_grids += 1
            self._n_rows = 0
        self._last, self._page = grid, page
        return self._n_grids, self._n_rows


def _grid_of(row: Row, grids: Sequence[Grid]) -> Grid | None:
    """The table in which a row of text stands."""
    return next((grid for grid in grids if grid.holds(row.left, row.base)), None)


def _in_cell(row: Row, grid: Grid, number: int, above: int) -> Row:
    """A row of text with its place in the table."""
    column = grid.column_of(row.left)
    cell = Cell(number, above + grid.row_of(row.base), column)
    return replace(row, cell=cell, edge=grid.columns[column + 1])


def _order(row: Row) -> tuple[int, int]:
    """Cells come from left to right, and their rows of text as the file has them."""
    return (row.cell.row, row.cell.column) if row.cell else (0, 0)


def _is_same(above: Grid, below: Grid) -> bool:
    """Whether two tables have the same columns."""
    same = len(above.columns) == len(below.columns)
    return same and all(
        abs(one - other) < _NEAR for one, other in zip(above.columns, below.columns, strict=True)
    )
