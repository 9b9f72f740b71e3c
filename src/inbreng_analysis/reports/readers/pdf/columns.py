"""Pages in two or more columns: every column is read as if it stood in the place of the first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from inbreng_analysis.reports.readers.pdf.rows import Row

_FEWEST = 3


def align_columns(rows: Sequence[Row]) -> list[Row]:
    """Move the columns of a page above one another.

    Parameters
    ----------
    rows
        The rows of one page, in the order of the file.

    Returns
    -------
    list[Row]
        The same rows. Those in columns have the left edges of the first column, and its right
        edge as ``edge``; a page without columns stays as it is.
    """
    found = list(rows)
    for first, second in pairwise(_runs(rows)):
        before = _left_of(rows, first, rows[second.start].left)
        column = _right_of(rows, second, before)
        if min(len(before), len(column)) < _FEWEST or _holds_cells(rows, before, column):
            continue
        shift = _left(rows, column) - _left(found, before)
        _place(found, before, 0.0)
        _place(found, column, shift)
    return found


def _runs(rows: Sequence[Row]) -> Iterator[range]:
    """Stretches of rows that go down the page, outside its tables."""
    begin = 0
    for at in range(1, len(rows) + 1):
        if at < len(rows) and _goes_down(rows[at - 1], rows[at]):
            continue
        yield range(begin, at)
        begin = at


def _goes_down(above: Row, row: Row) -> bool:
    """Whether a row does not stand higher on the page than the one before it."""
    return row.cell is not None or above.cell is not None or row.base <= above.base + row.size


def _left_of(rows: Sequence[Row], run: range, edge: float) -> range:
    """The last rows of a stretch that all end to the left of an edge."""
    begin = run.stop
    while begin > run.start and rows[begin - 1].right <= edge:
        begin -= 1
    return range(begin, run.stop)


def _right_of(rows: Sequence[Row], run: range, column: range) -> range:
    """The first rows of a stretch that all begin to the right of a column."""
    edge = max((rows[at].right for at in column), default=0.0)
    end = run.start
    while end < run.stop and rows[end].left >= edge:
        end += 1
    return range(run.start, end)


def _holds_cells(rows: Sequence[Row], *columns: range) -> bool:
    """Whether one of the rows stands in a table, which has columns of its own."""
    return any(rows[at].cell is not None for column in columns for at in column)


def _left(rows: Sequence[Row], column: range) -> float:
    """The left edge by which columns are compared: of their bullets where they have any."""
    marked = [rows[at].left for at in column if rows[at].marker]
    return min(marked or [rows[at].left for at in column])


def _place(found: list[Row], column: range, shift: float) -> None:
    """Shift the rows of a column, and tell where it ends."""
    edge = max(found[at].right for at in column) - shift
    for at in column:
        row = found[at]
        found[at] = replace(
            row,
            left=row.left - shift,
            words=row.words - shift,
            right=row.right - shift,
            edge=edge,
        )
