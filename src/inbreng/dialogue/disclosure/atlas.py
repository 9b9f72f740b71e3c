"""Gatherings and tables of a trajectory, with how many people sat where."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Aggregate, CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast, Coalesce, Concat

from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.programme.models import Gathering, Table


@dataclass(frozen=True, slots=True)
class Occasion:
    """A gathering, as far as a line has to know it."""

    pk: int
    title: str
    held_on: date | None
    format: str
    n_participants: int | None
    is_own: bool  # organisations of the viewer's own work area were there

    @property
    def is_small_talk(self) -> bool:
        """A talk with one or two people, whose day and place would tell who they were."""
        return self.format == Gathering.Format.SMALL_TALK

    @property
    def is_in_person(self) -> bool:
        """People met; what came in by a link was said at no table."""
        return self.format not in Gathering.ONLINE

    @property
    def is_large(self) -> bool:
        """Known to have held enough people to tell them apart from other gatherings."""
        return (self.n_participants or 0) >= SMALLEST_GROUP


@dataclass(frozen=True, slots=True)
class Spot:
    """A table, as far as a line has to know it."""

    pk: int
    gathering_id: int
    parent_id: int | None
    label: str
    n_people: int  # 0 when nobody knows
    host_id: int | None
    is_own: bool | None  # None when it names no organisations: its gathering decides
    seats: Mapping[int, int]  # how many people of each perspective; 0 when nobody knows

    @property
    def is_large(self) -> bool:
        """Known to have held enough people to be told apart."""
        return self.n_people >= SMALLEST_GROUP


class Listed(Aggregate):
    """All values of a group as one text, with commas between them."""

    function = "GROUP_CONCAT"
    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        """PostgreSQL calls it otherwise."""
        template = "STRING_AGG(%(expressions)s, ',')"
        return self.as_sql(compiler, connection, template=template)


_SEATS = Listed(
    Concat(
        Cast("tables__seats__perspective", CharField()),
        Value(":"),
        Coalesce(Cast("tables__seats__n_people", CharField()), Value("0")),
        output_field=CharField(),
    )
)


def occasions_and_spots(
    trajectory_id: int, areas: Collection[int], *, tells_all: bool = False
) -> tuple[dict[int, Occasion], dict[int, Spot]]:
    """Gatherings, newest first, and their tables in order, each by its id. One query.

    The size of a table that holds tables is the sum of theirs when nobody
    counted it as a whole. Whom everything is told needs no seats.
    """
    annotated = _own(areas) | ({} if tells_all else {"seats": _SEATS})
    rows = (
        Gathering.objects.filter(trajectory=trajectory_id)
        .values(*_GATHERING, *_TABLE)
        .annotate(**annotated)
        .order_by(F("held_on").desc(nulls_last=True), "-pk", "tables__position", "tables__pk")
    )
    found: dict[int, Occasion] = {}
    tables: dict[int, Spot] = {}
    for row in rows.values_list(*_GATHERING, *_TABLE, *annotated):
        (pk, title, held_on, shape, n_people), (table, *place) = row[:5], row[5:11]
        is_own, *own = row[11:14] if areas else _NOT_OWN
        if pk not in found:
            # Who answers from everywhere at once met in no area: what one school says stays hers.
            is_own = is_own and shape not in Gathering.ONLINE
            found[pk] = Occasion(pk, title, held_on, shape, n_people, is_own)
        if table is not None:
            tables[table] = _spot(table, pk, *place, *own, "" if tells_all else row[-1])
    return found, _sized(tables)


def _own(areas: Collection[int]) -> dict[str, Any]:
    """Whether organisations of these areas were at the gathering and at the table."""
    if not areas:
        return {}
    in_areas = Q(organisation__area__in=list(areas))
    here, there = Gathering.organisations.through.objects, Table.organisations.through.objects
    at_table = there.filter(table=OuterRef("tables__pk"))
    return {
        "is_own": Exists(here.filter(in_areas, gathering=OuterRef("pk"))),
        "is_own_table": Exists(at_table.filter(in_areas)),
        "names_organisations": Exists(at_table),
    }


_NOT_OWN = (False, False, False)
_GATHERING = ("pk", "title", "held_on", "format", "n_participants")
_TABLE = (
    *("tables__pk", "tables__parent", "tables__label", "tables__n_participants", "tables__host"),
    "tables__position",
)


def _spot(pk: int, gathering: int, *row: Any) -> Spot:
    parent, label, n_people, host, _position, is_own, names_organisations, seats = row
    is_own = is_own if names_organisations else None
    return Spot(pk, gathering, parent, label, n_people or 0, host, is_own, _seats(seats or ""))


def _seats(listed: str) -> dict[int, int]:
    # A table without seats lists one without a perspective.
    pairs = (seat.split(":") for seat in listed.split(",") if seat and seat[0] != ":")
    return {int(perspective): int(n_people) for perspective, n_people in pairs}


def _sized(tables: dict[int, Spot]) -> dict[int, Spot]:
    parts: dict[int, int] = {}
    for spot in tables.values():
        if spot.parent_id is not None:
            parts[spot.parent_id] = parts.get(spot.parent_id, 0) + spot.n_people
    return {
        pk: spot if spot.n_people else replace(spot, n_people=parts.get(pk, 0))
        for pk, spot in tables.items()
    }
