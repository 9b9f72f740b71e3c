"""The nearest neighbours of texts in the space, and the graph that they make."""

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from inbreng_analysis.themes.encoder import Vectors

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Rows = NDArray[np.int64]
_BLOCK: Final = 512  # rows compared at a time: 10,000 texts take 20 MB, not 400
_DEEP: Final = 16  # columns in a deck
_LEAST: Final = 1e-6


def nearest(vectors: Vectors, among: Vectors, n_nearest: int) -> tuple[Rows, Vectors]:
    """Find for each vector the rows of ``among`` that are most like it.

    Parameters
    ----------
    vectors, among
        Vectors of one space, of shape (texts, dimensions).
    n_nearest
        How many to find; fewer when ``among`` holds fewer.

    Returns
    -------
    tuple
        Rows and likenesses, both of shape (len(vectors), n), most alike first; the lower row goes
        first among equals.
    """
    n_found = min(n_nearest, len(among))
    rows = np.empty((len(vectors), n_found), dtype=np.int64)
    likeness = np.empty((len(vectors), n_found), dtype=np.float32)
    for start in range(0, len(vectors), _BLOCK):
        here = slice(start, start + _BLOCK)
        rows[here], likeness[here] = _best(vectors[here] @ among.T, n_found)
    return rows, likeness


def nearest_others(vectors: Vectors, n_nearest: int) -> tuple[Rows, Vectors]:
    """Find for each vector the other vectors that are most like it, as ``nearest`` does."""
    rows, likeness = nearest(vectors, vectors, n_nearest + 1)
    itself = rows == np.arange(len(vectors))[:, None]
    itself[~itself.any(axis=1), -1] = True
    shape = (len(vectors), max(rows.shape[1] - 1, 0))
    return rows[~itself].reshape(shape), likeness[~itself].reshape(shape)


def neighbour_graph(rows: Rows, likeness: Vectors) -> "csr_array":
    """Tie each text to its neighbours, by the likeness; by twice that when both choose each other.

    Parameters
    ----------
    rows, likeness
        What ``nearest_others`` found.

    Returns
    -------
    csr_array
        Symmetric, of shape (texts, texts), without loops.
    """
    from scipy.sparse import csr_array

    n_texts, n_each = rows.shape
    weights = np.maximum(likeness.ravel(), _LEAST).astype(float)
    starts = np.arange(n_texts + 1) * n_each
    chosen = csr_array((weights, rows.ravel(), starts), shape=(n_texts, n_texts))
    return csr_array(chosen + chosen.T)


def _best(likeness: Vectors, n_found: int) -> tuple[Rows, Vectors]:
    rows = _hopeful(likeness, n_found)
    fit = np.take_along_axis(likeness, rows, axis=1)
    kept = np.argpartition(-fit, n_found - 1, axis=1)[:, :n_found]
    rows = np.sort(np.take_along_axis(rows, kept, axis=1), axis=1)
    order = np.argsort(-np.take_along_axis(likeness, rows, axis=1), axis=1, kind="stable")
    rows = np.take_along_axis(rows, order, axis=1)
    return rows, np.take_along_axis(likeness, rows, axis=1)


def _hopeful(likeness: Vectors, n_found: int) -> Rows:
    """A few hundred columns among which the best are: those of the decks with the best tops.

    Columns are dealt over decks; whatever is among the best ``n`` lies in one of the ``n`` decks
    with the best tops, since each of the others would lie under ``n`` that are better.
    """
    n_rows, n_columns = likeness.shape
    n_decks = n_columns // _DEEP
    if n_decks <= n_found:
        return np.tile(np.arange(n_columns), (n_rows, 1))
    dealt = n_decks * _DEEP
    tops = likeness[:, :dealt].reshape(n_rows, _DEEP, n_decks).max(axis=1)
    decks = np.argpartition(-tops, n_found - 1, axis=1)[:, :n_found]
    inside = (decks[:, :, None] + np.arange(0, dealt, n_decks)).reshape(n_rows, -1)
    rest = np.tile(np.arange(dealt, n_columns), (n_rows, 1))
    return np.hstack([inside, rest])
