"""In which work areas a place lies: those of the organisations at its table, else its gathering."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from inbreng.insights.spread import Ground, Place
from inbreng.people.models import Area
from inbreng.programme.models import Gathering, Table

Areas = frozenset[int]
NONE: Areas = frozenset()


@dataclass(frozen=True)
class AreasOfPlaces:
    """The work areas of each table and gathering."""

    tables: Mapping[int, Areas]  # only tables that name organisations
    gatherings: Mapping[int, Areas]

    def of(self, place: Place) -> Areas:
        """The areas of one place; none where no organisation is known."""
        if place.table is not None and place.table in self.tables:
            return self.tables[place.table]
        return NONE if place.gathering is None else self.gatherings.get(place.gathering, NONE)


def areas_of_places(ground: Ground) -> AreasOfPlaces:
    """Which organisations were where. Two queries."""
    pk, spots = ground.view.trajectory.pk, ground.view.spots
    there = Table.organisations.through.objects.filter(table__gathering__trajectory=pk)
    here = Gathering.organisations.through.objects.filter(gathering__trajectory=pk)
    tables: dict[int, set[int]] = defaultdict(set)
    for table, area in there.values_list("table_id", "organisation__area_id"):
        at: int | None = table
        while at is not None:  # a table that holds tables has the areas of all of them
            tables[at] |= {area} if area else set()
            at = spots[at].parent_id
    gatherings: dict[int, set[int]] = defaultdict(set)
    for gathering, area in here.values_list("gathering_id", "organisation__area_id"):
        gatherings[gathering] |= {area} if area else set()
    return AreasOfPlaces(
        tables={at: frozenset(areas) for at, areas in tables.items()},
        gatherings={at: frozenset(areas) for at, areas in gatherings.items()},
    )


def areas_in(ground: Ground) -> dict[int, Area]:
    """The work areas of the partnership. One query."""
    found = Area.objects.filter(partnership=ground.view.trajectory.partnership_id)
    return {area.pk: area for area in found}
