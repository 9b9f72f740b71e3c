"""The points in the cells of a table, each under its table and question."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from inbreng_analysis.reports.harvest import places
from inbreng_analysis.reports.harvest.grid.columns import is_worded, place_name
from inbreng_analysis.reports.harvest.grid.forms import is_choice, tells_writer
from inbreng_analysis.reports.harvest.grid.minutes import read_minutes
from inbreng_analysis.reports.harvest.grid.shape import Shape, body_rows
from inbreng_analysis.reports.harvest.grid.table import Table
from inbreng_analysis.reports.harvest.heads import counts_participants
from inbreng_analysis.reports.harvest.questions import question_prefix
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import joined

if TYPE_CHECKING:
    from inbreng_analysis.reports.harvest.walk import Walk

# Everything in a table stands inside whatever is open around it.
_RANKS = {"topic": 70.5, "group": 71.0, "table": 72.0, "question": 73.0, "label": 74.0}
_FRAMES = {
    "topic": "section",
    "group": "group",
    "table": "table",
    "question": "question",
    "label": "label",
}
_KINDS = {
    "topic": "heading",
    "group": "heading",
    "table": "heading",
    "question": "question",
    "label": "label",
}
# A mark, a count or an answer that says there is nothing to say.
_NO_WORDS = re.compile(
    r"[\d.,%/ ]+|nee|geen|niets|n\.?v\.?t\.?|n/a|x|idem|weet (?:ik )?niet", re.IGNORECASE
)


def visit_grid(walk: "Walk", table: Table, shape: Shape) -> None:
    """Give every block of a table its kind.

    Parameters
    ----------
    walk
        The walk through the document; what is open around the table stays open.
    table
        The table.
    shape
        Which way it is read.
    """
    if shape.way == "minutes" and shape.head is not None:
        read_minutes(walk, table, shape.head, *shape.answers)
        return
    rows = body_rows(table)
    if shape.is_guess and not walk.ground.is_open:
        shape = Shape("unknown", shape.head)
    reader = _Reader(walk, table, shape)
    for row in table.rows:
        if row not in rows or not shape.is_harvest:
            reader.plain_row(row)
        elif row == shape.head:
            reader.head_row(row)
        elif shape.way == "records":
            reader.record(row)
        else:
            reader.cross_row(row)
    walk.points_are_items = walk.points_are_items or shape.is_harvest
    walk.scope.close(_RANKS["topic"])


class _Reader:
    """Reads one table row by row."""

    def __init__(self, walk: "Walk", table: Table, shape: Shape) -> None:
        self._walk = walk
        self._table = table
        self._shape = shape
        self._roles = dict(shape.roles)
        self._carried: dict[int, str] = {}
        self._named: set[tuple[str, str]] = set()
        self._heads = self._head_names()
        self._about_writer = self._columns_about_writer()

    def plain_row(self, row: int) -> None:
        """A row that is no part of the harvest: titles and remarks, or a list of people."""
        for column in self._table.filled(row):
            for traits in self._table.cell(row, column):
                if len(self._table.filled(row)) == 1 or counts_participants(traits.text):
                    self._walk.visit_alone(traits)
                else:
                    people = self._shape.way == "people"
                    self._walk.find("participants" if people else "context", traits)

    def head_row(self, row: int) -> None:
        """The names of the columns."""
        for column in self._table.filled(row):
            kind = "label"
            if self._shape.way == "cross" and column in self._points_columns():
                kind = _KINDS.get(self._shape.columns, "label")
            for traits in self._table.cell(row, column):
                self._walk.find(kind, traits)

    def record(self, row: int) -> None:
        """A row that holds one point."""
        scope = self._walk.scope
        scope.close(_RANKS["topic"])
        for role in _RANKS:
            for column, own in self._roles.items():
                if own == role:
                    self._open(role, self._value(row, column), self._heads.get(column, ""))
        for column in self._table.filled(row):
            cell = self._table.cell(row, column)
            if self._roles.get(column) == "point":
                self._open(self._shape.columns, self._heads.get(column, ""), "")
                self._points(_merged(cell) if self._shape.is_one_point else cell)
            else:
                self._name_cell(self._roles.get(column, ""), cell)

    def cross_row(self, row: int) -> None:
        """A row of answers, under its name when it has one."""
        self._walk.scope.close(_RANKS["topic"])
        first = self._table.columns[0]
        name = self._value(row, first) if self._shape.rows else ""
        for column in self._table.filled(row):
            cell = self._table.cell(row, column)
            if self._shape.rows and column == first:
                self._name_cell(self._shape.rows, cell)
                continue
            self._walk.scope.close(_RANKS["topic"])
            if column in self._about_writer:
                for traits in cell:
                    self._walk.find("participants", traits)
                continue
            opened = {self._shape.rows: name, self._shape.columns: self._heads.get(column, "")}
            for role in _RANKS:
                corner = self._heads.get(first, "") if role == self._shape.rows else ""
                self._open(role, opened.get(role, ""), corner)
            is_form = self._shape.columns == "question" and not self._shape.rows
            self._points(_merged(cell) if is_form and _is_told(cell) else cell)

    def _columns_about_writer(self) -> set[int]:
        """The columns of a questionnaire that say who wrote or when, or hold a choice."""
        shape, table = self._shape, self._table
        if shape.answers:
            return set(table.columns) - set(shape.answers)
        if shape.columns != "question" or shape.way != "cross":
            return set()
        found = {
            column
            for column, name in self._heads.items()
            if name and (tells_writer(name) or not is_worded(name))
        }
        if shape.rows or shape.head is None:
            return found
        rows = [row for row in table.rows if row > shape.head]
        return found | {column for column in table.columns if is_choice(table, column, rows)}

    def _head_names(self) -> dict[int, str]:
        """The name of each column; a name that is merged over columns counts for each."""
        head = self._shape.head
        names: dict[int, str] = {}
        last = ""
        for column in self._table.columns:
            text = self._table.text(head, column) if head is not None else ""
            is_first = column == self._table.columns[0]
            last = text or ("" if is_first else last)
            names[column] = last
        return names

    def _points_columns(self) -> list[int]:
        """The columns of a cross table that hold points."""
        columns = self._table.columns[1:] if self._shape.rows else self._table.columns
        return [column for column in columns if column not in self._about_writer]

    def _value(self, row: int, column: int) -> str:
        """The words of a cell that names something; an empty one means the same as above."""
        text = self._table.text(row, column)
        if text:
            self._carried[column] = text
        return self._carried.get(column, "")

    def _open(self, role: str, name: str, header: str) -> None:
        """Open the table, question or label in which the next points stand."""
        if not name or not role:
            return
        if role in ("table", "group"):
            name = place_name(name, header)
            self._meet(role, name)
        elif role == "question":
            start, _ = question_prefix(name)
            name = name[start:].rstrip(":").strip() or name
        self._walk.scope.open(_FRAMES[role], name, _RANKS[role])

    def _meet(self, role: str, name: str) -> None:
        """Note a table or group the first time it is named."""
        if (role, name) not in self._named:
            self._named.add((role, name))
            self._walk.gathered.meet(role, places.audience(name), self._walk.scope.setting)

    def _name_cell(self, role: str, cell: Sequence[Traits]) -> None:
        """A cell that names a table, question or topic; only its first time is a question."""
        for traits in cell:
            again = (role, traits.key) in self._named
            self._named.add((role, traits.key))
            kind = _KINDS.get(role, "context")
            start = question_prefix(traits.text)[0] if role == "question" else 0
            if 0 < start < len(traits.text):
                self._walk.find("label", traits, 0, start)
            else:
                start = 0
            self._walk.find("label" if again and kind != "context" else kind, traits, start)

    def _points(self, cell: Sequence[Traits]) -> None:
        """The points in a cell."""
        for traits in cell:
            if not any(letter.isalnum() for letter in traits.text):
                self._walk.find("furniture", traits)
            elif _NO_WORDS.fullmatch(traits.text):
                self._walk.find("context", traits)
            else:
                doubt = "maybe_point" if self._shape.is_guess else None
                self._walk.visit_point(traits, alone=len(cell) == 1, doubt=doubt)


def _is_told(cell: Sequence[Traits]) -> bool:
    """Whether the lines of a cell are sentences of one answer."""
    return all(traits.text.endswith((".", "!", "?", ",", ";")) for traits in cell[:-1])


def _merged(cell: list[Traits]) -> list[Traits]:
    """One block of the lines of a cell that holds one point; a list in it stays a list."""
    if len(cell) < 2 or any(traits.block.line.marker for traits in cell):
        return cell
    return [Traits(joined([traits.block for traits in cell]))]
