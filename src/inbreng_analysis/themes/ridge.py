"""Scores for many themes at once: ridge regression, with the scores each text would get unseen."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inbreng_analysis.themes.encoder import Vectors

Numbers = NDArray[np.float64]
STIFFNESSES: Final = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0)


@dataclass(frozen=True)
class Ridge:
    """A linear score per theme.

    Attributes
    ----------
    weights
        Of shape (dimensions + 1, themes); the last row is what a theme starts with.
    unseen
        The score that each text of the examples gets from the others, of shape (texts, themes).
    """

    weights: Numbers
    unseen: Numbers

    def scores(self, vectors: Vectors) -> Numbers:
        """Give the scores of texts, of shape (texts, themes); near 1 for a theme, near 0 if not."""
        return _with_start(vectors) @ self.weights


def fit_ridge(vectors: Vectors, belongs: Numbers) -> Ridge:
    """Fit a score for each theme to examples.

    Regularised least squares, one theme against all (Rifkin and Klautau 2004, *In defense of
    one-vs-all classification*). The stiffness is the one of ``STIFFNESSES`` that predicts each
    example best from the others; that prediction has a closed form, (score − h·y) / (1 − h) with
    h the leverage of the example (Rifkin and Lippert 2007, *Notes on regularized least squares*).

    Parameters
    ----------
    vectors
        Of shape (texts, dimensions).
    belongs
        From 0 to 1 how many gave a text a theme, of shape (texts, themes).

    Returns
    -------
    Ridge
        The fit.
    """
    examples = _with_start(vectors)
    values, axes = np.linalg.eigh(examples.T @ examples)
    turned = examples @ axes
    aimed = turned.T @ belongs
    fits = [_fit(turned, aimed, belongs, np.maximum(values, 0) + one) for one in STIFFNESSES]
    weights, unseen = min(fits, key=lambda fit: float(np.square(belongs - fit[1]).sum()))
    return Ridge(axes @ weights, unseen)


def _fit(
    turned: Numbers, aimed: Numbers, belongs: Numbers, values: Numbers
) -> tuple[Numbers, Numbers]:
    weights = aimed / values[:, None]
    leverage = np.minimum((turned**2 / values).sum(axis=1), 1 - 1e-6)[:, None]
    return weights, (turned @ weights - leverage * belongs) / (1 - leverage)


def _with_start(vectors: Vectors) -> Numbers:
    return np.hstack([vectors.astype(np.float64), np.ones((len(vectors), 1))])
