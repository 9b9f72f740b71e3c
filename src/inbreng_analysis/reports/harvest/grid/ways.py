"""Which way a table is read: one point per row, rows against columns, or not at all."""

from collections.abc import Sequence

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.grid.columns import (
    ACTION,
    FORM,
    INITIALS,
    SAID,
    SENDER,
    TOPIC,
    are_apart,
    axis_of,
    axis_of_corner,
    is_worded,
    kind_of_name,
    list_people,
    role_of,
)
from inbreng_analysis.reports.harvest.grid.forms import answer_columns, is_closed
from inbreng_analysis.reports.harvest.grid.minutes import column_of_talk
from inbreng_analysis.reports.harvest.grid.shape import Shape, body_rows
from inbreng_analysis.reports.harvest.grid.table import Table
from inbreng_analysis.reports.harvest.people import lists_people
from inbreng_analysis.reports.harvest.questions import ends_as_question

_MOSTLY = 0.6
_LONGEST_NAME = 6


def shape_of(table: Table) -> Shape:
    """Find out which way a table is read.

    Parameters
    ----------
    table
        The table.

    Returns
    -------
    Shape
        ``way`` is ``"unknown"`` when nothing tells that people's points stand in it.
    """
    rows = body_rows(table)
    if len(rows) < 2 or len(table.columns) < 2:
        return Shape("unknown")
    if _is_legend(table, rows):
        return Shape("people")
    if _is_counted(table, rows[1:]):
        return Shape("unknown")
    head = rows[0]
    names = {column: table.text(head, column) for column in table.columns}
    told = column_of_talk(names)
    if told is not None:
        return Shape("minutes", head, answers=(told,))
    if are_apart(names.values()):
        return Shape("people" if list_people(names.values()) else "unknown", head)
    found = _records(table, head, names, rows[1:]) or _cross(table, head, names, rows)
    if found.is_harvest:
        return found
    answers = answer_columns(table, head, rows[1:])
    if answers:
        return Shape("cross", head, columns="question", answers=answers)
    return _guess(table, head, names, rows[1:]) or found


def _is_counted(table: Table, rows: Sequence[int]) -> bool:
    """Whether a table only says how often each answer was given."""
    told = [text for column in table.columns[1:] for text in table.column_texts(column, rows)]
    n_figures = sum(
        text.strip("%€ ").replace(",", "").replace(".", "").isdecimal() for text in told
    )
    return len(told) > 1 and n_figures >= _MOSTLY * len(told)


def _guess(table: Table, head: int, names: dict[int, str], rows: Sequence[int]) -> Shape | None:
    """Names above and in front of cells in which something is told, whatever the names are."""
    first, *others = table.columns
    told = [text for column in others for text in table.column_texts(column, rows)]
    sides = table.column_texts(first, rows)
    named = all(0 < len(names[column].split()) <= _LONGEST_NAME for column in others)
    brief = all(len(side.split()) <= _LONGEST_NAME for side in sides)
    apart = any(ACTION.fullmatch(name) or FORM.fullmatch(name) for name in names.values())
    if apart or not (named and brief and sides):
        return None
    if not told or len(set(told)) < len(told) or all(map(is_closed, told)):
        return None
    columns = axis_of([names[column] for column in others])
    row_axis = axis_of_corner(names[first], sides) or axis_of(sides)
    if len(others) == 1:
        return Shape("cross", head, rows=row_axis or "label", is_guess=True)
    if columns in ("", "label"):
        return Shape("cross", head, rows=row_axis or "topic", columns="label", is_guess=True)
    return Shape("cross", head, rows=row_axis or "label", columns=columns, is_guess=True)


def _is_legend(table: Table, rows: Sequence[int]) -> bool:
    """Whether a table of two columns only tells which people sat in which group."""
    if len(table.columns) != 2:
        return False
    name, who = table.columns
    named = [kind_of_name(table.text(row, name)) in ("table", "group") for row in rows]
    known = [
        words.AUDIENCE.fullmatch(text) is not None or lists_people(text)
        for text in table.column_texts(who, rows)
    ]
    return all(named) and all(known)


def _records(table: Table, head: int, names: dict[int, str], rows: Sequence[int]) -> Shape | None:
    """One point per row, when the columns are named so."""
    if any(len(name.split()) > 5 or ends_as_question(name) for name in names.values()):
        return None
    roles = _roles(table, names, rows)
    placed = [column for column, role in roles.items() if role in ("table", "question", "group")]
    points = [column for column, role in roles.items() if role == "point"]
    said = any(SAID.fullmatch(names[column]) for column in points) and "topic" in roles.values()
    if not (placed or said):
        return None
    if not points:
        free = [column for column, role in roles.items() if names[column] and not role]
        if not free or (len(placed) < 2 and len(free) > 1):
            return None
        points = [max(free, key=lambda column: _length(table, column, rows))]
        roles[points[0]] = "point"
    if len(points) > 1 and all(words.LABEL_WORD.fullmatch(names[column]) for column in points):
        roles |= {column: "point" for column, name in names.items() if is_worded(name)}
        return Shape("records", head, tuple(roles.items()), columns="label")
    for extra in sorted(points, key=lambda column: -_length(table, column, rows))[1:]:
        roles[extra] = ""
    places_of_rows = _places_of_rows(table, placed, rows)
    again = len(set(places_of_rows)) < len(places_of_rows)
    return Shape("records", head, tuple(roles.items()), is_one_point=again)


def _roles(table: Table, names: dict[int, str], rows: Sequence[int]) -> dict[int, str]:
    """What each column holds; whose words they are counts where no table or group is named."""
    roles = {column: role_of(name) for column, name in names.items()}
    for column in [column for column, role in roles.items() if role == "group"]:
        if all(map(INITIALS.fullmatch, table.column_texts(column, rows))):
            roles[column] = ""
    if not {"table", "group"} & set(roles.values()) and "point" in roles.values():
        sender = next((column for column, name in names.items() if SENDER.fullmatch(name)), None)
        roles |= {sender: "group"} if sender is not None else {}
    return roles


def _places_of_rows(
    table: Table, placed: Sequence[int], rows: Sequence[int]
) -> list[tuple[str, ...]]:
    """Table and question of each row; an empty cell means the same as above."""
    carried = dict.fromkeys(placed, "")
    found = []
    for row in rows:
        for column in placed:
            carried[column] = table.text(row, column) or carried[column]
        found.append(tuple(carried.values()))
    return found


def _length(table: Table, column: int, rows: Sequence[int]) -> float:
    """The mean number of characters in the cells of a column."""
    texts = table.column_texts(column, rows)
    return sum(map(len, texts)) / len(texts) if texts else 0.0


def _cross(table: Table, head: int, names: dict[int, str], rows: Sequence[int]) -> Shape:
    """Rows against columns, or columns or rows alone."""
    first, *others = table.columns
    corner = names[first]
    tops = [names[column] for column in others if names[column]]
    sides = table.column_texts(first, rows[1:])
    columns = axis_of(tops)
    if columns == "question" == kind_of_name(corner):
        return Shape("cross", head, columns=columns)
    row_axis = axis_of_corner(corner, sides) or axis_of(sides)
    if columns and row_axis and (columns, row_axis) != ("label", "label"):
        return Shape("cross", head, rows=row_axis, columns=columns)
    if row_axis == "question" and _are_places(tops):
        return Shape("cross", head, rows=row_axis, columns="table")
    everywhere = axis_of([name for name in names.values() if name and not FORM.fullmatch(name)])
    if everywhere and corner:
        return Shape("cross", head, columns=everywhere)
    alone = axis_of(table.column_texts(first, rows))
    if alone in ("question", "table", "group") and len(table.columns) == 2:
        return Shape("cross", None, rows=alone)
    if columns == "label" and sides and (not corner or TOPIC.fullmatch(corner)):
        return Shape("cross", head, rows="topic", columns=columns)
    if _are_lists(table, rows[1:]) and all(0 < len(name.split()) <= 4 for name in names.values()):
        return Shape("cross", head, columns="label")
    return Shape("unknown", head)


def _are_lists(table: Table, rows: Sequence[int]) -> bool:
    """Whether the cells of a table hold lists, as the four fields of a SWOT do."""
    cells = [table.cell(row, column) for row in rows for column in table.filled(row)]
    marked = [all(traits.block.line.marker for traits in cell) for cell in cells]
    return len(cells) > 1 and all(marked) and sum(map(len, cells)) > len(cells)


def _are_places(names: Sequence[str]) -> bool:
    """Whether columns beside questions have short and different names: rooms, people, schools."""
    short = [name for name in names if len(name.split()) <= 6 and not ACTION.fullmatch(name)]
    return len(names) > 1 and len(short) == len(names) == len(set(names))
