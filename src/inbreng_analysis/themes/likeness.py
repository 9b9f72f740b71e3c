"""What is said twice and what is alike: near-duplicates, neighbours, and an index to ask again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from inbreng_analysis.themes.choosing import Chosen, chosen_encoder
from inbreng_analysis.themes.distinct import distinct
from inbreng_analysis.themes.encoder import Encoder, Vectors
from inbreng_analysis.themes.spelling import learn_spelling
from inbreng_analysis.themes.threads import on_one_thread

if TYPE_CHECKING:
    from scipy.sparse import csr_array

LEAST_ALIKE: Final = 0.7
N_NEIGHBOURS: Final = 15
_BLOCK: Final = 512


@dataclass(frozen=True, slots=True)
class Alike:
    """Two rows whose texts look like one another; a person says whether they say the same.

    Attributes
    ----------
    first, second
        Rows, the lower first; of rows with identical texts the lowest stands for all.
    likeness
        From 0 to under 1.
    """

    first: int
    second: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Rows that say the same, and rows that look like one another.

    Attributes
    ----------
    identical
        Groups of two rows or more with the same normalised text, by their lowest row.
    alike
        Pairs with different texts, the most alike first.
    """

    identical: tuple[tuple[int, ...], ...]
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A row that is like a text, and how much, from 0 to 1."""

    row: int
    likeness: float


class Index:
    """Texts made ready to ask what is like what; building it takes the time, asking does not.

    Likeness is the mean of the cosines of meaning (the encoder's vectors as they are) and of
    spelling (weighted runs of letters); without an encoder, of spelling alone. It is 1 for the
    same words and near 0 for texts that have nothing to do with one another.

    Parameters
    ----------
    texts
        Texts by row.
    encoder
        As in ``group``.

    Examples
    --------
    >>> index = Index(["meer handen in de klas", "rust", "Meer handen nodig"], encoder=None)
    >>> [found.row for found in index.neighbours("handen", 2)]
    [2, 0]
    """

    @on_one_thread
    def __init__(self, texts: Sequence[str], *, encoder: Chosen = "installed") -> None:
        self._different = distinct(texts)
        self._numbers = {
            row: number for number, rows in enumerate(self._different.rows) for row in rows
        }
        self._encoder = chosen_encoder(encoder)
        self._spelling = learn_spelling(self._different.texts, least=1)
        self._spelt = self._spelling.matrix(self._different.texts)
        self._meant = _meant(self._encoder, self._different.texts)

    @on_one_thread
    def neighbours(self, of: int | str, n_most: int = N_NEIGHBOURS) -> tuple[Neighbour, ...]:
        """Find the rows that are most like a row or a text.

        Parameters
        ----------
        of
            A row, which is not its own neighbour, or any text.
        n_most
            At most how many rows to give.

        Returns
        -------
        tuple of Neighbour
            The most alike first, the lower row first among equals. Blank rows have no neighbours
            and are none.
        """
        if isinstance(of, int) and of not in self._numbers:
            return ()
        likeness = self._likeness_to(of)
        near = np.argsort(-likeness, kind="stable")[: n_most + 1]
        found = [
            Neighbour(row, round(float(likeness[number]), 3))
            for number in near.tolist()
            for row in self._different.rows[number]
            if row != of
        ]
        found.sort(key=lambda one: (-one.likeness, one.row))
        return tuple(found[:n_most])

    @on_one_thread
    def near_duplicates(self, least: float = LEAST_ALIKE) -> Duplicates:
        """Find rows with the same words, and pairs of rows that look like one another.

        Parameters
        ----------
        least
            The likeness from which a pair is shown.

        Returns
        -------
        Duplicates
            Only identical normalised text is joined; everything else is a pair to look at.
        """
        first = [rows[0] for rows in self._different.rows]
        pairs = [
            Alike(min(first[one], first[other]), max(first[one], first[other]), likeness)
            for one, other, likeness in self._pairs(least)
        ]
        pairs.sort(key=lambda pair: (-pair.likeness, pair.first, pair.second))
        joined = sorted(rows for rows in self._different.rows if len(rows) > 1)
        return Duplicates(tuple(joined), tuple(pairs))

    def _likeness_to(self, of: int | str) -> Vectors:
        if isinstance(of, str):
            likeness = self._likeness(self._spelling.matrix([of]), _meant(self._encoder, [of]))
        else:
            here = slice(self._numbers[of], self._numbers[of] + 1)
            meant = None if self._meant is None else self._meant[here]
            likeness = self._likeness(self._spelt[here], meant)
        return likeness.ravel()

    def _likeness(self, spelt: "csr_array", meant: Vectors | None) -> Vectors:
        by_spelling = np.asarray((spelt @ self._spelt.T).todense(), dtype=np.float32)
        if meant is None or self._meant is None:
            return np.clip(by_spelling, 0, 1)
        return np.clip((by_spelling + meant @ self._meant.T) / 2, 0, 1)

    def _pairs(self, least: float) -> Iterator[tuple[int, int, float]]:
        for start in range(0, len(self._different.texts), _BLOCK):
            here = slice(start, start + _BLOCK)
            meant = None if self._meant is None else self._meant[here]
            likeness = self._likeness(self._spelt[here], meant)
            for one, other in np.argwhere(likeness >= least).tolist():
                if start + one < other:
                    yield start + one, other, round(float(likeness[one, other]), 3)


def near_duplicates(
    texts: Sequence[str], *, least: float = LEAST_ALIKE, encoder: Chosen = "installed"
) -> Duplicates:
    """Find rows with the same words, and pairs of rows that look like one another.

    Parameters
    ----------
    texts
        Texts by row.
    least
        The likeness from which a pair is shown.
    encoder
        As in ``group``.

    Returns
    -------
    Duplicates
        Only identical normalised text is joined; everything else is a pair to look at.

    Examples
    --------
    >>> said = ["Meer tijd voor overleg", "Rust", "meer tijd voor overleg!", "Tijd voor overleg"]
    >>> found = near_duplicates(said, encoder=None)
    >>> found.identical, [(pair.first, pair.second) for pair in found.alike]
    (((0, 2),), [(0, 3)])
    """
    return Index(texts, encoder=encoder).near_duplicates(least)


def neighbours(
    texts: Sequence[str],
    of: int | str,
    n_most: int = N_NEIGHBOURS,
    *,
    encoder: Chosen = "installed",
) -> tuple[Neighbour, ...]:
    """Find the rows that are most like a row or a text; ``Index`` answers more than once.

    Parameters
    ----------
    texts
        Texts by row.
    of
        A row, which is not its own neighbour, or any text.
    n_most
        At most how many rows to give.
    encoder
        As in ``group``.

    Returns
    -------
    tuple of Neighbour
        The most alike first.
    """
    return Index(texts, encoder=encoder).neighbours(of, n_most)


def _meant(encoder: Encoder | None, texts: Sequence[str]) -> Vectors | None:
    return encoder.encode(texts) if encoder and texts else None
