"""Windows over tokens, and the sums over their slots, each different one computed once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inbreng_analysis.themes.encoder import Vectors

Tokens = NDArray[np.int64]


def different(windows: Tokens) -> tuple[Tokens, Tokens]:
    """Tell windows apart.

    Parameters
    ----------
    windows
        Numbers of tokens, of shape (windows, slots).

    Returns
    -------
    tuple
        The windows that differ, and for each window which of those it is.

    Examples
    --------
    >>> found, which = different(np.array([[3, 4], [0, 4], [3, 4]]))
    >>> found.tolist(), which.tolist()
    ([[0, 4], [3, 4]], [1, 0, 1])
    """
    number = windows[:, 0]
    for column in windows.T[1:]:
        pairs = number * (windows.max() + 1) + column
        _, first, number = np.unique(pairs, return_index=True, return_inverse=True)
    return windows[first], number


def additions(values: Vectors, weights: Vectors) -> list[Vectors]:
    """Give what each value adds to a sum from each slot of a window.

    Parameters
    ----------
    values
        Of shape (values, width).
    weights
        Those of the slots under one another, of shape (slots · width, outcomes).

    Returns
    -------
    list
        For each slot an array of shape (values + 1, outcomes); zeros last, for an empty slot.
    """
    width = values.shape[1]
    padded = np.vstack([values, np.zeros((1, width), dtype=np.float32)])
    return [padded @ weights[slot : slot + width] for slot in range(0, len(weights), width)]


def added_up(added: Sequence[Vectors], windows: Tokens) -> Vectors:
    """Sum over its slots what each window gets.

    Parameters
    ----------
    added
        What ``additions`` gave.
    windows
        Which value stands in each slot, of shape (windows, slots).

    Returns
    -------
    NDArray
        Of shape (windows, outcomes).
    """
    total = added[0][windows[:, 0]]
    for share, column in zip(added[1:], windows.T[1:], strict=True):
        total += share[column]
    return total
