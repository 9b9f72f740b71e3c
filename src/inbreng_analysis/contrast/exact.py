"""The exact test of two proportions within strata; with one stratum it is Fisher's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

# Outcomes whose probability differs by less than this part are as likely as one another.
AS_LIKELY = 1 + 1e-7


@dataclass(frozen=True, slots=True)
class Stratum:
    """Groups of about the same size, of two kinds, and how many of each said something.

    Parameters
    ----------
    n_here, n_there
        Groups of the one kind and of the other, 0 or more.
    n_said_here, n_said_there
        How many of them said it, at most as many as there are.

    Raises
    ------
    ValueError
        When more groups said it than there are, or a number is below 0.
    """

    n_here: int
    n_said_here: int
    n_there: int
    n_said_there: int

    def __post_init__(self) -> None:
        """Refuse numbers that can not be."""
        if not 0 <= self.n_said_here <= self.n_here:
            raise ValueError("n_said_here lies between 0 and n_here")
        if not 0 <= self.n_said_there <= self.n_there:
            raise ValueError("n_said_there lies between 0 and n_there")


@lru_cache(maxsize=4096)
def possible_outcomes(n_here: int, n_there: int, n_said: int) -> tuple[float, ...]:
    """The chance of each number of groups "here" that said it, when chance alone decides.

    Parameters
    ----------
    n_here, n_there
        Groups of either kind.
    n_said
        Groups of both kinds together that said it.

    Returns
    -------
    tuple of float
        The hypergeometric distribution: at place k the chance that k of the groups "here" said it,
        from 0 to ``n_said``. It adds up to 1.

    Source
    ------
    Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical
    Society 98, 39-82.

    >>> possible_outcomes(2, 2, 2)
    (0.16666666666666666, 0.6666666666666666, 0.16666666666666666)
    """
    first, last = max(0, n_said - n_there), min(n_here, n_said)
    likeliest = min(max((n_said + 1) * (n_here + 1) // (n_here + n_there + 2), first), last)
    ways = [0.0] * (n_said + 1)
    ways[likeliest] = 1.0
    # From the likeliest outward each is a simple part of the one before: no huge numbers.
    for k in range(likeliest, last):
        more = (n_here - k) * (n_said - k)
        ways[k + 1] = ways[k] * more / ((k + 1) * (n_there - n_said + k + 1))
    for k in range(likeliest, first, -1):
        fewer = k * (n_there - n_said + k)
        ways[k - 1] = ways[k] * fewer / ((n_here - k + 1) * (n_said - k + 1))
    whole = fsum(ways)
    return tuple(one / whole for one in ways)


def exact_test(strata: Iterable[Stratum]) -> float:
    """How often chance alone gives an outcome at least as unlikely as this one, in both directions.

    The groups that said it are dealt out anew over the two kinds, within each stratum apart; the
    outcome is their number "here" over all strata. The p value is the chance of all outcomes that
    are as likely as the one that was found, or less.

    Parameters
    ----------
    strata
        In each, groups that can be compared with one another. A stratum with groups of one kind
        only tells nothing and changes nothing.

    Returns
    -------
    float
        Above 0, at most 1. Without strata 1: nothing was found.

    Source
    ------
    Cox, D. R. (1970). The Analysis of Binary Data, chapter 5: the exact test of a common odds
    ratio, conditional on both margins of each table; with one stratum Fisher's exact test.

    Examples
    --------
    Fisher's lady: of 8 cups she calls 4, and 3 of those are right.

    >>> round(exact_test([Stratum(4, 3, 4, 1)]), 4)
    0.4857

    Two strata that say the same tell more than one of them.

    >>> round(exact_test([Stratum(4, 4, 4, 0), Stratum(4, 3, 4, 1)]), 4)
    0.0135
    """
    chances: Sequence[float] = (1.0,)  # of n_first, of one more, and so on
    n_found = n_first = 0
    for one in strata:
        n_found += one.n_said_here
        said = one.n_said_here + one.n_said_there
        first, last = max(0, said - one.n_there), min(one.n_here, said)
        n_first += first
        chances = _together(
            chances, possible_outcomes(one.n_here, one.n_there, said)[first : last + 1]
        )
    limit = chances[n_found - n_first] * AS_LIKELY
    return min(1.0, fsum(chance for chance in chances if chance <= limit))


def _together(some: Sequence[float], others: Sequence[float]) -> Sequence[float]:
    """The chance of each sum of two numbers that know nothing of one another."""
    if len(some) == 1:
        return [some[0] * other for other in others]
    # Loaded when first needed: whoever compares nothing should not wait for it.
    from numpy import convolve

    return [float(one) for one in convolve(some, others)]
