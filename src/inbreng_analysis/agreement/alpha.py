"""Krippendorff's alpha for sets of themes."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from math import comb
from typing import Final

Label = Hashable
Codings = Sequence[Mapping[Hashable, Collection[Label]]]
"""For each point what each coder who looked at it gave it: coder → themes, empty for none."""

_SUBSET: Final = 2 / 3  # how much of the overlap counts when one set holds the other (MASI)
_CROSSING: Final = 1 / 3  # and when each has something that the other has not
_SMALL: Final = 6  # themes of a set of which all parts are counted
# Of a part of so many themes: how often it counts for sets that share exactly so many.
_INCLUDED: Final = {
    size: [(n, (-1) ** (size - n) * comb(size, n)) for n in range(1, size + 1)]
    for size in range(1, _SMALL + 1)
}


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree.

    Attributes
    ----------
    alpha
        1 when they always agree, 0 when they agree as often as chance would have it, below 0 when
        less; None when it can not be told: fewer than two points that two coders looked at, or
        every coding the same.
    n_points
        Points that at least two coders looked at.
    differing
        Rows of points that were not coded alike by all, those that differ most first.
    """

    alpha: float | None
    n_points: int
    differing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemeAgreement:
    """How far coders agree on one theme: whether a point belongs under it."""

    label: Label
    alpha: float | None
    n_differing: int


def masi_distance(one: Collection[Label], other: Collection[Label]) -> float:
    """Measure how far two sets of themes are apart.

    Parameters
    ----------
    one, other
        Themes of one point by two coders.

    Returns
    -------
    float
        From 0, the same, to 1, nothing in common. Two empty sets are the same.

    References
    ----------
    Passonneau (2006), "Measuring agreement on set-valued items (MASI) for semantic and pragmatic
    annotation", LREC.

    Examples
    --------
    >>> masi_distance({"rust"}, {"rust"})
    0.0
    >>> round(masi_distance({"rust"}, {"rust", "handen"}), 2)
    0.67
    """
    first, second = set(one), set(other)
    if first == second:
        return 0.0
    return _masi(len(first & second), len(first), len(second))


def agreement(codings: Codings) -> Agreement:
    """Give Krippendorff's alpha over the sets of themes that coders gave to points.

    Parameters
    ----------
    codings
        For each point what each coder gave it; a coder who did not look at a point is not in it.

    Returns
    -------
    Agreement
        Over the points that at least two coders looked at.

    References
    ----------
    Krippendorff (2011), "Computing Krippendorff's alpha-reliability".

    Examples
    --------
    >>> agreement([{"a": {"rust"}, "b": {"rust"}}, {"a": {"tijd"}, "b": {"tijd"}}]).alpha
    1.0
    >>> agreement([]).alpha is None
    True
    """
    units = {row: _sets(point) for row, point in enumerate(codings) if len(point) > 1}
    apart = {row: _within(sets) for row, sets in units.items()}
    # A point with m codings weighs m, as in the matrix of coincidences.
    seen = sum(len(sets) * apart[row] for row, sets in units.items())
    counts = Counter(one for sets in units.values() for one in sets)
    has_spread = len(units) > 1 and len(counts) > 1
    alpha = 1 - seen / counts.total() / _by_chance(counts) if has_spread else None
    differing = sorted((row for row in units if apart[row] > 0), key=lambda row: (-apart[row], row))
    return Agreement(alpha, len(units), tuple(differing))


def per_theme(codings: Codings) -> tuple[ThemeAgreement, ...]:
    """Give the alpha of each theme by itself, the least agreed on first.

    Parameters
    ----------
    codings
        As in ``agreement``.

    Returns
    -------
    tuple of ThemeAgreement
        Of every theme that a coder gave to a point two coders looked at.

    Examples
    --------
    >>> said = [{"a": {"rust"}, "b": {"rust", "tijd"}}, {"a": (), "b": ()}]
    >>> [one.label for one in per_theme(said)]
    ['tijd', 'rust']
    """
    units = [_sets(point) for point in codings if len(point) > 1]
    n_values = sum(map(len, units))
    given: Counter[Label] = Counter()
    n_differing: Counter[Label] = Counter()
    seen: defaultdict[Label, float] = defaultdict(float)
    for sets in units:
        for label, n_yes in Counter(label for one in sets for label in one).items():
            n_no = len(sets) - n_yes
            given[label] += n_yes
            n_differing[label] += n_no > 0
            seen[label] += 2 * n_yes * n_no / (len(sets) - 1)
    found = []
    for label, n_yes in given.items():
        pairs = 2 * n_yes * (n_values - n_yes)
        has_spread = len(units) > 1 and pairs > 0
        alpha = 1 - seen[label] * (n_values - 1) / pairs if has_spread else None
        found.append(ThemeAgreement(label, alpha, n_differing[label]))
    return tuple(
        sorted(found, key=lambda one: (-1 if one.alpha is None else one.alpha, str(one.label)))
    )


def _sets(point: Mapping[Hashable, Collection[Label]]) -> list[frozenset[Label]]:
    return [frozenset(labels) for labels in point.values()]


def _within(sets: Sequence[frozenset[Label]]) -> float:
    """The mean distance between the coders of one point."""
    pairs = [masi_distance(one, other) for one, other in combinations(sets, 2)]
    return sum(pairs) / len(pairs)


def _by_chance(counts: Counter[frozenset[Label]]) -> float:
    """The distance between two of these codings dealt out at random."""
    n_values = counts.total()
    small = Counter({one: n for one, n in counts.items() if len(one) <= _SMALL})
    near = _near_small(small) + _near_large(counts)
    apart = n_values**2 - sum(count**2 for count in counts.values())
    return (apart - near) / (n_values * (n_values - 1))


def _near_small(counts: Counter[frozenset[Label]]) -> float:
    """How near different sets are to one another, over all pairs both ways: one minus the distance.

    Not pair by pair: it is counted once how many sets hold each part of a set, and inclusion and
    exclusion over its parts tells how many share exactly so many themes with it.
    """
    rows = {label: row for row, label in enumerate(dict.fromkeys(chain.from_iterable(counts)))}
    sets = [(sorted(rows[label] for label in one), weight) for one, weight in counts.items()]
    holding: defaultdict[tuple[int, ...], Counter[int]] = defaultdict(Counter)
    for one, weight in sets:
        for part in _parts(one):
            holding[part][len(one)] += weight
    near = 0.0
    for one, weight in sets:
        sharing: Counter[tuple[int, int]] = Counter()  # by how many they share, and their size
        for part in _parts(one):
            for size, n_holding in holding[part].items():
                for n_shared, times in _INCLUDED[len(part)]:
                    sharing[n_shared, size] += times * n_holding
        sharing[len(one), len(one)] = 0  # the set itself
        near += weight * sum(
            n * (1 - _masi(n_shared, len(one), size)) for (n_shared, size), n in sharing.items()
        )
    return near


def _near_large(counts: Counter[frozenset[Label]]) -> float:
    """The same for the pairs with a set of so many themes that it has too many parts."""
    near = 0.0
    for one in (large for large in counts if len(large) > _SMALL):
        for other, weight in counts.items():
            n_ways = 1 if len(other) > _SMALL else 2
            if other != one:
                closeness = 1 - _masi(len(one & other), len(one), len(other))
                near += n_ways * counts[one] * weight * closeness
    return near


def _parts(one: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Every part of a set but the empty one."""
    return chain.from_iterable(combinations(one, n) for n in range(1, len(one) + 1))


def _masi(n_shared: int, n_one: int, n_other: int) -> float:
    """The distance of two different sets, by how much they hold and share."""
    if not n_shared:
        return 1.0
    is_part = n_shared in (n_one, n_other)
    overlap = n_shared / (n_one + n_other - n_shared)
    return 1 - overlap * (_SUBSET if is_part else _CROSSING)
