"""Small made-up trajectories in memory, with an adversary who reads everything that is told."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from hypothesis import strategies as st

from inbreng.dialogue.disclosure import Disclosure, Occasion, Spot
from inbreng.dialogue.disclosure.small_groups import told_tables
from inbreng.dialogue.rules import SMALLEST_GROUP, Depth
from inbreng.insights.spread import Ground, Spread
from inbreng.insights.spread.places import Places, hidden_gatherings
from inbreng.people.models import Perspective
from inbreng.programme.models import Trajectory

Cell = tuple[int, int | None, int | None]  # gathering, table, perspective
PARENTS, TEACHERS = 1, 2
SIDES = {
    PARENTS: Perspective(pk=PARENTS, name="ouder", plural="ouders", letter="O"),
    TEACHERS: Perspective(pk=TEACHERS, name="leerkracht", plural="leerkrachten", letter="L"),
}


@dataclass(frozen=True)
class World:
    """Who sat where, and which points were said; each point is under some of the themes."""

    occasions: dict[int, Occasion]
    spots: dict[int, Spot]
    points: tuple[tuple[Cell, frozenset[str]], ...]

    def view(self) -> Disclosure:
        """What council, partners and readers are told."""
        view = Disclosure(
            trajectory=Trajectory(pk=1),
            depth=Depth.LINES,
            viewer_id=None,
            is_moderator=False,
            sees_all_lines=True,
            occasions=self.occasions,
            spots=self.spots,
            told=told_tables(self.spots),
        )
        view.__dict__["perspectives"] = SIDES
        return view

    def possible(self) -> list[Cell]:
        """Where a point can have been said, for somebody who knows that all have a perspective."""
        return [
            *(
                (spot.gathering_id, pk, side)
                for pk, spot in self.spots.items()
                for side in spot.seats or SIDES
            ),
            *((g, None, side) for g in self.occasions if self.had_more(g) for side in SIDES),
        ]

    def had_more(self, gathering: int) -> bool:
        """People can have been there without a table."""
        n_people = self.occasions[gathering].n_participants
        at_tables = [s.n_people for s in self.spots.values() if s.gathering_id == gathering]
        return not at_tables or n_people is None or n_people > sum(at_tables)


def published(world: World) -> tuple[object, ...]:
    """Every number and word that is told of a world: of all points, and of each theme."""
    view = world.view()
    places = Places(view)

    def cells(theme: str) -> dict:
        return dict(
            Counter(
                places.told(*cell) for cell, themes in world.points if not theme or theme in themes
            )
        )

    ground = Ground(cells=cells(""), places=places)
    spreads = [Spread(cells=cells(theme), ground=ground) for theme in ("", "a", "b")]
    return tuple(
        (
            dict(one.cells),
            one.by_table,
            one.by_gathering,
            one.by_perspective,
            (one.n_points, one.n_mixed, one.n_without_table, one.n_without_perspective),
            (one.n_elsewhere, one.share, one.words),
        )
        for one in spreads
    )


def suppressed(world: World) -> Iterator[frozenset[Cell]]:
    """The groups that may not be told apart, each as the cells it would have.

    A group that is all there is can not hide: the total is theirs.
    """
    everybody = frozenset(world.possible())
    yield from (group for group in _suppressed(world) if group != everybody)


def _suppressed(world: World) -> Iterator[frozenset[Cell]]:
    view = world.view()
    cells = world.possible()
    for pk, spot in world.spots.items():
        if view.told.get(pk) != pk:
            yield frozenset(cell for cell in cells if cell[1] == pk)
        for side, n_people in spot.seats.items():
            if 0 < n_people < SMALLEST_GROUP and len(spot.seats) > 1:
                yield frozenset(cell for cell in cells if cell[1:] == (pk, side))
    for gathering in hidden_gatherings(view):
        yield frozenset(cell for cell in cells if cell[0] == gathering)


def count(world: World, group: frozenset[Cell], theme: str) -> int:
    """How many points of a theme a group really said."""
    return sum(cell in group and (not theme or theme in themes) for cell, themes in world.points)


def worlds_that_fit(world: World) -> Iterator[World]:
    """All worlds in which the same would be told: what an adversary can not tell apart."""
    told = published(world)
    themes = [under for _cell, under in world.points]
    for cells in product(world.possible(), repeat=len(themes)):
        other = replace(world, points=tuple(zip(cells, themes, strict=True)))
        if published(other) == told:
            yield other


SIZES = st.one_of(st.just(0), st.integers(1, 12))
SEATS = st.one_of(
    st.just({}),
    st.dictionaries(st.sampled_from([PARENTS, TEACHERS]), SIZES, min_size=1, max_size=2),
)
UNDER = st.frozensets(st.sampled_from("ab"))


def occasion(pk: int, n_participants: int | None, shape: str = "roundtable") -> Occasion:
    return Occasion(pk, f"Bijeenkomst {pk}", None, shape, n_participants, False)


def spot(pk: int, gathering: int, n_people: int, seats: dict[int, int], parent=None) -> Spot:
    n_people = max(n_people, sum(seats.values()))
    return Spot(pk, gathering, parent, f"Tafel {pk}", n_people, None, None, seats)


@st.composite
def worlds(draw, most_points: int, most_tables: int = 3) -> World:
    occasions, spots = {}, {}
    for pk in range(1, draw(st.integers(1, 3)) + 1):
        shape = draw(st.sampled_from(["roundtable", "roundtable", "small_talk"]))
        n_people = draw(st.one_of(st.none(), st.integers(1, 30)))
        occasions[pk] = occasion(
            pk, min(n_people or 2, 2) if shape == "small_talk" else n_people, shape
        )
        n_tables = 0 if shape == "small_talk" else draw(st.integers(0, most_tables))
        for number in range(n_tables):
            parent = pk * 10 if number and draw(st.booleans()) else None
            spots[pk * 10 + number] = spot(pk * 10 + number, pk, draw(SIZES), draw(SEATS), parent)
        if n_tables:
            parts = sum(one.n_people for one in spots.values() if one.parent_id == pk * 10)
            whole = spots[pk * 10]
            spots[pk * 10] = replace(whole, n_people=max(whole.n_people, parts))
    world = World(occasions, spots, ())
    cells = world.possible()
    cell = st.sampled_from(cells)
    points = draw(st.lists(st.tuples(cell, UNDER), max_size=most_points)) if cells else []
    return replace(world, points=tuple(points))
