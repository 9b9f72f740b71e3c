"""Which way a table is read: one point per row, or rows against columns."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inbreng_analysis.reports.harvest import places, words
from inbreng_analysis.reports.harvest.grid.table import Table
from inbreng_analysis.reports.harvest.people import lists_people
from inbreng_analysis.reports.harvest.questions import (
    ends_as_question,
    opens_as_question,
    question_prefix,
)
from inbreng_analysis.reports.harvest.traits import Traits

_TABLE = re.compile(
    r"(?:tafel(?:nummer|nr\.?|groep)?|thematafel)\b.{0,20}",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:(?:sub|deel)?groep(?:je|nummer)?|break-?out|ronde|kring|doelgroep|perspectief|rol|functie|achtergrond|wie|deelnemer(?:sgroep)?|rondetafel)\b.{0,20}",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:gespreks|deel|hoofd)?(?:vraag|vragen|stelling)\b.{0,20}", re.IGNORECASE)
_POINT = re.compile(
    r"(?:(?:wat\s+(?:is|werd)\s+(?:er\s+)?gezegd)|inbreng|(?:korte\s+)?opmerking(?:en)?|reacties?|bijdragen?|punt(?:en)?|antwoord(?:en)?|tekst|"
    r"notities?|aantekening(?:en)?|opbrengst(?:en)?|uitspra(?:ak|ken)|citaat|citaten|input|genoemd|"
    r"feedback|suggesties?|ervaring(?:en)?|idee(?:ën)?|wens(?:en)?|knelpunt(?:en)?)\b.{0,25}",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"(?:thema|onderwerp|categorie|rubriek|speerpunt)\b.{0,20}", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:naam|namen|organisatie|school|bestuur|e-?mail(?:adres)?|aanwezig|telefoon)\b.{0,15}",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"(?:actie(?:punt)?s?|afspra(?:ak|ken)|besluit(?:en)?|wanneer|deadline|status|datum\s+gereed|trekker|tijd|programma(?:onderdeel)?)\b.{0,15}",
    re.IGNORECASE,
)
# Columns that a form adds by itself, beside what it asked.
_FORM = re.compile(
    r"id|nr\.?|nummer|(?:begin|start|eind|voltooiings)tijd|tijdstempel|timestamp|datum|"
    r"e-?mail(?:adres)?|naam|voornaam|achternaam|ip-?adres|taal|language|email|name|"
    r"(?:start|completion)\s+time",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,2}(?:\s*[(:–-].*)?|[A-Z]")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is read.

    ``way`` is ``"records"`` (one point per row), ``"cross"`` (rows against columns),
    ``"people"`` (who was there) or ``"unknown"``. ``head`` is the row that names the columns, or
    None. ``roles`` says for each column of records what it holds; ``rows`` and ``columns`` say
    what the names of rows and columns of a cross table are: ``"table"``, ``"group"``,
    ``"question"``, ``"label"``, ``"topic"`` or empty when they have no names. ``is_one_point``
    tells that the same table and question come again in other rows, so that the lines of a cell
    of records are one point.
    """

    way: str
    head: int | None = None
    roles: tuple[tuple[int, str], ...] = ()
    rows: str = ""
    columns: str = ""
    is_one_point: bool = False

    @property
    def is_harvest(self) -> bool:
        """Whether points of participants stand in the table."""
        return self.way in ("records", "cross")


def body_rows(table: Table) -> list[int]:
    """The rows of the table itself: without titles above it and remarks below it."""
    rows = list(table.rows)
    wide = [row for row in rows if len(table.filled(row)) > 1]
    if not wide:
        return []
    return [
        row
        for row in rows
        if wide[0] <= row and (row <= wide[-1] or _is_asked(table, row) or _is_ditto(table, row))
    ]


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
    return filled == table.columns[:1] and _kind_of_name(table.text(row, filled[0])) == "question"


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
    head = rows[0]
    names = {column: table.text(head, column) for column in table.columns}
    if _is_apart(names.values()):
        return Shape("people" if _lists_people(names.values()) else "unknown", head)
    return _records(table, head, names, rows[1:]) or _cross(table, head, names, rows)


def _is_legend(table: Table, rows: Sequence[int]) -> bool:
    """Whether a table of two columns only tells which people sat in which group."""
    if len(table.columns) != 2:
        return False
    name, who = table.columns
    named = [_kind_of_name(table.text(row, name)) in ("table", "group") for row in rows]
    known = [
        words.AUDIENCE.fullmatch(text) is not None or lists_people(text)
        for text in table.column_texts(who, rows)
    ]
    return all(named) and all(known)


def _lists_people(names: Iterable[str]) -> bool:
    """Whether the columns are those of a list of who was there."""
    known = [name for name in names if name]
    return any(_PEOPLE.fullmatch(name) for name in known) and not any(
        _ACTION.fullmatch(name) for name in known
    )


def _is_apart(names: Iterable[str]) -> bool:
    """Whether the columns are those of a list of people, actions or a programme."""
    known = [name for name in names if name]
    n_apart = sum(bool(_PEOPLE.fullmatch(name) or _ACTION.fullmatch(name)) for name in known)
    n_point = sum(bool(_POINT.fullmatch(name) or _QUESTION.fullmatch(name)) for name in known)
    n_asked = sum(ends_as_question(name) for name in known)
    return n_apart >= 2 and not n_point and n_asked < 2


def _records(table: Table, head: int, names: dict[int, str], rows: Sequence[int]) -> Shape | None:
    """One point per row, when the columns are named so."""
    if any(len(name.split()) > 5 or ends_as_question(name) for name in names.values()):
        return None
    roles = {column: _role(name) for column, name in names.items()}
    placed = [column for column, role in roles.items() if role in ("table", "question", "group")]
    points = [column for column, role in roles.items() if role == "point"]
    if not placed or (not points and len(placed) < 2):
        return None
    if not points:
        free = [column for column in roles if not roles[column]]
        if not free:
            return None
        points = [max(free, key=lambda column: _length(table, column, rows))]
        roles[points[0]] = "point"
    if len(points) > 1 and all(words.LABEL_WORD.fullmatch(names[column]) for column in points):
        return Shape("records", head, tuple(roles.items()), columns="label")
    for extra in sorted(points, key=lambda column: -_length(table, column, rows))[1:]:
        roles[extra] = ""
    places_of_rows = _places_of_rows(table, placed, rows)
    again = len(set(places_of_rows)) < len(places_of_rows)
    return Shape("records", head, tuple(roles.items()), is_one_point=again)


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


def _role(name: str) -> str:
    """What a column of records holds, by its name."""
    if places.find_table(name):
        return ""
    for role, pattern in (
        ("table", _TABLE),
        ("question", _QUESTION),
        ("group", _GROUP),
        ("point", _POINT),
        ("topic", _TOPIC),
    ):
        if pattern.fullmatch(name):
            return role
    return "point" if words.LABEL_WORD.fullmatch(name) else ""


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
    columns = _axis(tops)
    if columns == "question" == _kind_of_name(corner):
        return Shape("cross", head, columns=columns)
    row_axis = _corner_axis(corner, sides) or _axis(sides)
    if columns and row_axis and (columns, row_axis) != ("label", "label"):
        return Shape("cross", head, rows=row_axis, columns=columns)
    if row_axis == "question" and _are_places(tops):
        return Shape("cross", head, rows=row_axis, columns="table")
    everywhere = _axis([name for name in names.values() if name and not _FORM.fullmatch(name)])
    if everywhere and corner:
        return Shape("cross", head, columns=everywhere)
    alone = _axis(table.column_texts(first, rows))
    if alone in ("question", "table", "group") and len(table.columns) == 2:
        return Shape("cross", None, rows=alone)
    if columns == "label" and sides and (not corner or _TOPIC.fullmatch(corner)):
        return Shape("cross", head, rows="topic", columns=columns)
    return Shape("unknown", head)


def _are_places(names: Sequence[str]) -> bool:
    """Whether columns beside questions have short and different names: rooms, people, schools."""
    short = [name for name in names if len(name.split()) <= 6 and not _ACTION.fullmatch(name)]
    return len(names) > 1 and len(short) == len(names) == len(set(names))


def _corner_axis(corner: str, sides: Sequence[str]) -> str:
    """What the names of the rows are, when the corner says it."""
    if not sides:
        return ""
    if _TABLE.fullmatch(corner):
        return "table"
    if _QUESTION.fullmatch(corner):
        return "question"
    if _GROUP.fullmatch(corner):
        return "group"
    return "topic" if _TOPIC.fullmatch(corner) else ""


def _axis(names: Sequence[str]) -> str:
    """What most of the names of rows or columns are; empty when they are of no kind."""
    kinds = [_kind_of_name(name) for name in names]
    for kind in ("table", "group", "question", "label"):
        if kinds and kinds.count(kind) >= max(1, 0.6 * len(kinds)):
            return kind
    known = [kind for kind in kinds if kind]
    return known[0] if known and len(known) == len(kinds) else ""


def _kind_of_name(name: str) -> str:
    """What one name of a row or column is."""
    if places.find_table(name):
        return "table"
    if places.find_group(name) or (name and words.AUDIENCE.fullmatch(name)):
        return "group"
    if ends_as_question(name) or opens_as_question(name) or question_prefix(name)[0]:
        return "question"
    return "label" if words.LABEL_WORD.fullmatch(name) else ""


def place_name(name: str, header: str) -> str:
    """The name of a table or group, with its header when it is only a number ("Tafel" and "3")."""
    bare = name.strip().rstrip(":")
    return f"{header.strip()} {bare}" if header and _NUMBERED.fullmatch(bare) else bare
