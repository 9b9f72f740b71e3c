"""Krippendorff's alpha for sets of themes."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

Label = Hashable
Codings = Sequence[Mapping[Hashable, Collection[Label]]]
"""For each point what each coder who looked at it gave it: coder → themes, empty for none."""

_SUBSET: Final = 2 / 3  # how much of the overlap counts when one set holds the other (MASI)
_CROSSING: Final = 1 / 3  # and when each has something that the other has not


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
    shared = first & second
    if not shared:
        return 1.0
    is_part = first <= second or second <= first
    overlap = len(shared) / len(first | second)
    return 1 - overlap * (_SUBSET if is_part else _CROSSING)


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
    alpha = _alpha(list(units.values()), list(apart.values()), masi_distance)
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
    labels = {label for sets in units for one in sets for label in one}
    found = [_theme(label, units) for label in labels]
    return tuple(
        sorted(found, key=lambda one: (-1 if one.alpha is None else one.alpha, str(one.label)))
    )


def _theme(label: Label, units: Sequence[Sequence[frozenset[Label]]]) -> ThemeAgreement:
    yes_or_no = [[one & {label} for one in sets] for sets in units]
    apart = [_within(sets) for sets in yes_or_no]
    return ThemeAgreement(label, _alpha(yes_or_no, apart, _differs), sum(one > 0 for one in apart))


def _sets(point: Mapping[Hashable, Collection[Label]]) -> list[frozenset[Label]]:
    return [frozenset(labels) for labels in point.values()]


def _differs(one: Collection[Label], other: Collection[Label]) -> float:
    return float(set(one) != set(other))


def _within(sets: Sequence[frozenset[Label]]) -> float:
    """The mean distance between the coders of one point."""
    pairs = [masi_distance(one, other) for one, other in combinations(sets, 2)]
    return sum(pairs) / len(pairs)


def _alpha(
    units: Sequence[Sequence[frozenset[Label]]],
    apart: Iterable[float],
    distance: Callable[[Collection[Label], Collection[Label]], float],
) -> float | None:
    """One minus the disagreement seen, over that of the same codings dealt out at random."""
    counts = Counter(one for sets in units for one in sets)
    n_values = counts.total()
    if len(units) < 2 or len(counts) < 2:
        return None
    # A point with m codings weighs m, as in the matrix of coincidences.
    seen = sum(len(sets) * mean for sets, mean in zip(units, apart, strict=True)) / n_values
    random = sum(
        2 * counts[one] * counts[other] * distance(one, other)
        for one, other in combinations(counts, 2)
    ) / (n_values * (n_values - 1))
    return 1 - seen / random
