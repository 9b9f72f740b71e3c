"""Which tables may be told apart, so that nobody can work a small one back from the rest."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from inbreng.dialogue.disclosure.atlas import Spot
from inbreng.dialogue.rules import SMALLEST_GROUP


def told_tables(tables: Mapping[int, Spot]) -> dict[int, int]:
    """For each table the one that may be told in its place: itself, or a larger one that holds it.

    A table that can not be told at all is left out. Where the tables that are
    left out of a gathering held together fewer than five known people, the
    smallest of its other tables is left out too: else what remains of the
    gathering after all told tables would be theirs.
    """
    small = {pk for pk, spot in tables.items() if not spot.is_large}
    withheld = set(_withheld(tables.values()))
    told = {}
    for pk, spot in tables.items():
        if spot.parent_id is None:
            place = None if pk in small or pk in withheld else pk
        else:
            place = _first_told(list(_upwards(tables, pk)), small, withheld)
        if place is not None:
            told[pk] = place
    return told


def _withheld(tables: Iterable[Spot]) -> Iterator[int]:
    siblings: dict[tuple[int, int | None], list[Spot]] = defaultdict(list)
    for spot in tables:
        siblings[spot.gathering_id, spot.parent_id].append(spot)
    for group in siblings.values():
        small = [spot for spot in group if not spot.is_large]
        large = sorted((s for s in group if s.is_large), key=lambda s: (s.n_people, s.pk))
        if small and large and sum(spot.n_people for spot in small) < SMALLEST_GROUP:
            yield large[0].pk


def _upwards(tables: Mapping[int, Spot], pk: int | None) -> Iterator[int]:
    while pk is not None:
        yield pk
        pk = tables[pk].parent_id


def _first_told(way_up: list[int], small: Collection[int], withheld: Collection[int]) -> int | None:
    start = max((at + 1 for at, pk in enumerate(way_up) if pk in withheld), default=0)
    return next((pk for pk in way_up[start:] if pk not in small), None)


def under(tables: Mapping[int, Spot], pk: int) -> set[int]:
    """A table and the tables it holds."""
    return {other for other in tables if pk in _upwards(tables, other)}


def told_perspectives(seats: Mapping[int, int]) -> frozenset[int]:
    """Of the perspectives at a table, by number of people, those that may be told with it.

    Perspectives of fewer than five are not told; and where those held together
    fewer than five known people, the smallest of the others is not told either.
    """
    large = sorted((n, pk) for pk, n in seats.items() if n >= SMALLEST_GROUP)
    rest = [n for n in seats.values() if n < SMALLEST_GROUP]
    if rest and large and sum(rest) < SMALLEST_GROUP:
        large = large[1:]
    return frozenset(pk for _n, pk in large)


def is_one_group(seats: Mapping[int, int]) -> bool:
    """Nobody told the perspectives apart, so that whoever sat there counts as one group."""
    return not seats or list(seats.values()) == [0]
