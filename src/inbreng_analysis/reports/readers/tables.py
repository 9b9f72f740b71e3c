"""Tables while a document is read: rows and columns of their cells, and the lines in them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inbreng_analysis.reports.lines import Cell, Line


class OpenTable:
    """Gathers the lines of one table of a document."""

    def __init__(self, grid: int) -> None:
        self._grid = grid
        self._row = -1
        self._column = 0
        self._n_columns = 0
        self.lines: list[Line] = []

    @property
    def cell(self) -> Cell:
        """The cell that is being read."""
        return Cell(self._grid, max(self._row, 0), self._column)

    def begin_row(self) -> None:
        """A new row begins."""
        self._row += 1
        self._column = 0

    def begin_cell(self) -> None:
        """A new cell begins."""
        self._n_columns = max(self._n_columns, self._column + 1)

    def end_cell(self, span: int = 1) -> None:
        """A cell ends that covers ``span`` columns."""
        self._column += max(span, 1)

    def add_inner(self, lines: Sequence[Line]) -> None:
        """Take over the lines of a table inside the current cell."""
        self.lines += [replace(line, cell=self.cell) for line in lines]

    def finished(self) -> list[Line]:
        """The lines; a table of one column is only a frame around text."""
        if self._n_columns < 2:
            return [replace(line, cell=None) for line in self.lines]
        return self.lines


class GatheredLines:
    """The lines of a document, gathered while it is unpacked; those of a table when it ends."""

    def __init__(self) -> None:
        self._tables: list[OpenTable] = []
        self._n_tables = 0
        self.lines: list[Line] = []

    @property
    def table(self) -> OpenTable | None:
        """The innermost table that is being read."""
        return self._tables[-1] if self._tables else None

    @property
    def cell(self) -> Cell | None:
        """The cell that is being read."""
        return self.table.cell if self.table else None

    def open_table(self) -> None:
        """A table begins."""
        self._tables.append(OpenTable(self._n_tables))
        self._n_tables += 1

    def close_table(self) -> None:
        """A table ends: its lines go to the cell around it, or to the document."""
        table = self._tables.pop()
        if self.table:
            self.table.add_inner(table.lines)
        else:
            self.lines += table.finished()

    def add(self, lines: Iterable[Line]) -> None:
        """Take the lines of a paragraph; in a cell none that is empty."""
        if self.table:
            self.table.lines += [line for line in lines if line.text.strip()]
        else:
            self.lines += lines
