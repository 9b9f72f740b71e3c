"""Tables on a page, by the lines that are drawn around their cells."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from inbreng_analysis.reports.readers.pdf.shapes import Ruling, Shapes

_NEAR = 5.0
"""Lines that are closer than this are one; cells of a browser have a border each."""
_MOST_RULINGS = 1500


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the edges of its columns from the left and of its rows from below."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    upright: tuple[Ruling, ...]

    def holds(self, left: float, base: float) -> bool:
        """Whether a place on the page lies in the table."""
        across = self.columns[0] - _NEAR < left < self.columns[-1]
        return across and self.rows[0] < base < self.rows[-1]

    def column_of(self, left: float) -> int:
        """The number of the column in which a place lies, from 0."""
        at = bisect_right(self.columns, left + 1.0) - 1
        return min(max(at, 0), len(self.columns) - 2)

    def row_of(self, base: float) -> int:
        """The number of the row in which a baseline lies, from 0 at the top."""
        at = bisect_right(self.rows, base + 1.0) - 1
        return len(self.rows) - 2 - min(max(at, 0), len(self.rows) - 2)

    def edges_between(self, left: float, right: float, base: float) -> list[float]:
        """The edges of cells that lie between two places on one height."""
        return [
            edge
            for edge in self.columns
            if left + _NEAR < edge < right - _NEAR
            and any(
                abs(line.at - edge) < _NEAR and line.begin - 1.0 < base < line.end + 1.0
                for line in self.upright
            )
        ]


def grids_of(shapes: Shapes) -> list[Grid]:
    """Find the tables on a page.

    Parameters
    ----------
    shapes
        What is drawn on the page.

    Returns
    -------
    list[Grid]
        Tables of at least two rows and two columns, from top to bottom.
    """
    upright, level = shapes.upright, shapes.level
    if not 3 <= len(upright) <= _MOST_RULINGS or not 3 <= len(level) <= _MOST_RULINGS:
        return []
    grids = []
    for low, high in _bands(upright):
        lines = tuple(line for line in upright if low - _NEAR < line.begin < high)
        across = [line for line in level if low - _NEAR < line.at < high + _NEAR]
        columns, rows = _edges(lines), _edges(across)
        if len(columns) > 2 and len(rows) > 2:
            grids.append(Grid(columns, rows, lines))
    return sorted(grids, key=lambda grid: -grid.rows[-1])


def _bands(upright: Sequence[Ruling]) -> list[tuple[float, float]]:
    """The stretches of the page, from below, over which upright lines stand without a break."""
    bands: list[tuple[float, float]] = []
    for line in sorted(upright, key=lambda line: line.begin):
        if bands and line.begin < bands[-1][1] + _NEAR:
            bands[-1] = (bands[-1][0], max(bands[-1][1], line.end))
        else:
            bands.append((line.begin, line.end))
    return bands


def _edges(lines: Sequence[Ruling]) -> tuple[float, ...]:
    """The places of lines, those that lie near one another taken together."""
    edges: list[float] = []
    for at in sorted(line.at for line in lines):
        if not edges or at - edges[-1] > _NEAR:
            edges.append(at)
    return tuple(edges)
