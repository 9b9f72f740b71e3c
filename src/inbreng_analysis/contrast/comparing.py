"""Compare the groups of one perspective with all others."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inbreng_analysis.contrast.exact import Stratum, exact_test

# Groups that said about as much are compared with one another: fewer than 5 points, fewer than 10…
BANDS = (5, 10, 20, 40, 80)
FEWEST_GROUPS = 2


@dataclass(frozen=True, slots=True)
class Group:
    """People of one perspective at one table: they heard one another, so they count once.

    Parameters
    ----------
    n_points
        Everything the group said, whatever it was about.
    said_it
        Whether some of that was about the theme.
    """

    n_points: int
    said_it: bool


@dataclass(frozen=True, slots=True)
class Contrast:
    """How many groups here and there said it, and how easily chance alone does that.

    Parameters
    ----------
    p
        The p value of ``exact_test``, before any correction; 1 when there is nothing to test.
    is_testable
        There are at least two groups on either side.
    """

    n_here: int
    n_said_here: int
    n_there: int
    n_said_there: int
    p: float
    is_testable: bool

    @property
    def is_more_here(self) -> bool:
        """A larger part of the groups here said it than of those there."""
        return self.n_said_here * self.n_there > self.n_said_there * self.n_here


def contrast(here: Iterable[Group], there: Iterable[Group]) -> Contrast:
    """Compare two sets of groups, table by table and not point by point.

    A table where somebody begins to talk about something says it five times. Five points of one
    table are therefore no five findings. The unit is the group: it said it or it did not. A group
    that said more had more chances to say it; groups are compared only with those that said about
    as much, in bands that double.

    Parameters
    ----------
    here
        The groups of the one perspective.
    there
        The groups that it is compared with.

    Returns
    -------
    Contrast
        The counts, with the p value of the exact test over the bands. With fewer than two groups
        on a side nothing is tested and p is 1.

    Examples
    --------
    All six tables of parents said it, none of the six of teachers.

    >>> said, silent = Group(n_points=12, said_it=True), Group(n_points=14, said_it=False)
    >>> found = contrast([said] * 6, [silent] * 6)
    >>> round(found.p, 4), found.is_more_here
    (0.0022, True)

    Sixty points of one table are one group.

    >>> contrast([Group(n_points=60, said_it=True)], [silent] * 6).is_testable
    False
    """
    counts = [[0, 0, 0, 0] for _ in range(len(BANDS) + 1)]
    for side, groups in ((0, here), (2, there)):
        for group in groups:
            row = counts[band_of(group.n_points)]
            row[side] += 1
            row[side + 1] += group.said_it
    return contrast_in_bands([Stratum(*row) for row in counts])


def band_of(n_points: int) -> int:
    """The band of a group, by how much it said.

    Parameters
    ----------
    n_points
        Everything the group said.

    Returns
    -------
    int
        From 0 (fewer than 5 points) to 5 (80 points or more).

    >>> [band_of(n_points) for n_points in (1, 4, 5, 39, 80)]
    [0, 0, 1, 3, 5]
    """
    return bisect(BANDS, n_points)


def contrast_in_bands(bands: Sequence[Stratum]) -> Contrast:
    """Compare groups that were counted by band already; ``contrast`` tells how and why.

    Parameters
    ----------
    bands
        The groups of each band: how many here and there, and how many of them said it.

    Returns
    -------
    Contrast
        As ``contrast`` gives it. Nothing in: no groups, not testable, p is 1.
    """
    n_here, n_there = sum(one.n_here for one in bands), sum(one.n_there for one in bands)
    testable = min(n_here, n_there) >= FEWEST_GROUPS
    return Contrast(
        n_here=n_here,
        n_said_here=sum(one.n_said_here for one in bands),
        n_there=n_there,
        n_said_there=sum(one.n_said_there for one in bands),
        p=exact_test(one for one in bands if one.n_here and one.n_there) if testable else 1.0,
        is_testable=testable,
    )
