"""What is known of a table before it is read: its way, and which rows are its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inbreng_analysis.reports.harvest.grid.columns import kind_of_name
from inbreng_analysis.reports.harvest.grid.table import Table
from inbreng_analysis.reports.harvest.questions import ends_as_question
from inbreng_analysis.reports.harvest.traits import Traits

# "Begeleider: Ans" above the table itself.
_ABOUT = re.compile(r"[^\W\d][^:?]{1,24}:(?:\s|$)")
_WITH_HEAD = 3
_BRIEF = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is read.

    ``way`` is ``"records"`` (one point per row), ``"cross"`` (rows against columns),
    ``"people"`` (who was there), ``"minutes"`` or ``"unknown"``. ``head`` is the row that names
    the columns, or None. ``roles`` says for each column of records what it holds; ``rows`` and
    ``columns`` say what the names of rows and columns of a cross table are: ``"table"``,
    ``"group"``, ``"question"``, ``"label"``, ``"topic"`` or empty when they have no names.
    ``is_one_point`` tells that the same table and question come again in other rows, so that
    the lines of a cell of records are one point. ``answers`` are the columns of a form that hold
    answers in own words, or that of minutes which holds what was spoken. ``is_guess`` tells that
    nothing but its place in a report says that points stand in it.
    """

    way: str
    head: int | None = None
    roles: tuple[tuple[int, str], ...] = ()
    rows: str = ""
    columns: str = ""
    is_one_point: bool = False
    answers: tuple[int, ...] = ()
    is_guess: bool = False

    @property
    def is_harvest(self) -> bool:
        """Whether points of participants stand in the table."""
        return self.way in ("records", "cross")

    @property
    def is_sure(self) -> bool:
        """Whether the table by itself tells that points of participants stand in it."""
        return self.is_harvest and not self.is_guess


def body_rows(table: Table) -> list[int]:
    """The rows of the table itself: without titles above it and remarks below it."""
    rows = list(table.rows)
    wide = [row for row in rows if len(table.filled(row)) > 1]
    while wide and _tells_about(table, wide):
        del wide[0]
    if not wide:
        return []
    return [row for row in rows if wide[0] <= row and (row <= wide[-1] or _ends_table(table, row))]


def _ends_table(table: Table, row: int) -> bool:
    """Whether a row with one cell below the others is still a part of the table."""
    return _is_asked(table, row) or _is_ditto(table, row) or _is_brief(table, row)


def _is_brief(table: Table, row: int) -> bool:
    """Whether a row holds a few words and no sentence about the table."""
    text = table.text(row, table.filled(row)[0])
    return text.count(" ") < _BRIEF and text[-1:].isalnum() and text[:1].islower()


def _tells_about(table: Table, wide: Sequence[int]) -> bool:
    """Whether the first row only tells about the table ("Begeleider: Ans", "aantal: 8")."""
    if len(wide) < _WITH_HEAD or len(table.filled(wide[0])) >= len(table.filled(wide[1])):
        return False
    cells = [table.text(wide[0], column) for column in table.filled(wide[0])]
    return any(_ABOUT.match(cell) for cell in cells) and not any(map(ends_as_question, cells))


def inner_traits(table: Table) -> list[Traits]:
    """What stands in the rows of the table itself."""
    return [
        traits
        for row in body_rows(table)
        for column in table.filled(row)
        for traits in table.cell(row, column)
    ]


def _is_ditto(table: Table, row: int) -> bool:
    """Whether a row has one cell, not the first: its table and question are those above it."""
    return table.filled(row)[0] != table.columns[0]


def _is_asked(table: Table, row: int) -> bool:
    """Whether a row holds only its name, which is a question that nobody answered."""
    filled = table.filled(row)
    return filled == table.columns[:1] and kind_of_name(table.text(row, filled[0])) == "question"
