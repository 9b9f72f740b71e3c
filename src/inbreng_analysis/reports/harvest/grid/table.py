"""The cells of one table, by row and column."""

from collections.abc import Sequence

from inbreng_analysis.reports.harvest.traits import Traits


class Table:
    """One table of a document.

    Parameters
    ----------
    all_traits
        The traits of the blocks that stand in it, in order.
    """

    def __init__(self, all_traits: Sequence[Traits]) -> None:
        self._cells: dict[tuple[int, int], list[Traits]] = {}
        for traits in all_traits:
            cell = traits.block.line.cell
            if cell is not None:
                self._cells.setdefault((cell.row, cell.column), []).append(traits)
        self.rows = sorted({row for row, _ in self._cells})
        self.columns = sorted({column for _, column in self._cells})
        self._filled: dict[int, list[int]] = {}
        for row, column in self._cells:
            self._filled.setdefault(row, []).append(column)

    def cell(self, row: int, column: int) -> list[Traits]:
        """What stands in a cell; nothing when it is empty."""
        return self._cells.get((row, column), [])

    def text(self, row: int, column: int) -> str:
        """The words in a cell, on one line."""
        return " ".join(traits.text for traits in self.cell(row, column))

    def filled(self, row: int) -> list[int]:
        """The columns of a row that hold something."""
        return sorted(self._filled.get(row, []))

    def column_texts(self, column: int, rows: Sequence[int]) -> list[str]:
        """The words in the cells of a column that hold something."""
        return [text for row in rows if (text := self.text(row, column))]
