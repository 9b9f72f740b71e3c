"""Groups of the different texts, cleared of groups too small to be a theme."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from inbreng_analysis.dutch import words
from inbreng_analysis.themes.communities import Labels, communities
from inbreng_analysis.themes.distinct import Distinct
from inbreng_analysis.themes.encoder import Encoder, Vectors
from inbreng_analysis.themes.nearest import nearest_others, neighbour_graph
from inbreng_analysis.themes.space import make_space, unit

MOST_NEIGHBOURS: Final = 15
LEAST_NEIGHBOURS: Final = 5
LEAST_ROWS: Final = 2
MOST_ALONE: Final = 0.08  # of the rows; the others join the theme they are most like
FEW_ALONE: Final = 3  # rows that may be alone however few rows there are
LONELY: Final = 0.2  # likeness to the nearest text under which a text fits nowhere
N_TYPICAL: Final = 3
_QUOTABLE: Final = 3  # words


@dataclass(frozen=True, slots=True)
class Cluster:
    """Different texts that belong together, by number; ``typical`` the middle ones."""

    members: tuple[int, ...]
    typical: tuple[int, ...]


def clusters(
    different: Distinct, resolution: float, encoder: Encoder | None
) -> tuple[tuple[Cluster, ...], tuple[int, ...]]:
    """Cluster different texts.

    Parameters
    ----------
    different
        The texts.
    resolution
        1 for the default; higher gives more and smaller clusters.
    encoder
        What knows meaning, or ``None``.

    Returns
    -------
    tuple
        The clusters, those with most rows first, and the texts that fit nowhere.
    """
    if not different.texts:
        return (), ()
    _, vectors = make_space(different.texts, encoder)
    rows, likeness = nearest_others(vectors, n_neighbours(len(vectors)))
    labels = communities(neighbour_graph(rows, likeness), resolution)
    labels = _settled(labels, likeness, vectors, different)
    groups = _groups(labels)
    alone = groups.pop(-1, [])
    found = [
        Cluster(tuple(group), _typical(group, vectors, different)) for group in groups.values()
    ]
    found.sort(key=lambda one: (-_n_rows(one.members, different), one.members))
    return tuple(found), tuple(alone)


def n_neighbours(n_texts: int) -> int:
    """Give how many neighbours a text is tied to: half the root of the number of texts, 5 to 15.

    Among a hundred points, fifteen neighbours would tie nearly everything to everything.

    Examples
    --------
    >>> n_neighbours(90), n_neighbours(400), n_neighbours(5000)
    (5, 10, 15)
    """
    half_of_root = round(math.sqrt(n_texts) / 2)
    return min(max(half_of_root, LEAST_NEIGHBOURS), MOST_NEIGHBOURS)


def _settled(labels: Labels, likeness: Vectors, vectors: Vectors, different: Distinct) -> Labels:
    """Take out what fits nowhere (-1); past ``MOST_ALONE``, put the least lonely back in."""
    labels = labels.copy()
    said_once = np.array([len(rows) == 1 for rows in different.rows])
    labels[said_once & (np.max(likeness, axis=1, initial=-1) < LONELY)] = -1
    for label, group in _groups(labels).items():
        if _n_rows(group, different) < LEAST_ROWS:
            labels[labels == label] = -1
    alone = np.flatnonzero(labels < 0)
    kinds = np.unique(labels[labels >= 0])
    if not len(kinds):
        return labels
    middles = unit(np.stack([vectors[labels == kind].sum(axis=0) for kind in kinds]))
    fit = vectors[alone] @ middles.T
    room = max(MOST_ALONE * sum(map(len, different.rows)), FEW_ALONE)
    for place in np.argsort(fit.max(axis=1), kind="stable"):
        room -= len(different.rows[alone[place]])
        if room < 0:
            labels[alone[place]] = kinds[fit[place].argmax()]
    return labels


def _groups(labels: Labels) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for text, label in enumerate(labels.tolist()):
        groups[label].append(text)
    return groups


def _n_rows(texts: Iterable[int], different: Distinct) -> int:
    return sum(len(different.rows[text]) for text in texts)


def _typical(group: Sequence[int], vectors: Vectors, different: Distinct) -> tuple[int, ...]:
    """The texts nearest to the middle; one that is too short to quote only for want of others."""
    near = vectors[group] @ vectors[group].sum(axis=0)
    ranked = sorted(
        range(len(group)),
        key=lambda place: (len(words(different.texts[group[place]])) < _QUOTABLE, -near[place]),
    )
    return tuple(group[place] for place in ranked[:N_TYPICAL])
