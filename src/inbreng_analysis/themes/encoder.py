"""The sentence encoder: texts in, directions of meaning out; the rest works without it."""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Whatever turns texts into vectors of meaning."""

    @property
    def name(self) -> str:
        """Which encoder it is, with its version."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give a vector per text, of shape (texts, dimensions); each text on its own."""


@cache
def installed_encoder() -> Encoder | None:
    """Load the sentence encoder once.

    Returns
    -------
    Encoder or None
        ``None`` when its package is not installed.
    """
    try:
        from inbreng_analysis.themes.universal import UniversalSentenceEncoder
    except ImportError:
        return None
    return UniversalSentenceEncoder()
