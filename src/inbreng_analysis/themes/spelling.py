"""Texts by the runs of letters in their words: what the encoder does not know, spelling shows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from inbreng_analysis.dutch import fold, words

if TYPE_CHECKING:
    from scipy.sparse import csr_array

LENGTHS: Final = (3, 4, 5)


@dataclass(frozen=True)
class Spelling:
    """Weights of runs of letters, learnt on texts.

    A run counts 1 + ln(times) in a text, times ln((1 + n) / (1 + texts with it)) + 1, and a text
    has length one (Salton and Buckley 1988, *Term-weighting approaches in automatic text
    retrieval*, with the smoothing of scikit-learn).

    Attributes
    ----------
    columns
        The column of each run of letters.
    rarity
        The weight of each column.
    """

    columns: dict[str, int]
    rarity: NDArray[np.float64]

    def matrix(self, texts: Sequence[str]) -> "csr_array":
        """Give a sparse row of length one per text; zeros for a text without known runs.

        Parameters
        ----------
        texts
            Any texts, also others than it was learnt on.

        Returns
        -------
        csr_array
            Of shape ``(len(texts), len(columns))``.
        """
        from scipy.sparse import csr_array

        counts = [self._counted(text) for text in texts]
        starts = np.cumsum([0, *map(len, counts)])
        columns = np.fromiter(chain.from_iterable(counts), np.int32, starts[-1])
        times = np.fromiter(chain.from_iterable(one.values() for one in counts), float, starts[-1])
        weights = (1 + np.log(times)) * self.rarity[columns]
        lengths = np.sqrt(np.bincount(_owners(starts), weights**2, len(texts)))
        weights /= np.repeat(np.maximum(lengths, 1e-12), np.diff(starts))
        return csr_array(
            (weights.astype(np.float32), columns, starts), shape=(len(texts), len(self.rarity))
        )

    def _counted(self, text: str) -> dict[int, int]:
        known = self.columns
        return Counter(known[run] for run in runs(text) if run in known)


def learn_spelling(texts: Sequence[str], *, least: int = 2) -> Spelling:
    """Count in how many texts each run of letters stands.

    Parameters
    ----------
    texts
        The texts to learn on.
    least
        A run that stands in fewer texts is left out; of a single text every run counts.

    Returns
    -------
    Spelling
        The same for any order of the texts.
    """
    n_with = Counter(chain.from_iterable(set(runs(text)) for text in texts))
    kept = sorted(run for run, times in n_with.items() if times >= least or len(texts) == 1)
    columns = {run: column for column, run in enumerate(kept)}
    frequency = np.array([n_with[run] for run in kept], dtype=float)
    return Spelling(columns, np.log((1 + len(texts)) / (1 + frequency)) + 1)


def runs(text: str) -> Iterable[str]:
    """Give the runs of three to five letters of each word, its beginning and end marked.

    Examples
    --------
    >>> list(runs("IB"))
    ['<ib', 'ib>', '<ib>']
    """
    return chain.from_iterable(_runs_of_word(fold(word)) for word in words(text))


@lru_cache(maxsize=65_536)
def _runs_of_word(word: str) -> tuple[str, ...]:
    marked = f"<{word}>"
    return tuple(
        marked[start : start + length]
        for length in LENGTHS
        for start in range(len(marked) - length + 1)
    )


def _owners(starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """The text that each entry belongs to."""
    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))
