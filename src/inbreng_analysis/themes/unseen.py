"""What examples score when nothing was learnt from them: the ground for honest probabilities."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from inbreng_analysis.themes.encoder import Encoder, Vectors
from inbreng_analysis.themes.ridge import Numbers, fit_ridge
from inbreng_analysis.themes.space import make_space

N_FOLDS: Final = 5


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


def unseen_scores(texts: Sequence[str], belongs: Numbers, encoder: Encoder | None) -> Numbers:
    """Score each example by what the other examples teach, space and all.

    In five parts (cross-validation: Stone 1974): the space and the scores are learnt on four and
    tried on the fifth. The closed form of ``fit_ridge`` would not do here, since the axes of the
    space have seen every example.

    Parameters
    ----------
    texts
        Different texts, in an order that does not depend on how they came in.
    belongs
        From 0 to 1 how many gave a text a theme, of shape (texts, themes).
    encoder
        What knows meaning, or ``None``.

    Returns
    -------
    NDArray
        Scores of shape (texts, themes); the mean of ``belongs`` for fewer texts than parts.
    """
    scores = np.tile(belongs.mean(axis=0), (len(texts), 1))
    if len(texts) < N_FOLDS:
        return scores
    parts = np.arange(len(texts)) % N_FOLDS
    for part in range(N_FOLDS):
        tried = np.flatnonzero(parts == part).tolist()
        learnt = np.flatnonzero(parts != part).tolist()
        space, vectors = make_space([texts[text] for text in learnt], encoder)
        ridge = fit_ridge(vectors, belongs[learnt])
        scores[tried] = ridge.scores(space.vectors([texts[text] for text in tried]))
    return scores
