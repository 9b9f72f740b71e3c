"""The spread of a set of points, and the ground it is held against: all points that may be seen."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from inbreng.dialogue.disclosure import Disclosure
from inbreng.insights.spread import words
from inbreng.insights.spread.places import Place, Places
from inbreng.people.models import Perspective

# A percentage of fewer points than this says more than it knows (product.md, promise 5).
FEWEST_FOR_SHARE = 20


def share(n_part: int, n_whole: int) -> float | None:
    """Which part of the whole, from 0 to 1; None where the whole is too small for a percentage."""
    return n_part / n_whole if n_whole >= FEWEST_FOR_SHARE else None


@dataclass(frozen=True)
class Counted:
    """Numbers of points by place, added up by table, gathering and perspective.

    What is not told is in none of those sums, and in ``n_points``.
    """

    cells: Mapping[Place, int]

    @cached_property
    def n_points(self) -> int:
        """All points of the set."""
        return sum(self.cells.values())

    @cached_property
    def by_table(self) -> dict[int, int]:
        """Points at each table that may be told."""
        return self._by("table")

    @cached_property
    def by_gathering(self) -> dict[int, int]:
        """Points of each gathering that may be told."""
        return self._by("gathering")

    @cached_property
    def by_perspective(self) -> dict[int, int]:
        """Points of each perspective that may be told."""
        return self._by("perspective")

    def _by(self, name: str) -> dict[int, int]:
        at = Place._fields.index(name)
        found: Counter[int] = Counter()
        for place, n_points in self.cells.items():
            pk = place[at]
            if pk is not None:
                found[pk] += n_points
        return dict(found)


@dataclass(frozen=True)
class Ground(Counted):
    """All points that a view may be told, and the names of where they were said."""

    places: Places = field(repr=False, compare=False)
    # Tables at which more than one perspective sat, with those; None is who may not be named.
    mixed: Mapping[int, frozenset[int | None]] = field(default_factory=dict)
    # Where each of its points is counted, by the id of the point.
    where: Mapping[int, Place] = field(default_factory=dict, repr=False, compare=False)

    @property
    def view(self) -> Disclosure:
        """Who is told this."""
        return self.places.view

    @cached_property
    def tables(self) -> frozenset[int]:
        """Tables that may be told, where people met and said something; a link is no table."""
        spots, occasions = self.view.spots, self.view.occasions
        return frozenset(
            pk for pk in self.by_table if occasions[spots[pk].gathering_id].is_in_person
        )

    @property
    def n_tables(self) -> int:
        """How many such tables there are."""
        return len(self.tables)

    @cached_property
    def perspectives(self) -> list[Perspective]:
        """The perspectives that may be told, in their order."""
        return [one for pk, one in self.view.perspectives.items() if pk in self.by_perspective]


@dataclass(frozen=True)
class Spread(Counted):
    """How widely a set of points was said: at which tables, by which perspectives."""

    ground: Ground = field(repr=False)

    @cached_property
    def tables(self) -> frozenset[int]:
        """Tables that may be told, where people met and said it."""
        return self.ground.tables.intersection(self.by_table)

    @property
    def came_by_link(self) -> bool:
        """People also said it by a link, at no table."""
        return len(self.by_table) > len(self.tables)

    @cached_property
    def n_mixed(self) -> int:
        """Points of mixed tables that are not known to be of one perspective."""
        return sum(n for place, n in self.cells.items() if self._is_mixed(place))

    @cached_property
    def mixed_tables(self) -> list[int]:
        """The mixed tables with such points."""
        found = {place.table for place in self.cells if self._is_mixed(place)}
        return sorted(pk for pk in found if pk is not None)

    @property
    def seated(self) -> frozenset[int | None]:
        """Who sat at those mixed tables; nobody knows which of them said it."""
        return frozenset().union(*(self.ground.mixed[table] for table in self.mixed_tables))

    @property
    def n_without_perspective(self) -> int:
        """Points that are told with no perspective, those of mixed tables left out."""
        return self.n_points - self.n_mixed - sum(self.by_perspective.values())

    @property
    def n_without_table(self) -> int:
        """Points that are told at no table: said in plenary, or at a table that is not told."""
        return self.n_points - sum(self.by_table.values())

    @property
    def n_elsewhere(self) -> int:
        """Points that are told at no gathering: small talks and small gatherings together."""
        return self.n_points - sum(self.by_gathering.values())

    @property
    def perspectives(self) -> list[Perspective]:
        """The perspectives that said it, in their order."""
        return [one for one in self.ground.perspectives if one.pk in self.by_perspective]

    @property
    def share(self) -> float | None:
        """Which part of all points this is; None where there are too few for a percentage."""
        return share(self.n_points, self.ground.n_points)

    def share_of(self, perspective: int) -> float | None:
        """Which part of what a perspective said this is; None where it said too little."""
        whole = self.ground.by_perspective.get(perspective, 0)
        return share(self.by_perspective.get(perspective, 0), whole)

    @cached_property
    def words(self) -> str:
        """“gezegd aan 3 van 4 tafels, door ouders en leerkrachten”."""
        return words.spread_words(self)

    def _is_mixed(self, place: Place) -> bool:
        return place.perspective is None and place.table in self.ground.mixed
