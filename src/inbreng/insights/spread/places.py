"""Where a point is counted: at its table and perspective, or in something larger that hides them.

Nothing is taken out of a total. Each point stands in exactly one place, and every number that is
shown is a sum over places; what shares a place with something else can not be subtracted out of it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from django.db.models import Q

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.disclosure.small_groups import is_one_group
from inbreng.dialogue.disclosure.viewing import NOBODY
from inbreng.dialogue.rules import SMALLEST_GROUP


class Place(NamedTuple):
    """As much of where and by whom as may be told; None is what is not known or not told."""

    gathering: int | None
    table: int | None
    perspective: int | None


NOWHERE = Place(None, None, None)
Sides = Mapping[tuple[int, int | None], Collection[int | None]]


class Places:
    """The places of one trajectory, for whoever ``view`` is."""

    def __init__(self, view: Disclosure) -> None:
        self.view = view
        self.tells_all = view.tells_all or not view.sees_all_lines
        self._hidden = frozenset() if self.tells_all else frozenset(hidden_gatherings(view))
        self._covering = frozenset() if self.tells_all else frozenset(_covering(view))

    def holding(self, is_wanted: Callable[[Place], bool]) -> Q:
        """The points of all places that are wanted, as they are counted there. No query."""
        spots = [(spot.gathering_id, pk) for pk, spot in self.view.spots.items()]
        found = NOBODY
        for side in (None, *self.view.perspectives):
            tables = [table for one, table in spots if is_wanted(self.told(one, table, side))]
            plenary = [one for one in self.view.occasions if is_wanted(self.told(one, None, side))]
            here = Q(table__in=tables) | Q(table=None, gathering__in=plenary)
            if tables or plenary:
                found |= Q(perspective=side) & here
        return found

    def told(self, gathering: int, table: int | None, perspective: int | None) -> Place:
        """The place that may be told of a point that was said here, by these people."""
        if self.tells_all:
            return Place(gathering, table, perspective)
        if gathering in self._hidden:
            return NOWHERE
        place = None if table is None else self.view.told.get(table)
        if perspective is None or (gathering, place) in self._covering:
            return Place(gathering, place, None)
        tells = self.view.tells_perspective(perspective, table, gathering)
        return Place(gathering, place, perspective if tells else None)


class PublicPlaces(Places):
    """Places for the public: no gatherings, and no perspective of which nobody counted five.

    Where seats do not say how many people of each perspective there were, those
    who spoke have to be all of one. ``sides`` holds who spoke where.
    """

    def __init__(self, view: Disclosure, sides: Sides) -> None:
        super().__init__(view)
        self._sides = sides

    def told(self, gathering: int, table: int | None, perspective: int | None) -> Place:
        """The place without its gathering, and without a perspective that nobody counted."""
        _gathering, place, by = super().told(gathering, table, perspective)
        seats = {} if table is None else self.view.spots[table].seats
        is_counted = not is_one_group(seats)
        is_alone = set(self._sides.get((gathering, table), ())) == {perspective}
        return Place(None, place, by if is_counted or is_alone else None)


def hidden_gatherings(view: Disclosure) -> set[int]:
    """Gatherings that are counted together: small talks, and those of one to four known people.

    Where these held together fewer than five known people, the smallest of the
    others is counted with them: else all points without the others were theirs.
    """
    people = _people(view)
    hidden = {
        pk
        for pk, occasion in view.occasions.items()
        if not view.tells_gathering(occasion)
        or (0 < people[pk] < SMALLEST_GROUP and not occasion.is_own)
    }
    if hidden and sum(people[pk] for pk in hidden) < SMALLEST_GROUP:
        others = [pk for pk in view.occasions if pk not in hidden]
        # Known sizes first: a gathering of an unknown size hides nobody for certain.
        hidden.update(sorted(others, key=lambda pk: (people[pk] == 0, people[pk], pk))[:1])
    return hidden


def _people(view: Disclosure) -> dict[int, int]:
    """How many people each gathering is known to have held, as a whole or at its tables."""
    at_tables: dict[int, int] = defaultdict(int)
    for spot in view.spots.values():
        if spot.parent_id is None:
            at_tables[spot.gathering_id] += spot.n_people
    return {
        pk: max(occasion.n_participants or 0, at_tables[pk])
        for pk, occasion in view.occasions.items()
    }


def _covering(view: Disclosure) -> Iterator[tuple[int, int | None]]:
    """Places that have to cover small tables, so that no perspective is told apart in them.

    A table that is not told is counted at what holds it. Where such tables held
    together fewer than five known people, the points of what holds them may not
    go to a perspective: else what is left without one were theirs.
    """
    people: dict[tuple[int, int | None], int] = defaultdict(int)
    for pk, spot in view.spots.items():
        place, above = view.told.get(pk), spot.parent_id
        if place == pk:
            continue
        is_counted_above = above not in {None, place} and view.told.get(above or 0) == place
        people[spot.gathering_id, place] += 0 if is_counted_above else spot.n_people
    return (place for place, n_people in people.items() if n_people < SMALLEST_GROUP)
