"""Gatherings and tables of a trajectory, with how many people sat where."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Exists, F, Min, OuterRef, Q

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
    n_seats: int
    n_seats_unknown: int
    fewest_in_seat: int | None

    @property
    def is_large(self) -> bool:
        """Known to have held enough people to be told apart."""
        return self.n_people >= SMALLEST_GROUP

    @property
    def tells_perspectives(self) -> bool:
        """No perspective at this table may be fewer people than the limit.

        A table without seats, or with one seat for everybody, is one group.
        """
        if self.n_seats == self.n_seats_unknown == 1 or not self.n_seats:
            return True
        return not self.n_seats_unknown and (self.fewest_in_seat or 0) >= SMALLEST_GROUP


def occasions(trajectory_id: int, areas: Iterable[int]) -> dict[int, Occasion]:
    """Gatherings of the trajectory by their id, newest first. One query."""
    rows = Gathering.objects.filter(trajectory=trajectory_id).annotate(
        is_own=_holds_area(Gathering.organisations.through, "gathering", areas)
    )
    fields = ("pk", "title", "held_on", "format", "n_participants", "is_own")
    return {row[0]: Occasion(*row) for row in rows.values_list(*fields)}


def spots(trajectory_id: int, areas: Iterable[int]) -> dict[int, Spot]:
    """Tables of the trajectory by their id, in their order. One query.

    The size of a table that holds tables is the sum of theirs when nobody
    counted it as a whole.
    """
    seats = Table.organisations.through
    rows = Table.objects.filter(gathering__trajectory=trajectory_id).annotate(
        is_own=_holds_area(seats, "table", areas),
        names_organisations=Exists(seats.objects.filter(table=OuterRef("pk"))),
        n_seats=Count("seats"),
        n_seats_unknown=Count("seats", filter=Q(seats__n_people__isnull=True)),
        fewest=Min("seats__n_people"),
        n_people=F("n_participants"),
    )
    fields = (
        *("pk", "gathering_id", "parent_id", "label", "n_people", "host_id", "is_own"),
        *("n_seats", "n_seats_unknown", "fewest", "names_organisations"),
    )
    found = rows.order_by("gathering_id", "position", "pk").values_list(*fields)
    return _sized({row[0]: _spot(row) for row in found})


def _spot(row: tuple[object, ...]) -> Spot:
    *kept, names_organisations = row
    spot = Spot(*kept)  # type: ignore[arg-type]  # the fields above, in this order
    is_own = spot.is_own if names_organisations else None
    return replace(spot, n_people=spot.n_people or 0, is_own=is_own)


def _sized(tables: dict[int, Spot]) -> dict[int, Spot]:
    parts: dict[int, int] = {}
    for spot in tables.values():
        if spot.parent_id is not None:
            parts[spot.parent_id] = parts.get(spot.parent_id, 0) + spot.n_people
    return {
        pk: spot if spot.n_people else replace(spot, n_people=parts.get(pk, 0))
        for pk, spot in tables.items()
    }


def _holds_area(link: type, field: str, areas: Iterable[int]) -> Exists:
    held = link.objects.filter(  # type: ignore[attr-defined]  # the table of a many-to-many
        **{field: OuterRef("pk")}, organisation__area__in=list(areas)
    )
    return Exists(held)
