"""What examples score when nothing was learnt from them: the ground for honest probabilities."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inbreng_analysis.themes.encoder import Encoder, Vectors
from inbreng_analysis.themes.ridge import Numbers, fit_ridge
from inbreng_analysis.themes.space import make_space

Parts = NDArray[np.int64]
N_FOLDS: Final = 5
LEAST_PARTS, MOST_PARTS = 2, 10


@dataclass(frozen=True, slots=True)
class Taught:
    """Texts to learn from, with from 0 to 1 how much each belongs to each theme."""

    texts: tuple[str, ...]
    belongs: Numbers

    def __add__(self, other: "Taught") -> "Taught":
        """Put the texts of another behind these."""
        return Taught(self.texts + other.texts, np.vstack([self.belongs, other.belongs]))

    def at(self, rows: Sequence[int]) -> "Taught":
        """Take some of the texts."""
        return Taught(tuple(self.texts[row] for row in rows), self.belongs[rows])


class Remembering:
    """An encoder that encodes each text once, however often it is asked."""

    def __init__(self, encoder: Encoder) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give a vector per text, those of before from memory."""
        fresh = list(dict.fromkeys(text for text in texts if text not in self._known))
        if fresh:
            self._known.update(zip(fresh, self._encoder.encode(fresh), strict=True))
        return np.stack([self._known[text] for text in texts])


def parts_of_texts(n_texts: int) -> Parts:
    """Cut texts into five parts in turn; fewer texts than that are one part."""
    return np.arange(n_texts) % (N_FOLDS if n_texts >= N_FOLDS else 1)


def parts_of_gatherings(gatherings: Sequence[str]) -> Parts:
    """Cut texts into at most ten parts that keep what was said at one gathering together."""
    _, numbers = np.unique(np.array(gatherings), return_inverse=True)
    return np.asarray(numbers % MOST_PARTS)


def unseen_scores(
    examples: Taught, meanings: Taught, encoder: Encoder | None, parts: Parts
) -> Numbers:
    """Score each example by what the other parts teach, space and all.

    Cross-validation (Stone 1974): the space and the scores are learnt on all parts but one and
    tried on that one. The closed form of ``fit_ridge`` would not do here, since the axes of the
    space have seen every example.

    Parameters
    ----------
    examples
        Different texts, in an order that does not depend on how they came in.
    meanings
        What is always known besides: what the themes are said to be about.
    encoder
        What knows meaning, or ``None``.
    parts
        The part of each example: what ``parts_of_texts`` or ``parts_of_gatherings`` gave.

    Returns
    -------
    NDArray
        Scores of shape (examples, themes); the mean of ``belongs`` for a single part.
    """
    scores = np.tile(examples.belongs.mean(axis=0), (len(examples.texts), 1))
    if len(kinds := np.unique(parts)) < LEAST_PARTS:
        return scores
    for part in kinds:
        tried = np.flatnonzero(parts == part).tolist()
        learnt = examples.at(np.flatnonzero(parts != part).tolist()) + meanings
        space, vectors = make_space(learnt.texts, encoder)
        ridge = fit_ridge(vectors, learnt.belongs)
        scores[tried] = ridge.scores(space.vectors(examples.at(tried).texts))
    return scores
