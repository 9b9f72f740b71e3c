"""One space for meaning, spelling and words of the field: what is alike has one direction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from inbreng_analysis.themes.encoder import Encoder, Vectors
from inbreng_analysis.themes.field_words import FieldWords, learn_field_words
from inbreng_analysis.themes.spelling import Spelling, learn_spelling

if TYPE_CHECKING:
    from scipy.sparse import csr_array

N_MEANING: Final = 128
N_SPELLING: Final = 200
SHARE_OF_SPELLING: Final = 1 / 3  # of the likeness of two texts; the rest is meaning
SHARE_OF_FIELD: Final = 1 / 2  # of the likeness of two texts that both hold words of the field
_MANY: Final = 50  # texts from which a run of letters that stands in one of them is left out
_ROUNDS: Final = 2
_NOTHING: Final = 1e-10  # share of the largest variance
_SPARE: Final = 16
_SEED: Final = 1


@dataclass(frozen=True)
class Meaning:
    """The directions in which the vectors of an encoder differ most among the texts at hand."""

    encoder: Encoder
    centre: Vectors
    axes: Vectors


@dataclass(frozen=True)
class Space:
    """Where texts are compared: meaning, spelling and the words of the field beside one another.

    The scalar product of two vectors is their likeness: ``SHARE_OF_SPELLING`` times the cosine of
    spelling plus the rest times the cosine of meaning; without an encoder, of spelling alone. When
    both hold words of the field, the cosine of their subjects is ``SHARE_OF_FIELD`` of it.
    Meaning is the encoder's vector less the mean of the texts, along the ``N_MEANING`` axes with
    most variance (Mu and Viswanath 2018, *All-but-the-Top*, take the mean away for the same
    reason: what all texts share says nothing of how they differ). Spelling is latent semantic
    analysis (Deerwester and others 1990) of runs of letters, ``N_SPELLING`` axes.
    """

    meaning: Meaning | None
    spelling: Spelling
    axes: Vectors
    field: FieldWords | None

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Place texts in the space.

        Parameters
        ----------
        texts
            Any texts, also others than the space was made of.

        Returns
        -------
        NDArray
            Of shape (texts, dimensions); a text without a word that is known has spelling zero.
        """
        encoded = self.meaning.encoder.encode(texts) if self.meaning else None
        return self.join(texts, self.spelling.matrix(texts), encoded)

    def join(self, texts: Sequence[str], weighted: "csr_array", encoded: Vectors | None) -> Vectors:
        """Place texts of which the weights of spelling and the encoder's vectors are known."""
        told = unit(np.asarray(weighted @ self.axes, dtype=np.float32))
        if self.meaning is not None and encoded is not None:
            turned = (encoded - self.meaning.centre) @ self.meaning.axes
            told = _beside(unit(np.asarray(turned, dtype=np.float32)), told, SHARE_OF_SPELLING)
        if self.field is None:
            return told
        return unit(_beside(told, unit(self.field.weights(texts)), SHARE_OF_FIELD))


def make_space(texts: Sequence[str], encoder: Encoder | None) -> tuple[Space, Vectors]:
    """Make the space of some texts, and place them in it.

    Parameters
    ----------
    texts
        One text or more, in an order that does not depend on how they came in.
    encoder
        What knows meaning, or ``None`` to compare spelling alone.

    Returns
    -------
    tuple
        The space, and the vectors of ``texts`` in it.
    """
    spelling = learn_spelling(texts, least=2 if len(texts) >= _MANY else 1)
    weighted = spelling.matrix(texts)
    encoded = encoder.encode(texts) if encoder else None
    meaning = (
        Meaning(encoder, *_centre_and_axes(encoded)) if encoder and encoded is not None else None
    )
    axes = main_axes(weighted, N_SPELLING)
    space = Space(meaning, spelling, axes, learn_field_words(texts))
    return space, space.join(texts, weighted, encoded)


def unit(vectors: Vectors) -> Vectors:
    """Give each row length one; a row of zeros stays as it is."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


def _beside(one: Vectors, other: Vectors, share: float) -> Vectors:
    """Join vectors so that ``share`` of their likeness is that of ``other``."""
    weight = np.float32(share)
    return np.hstack([np.sqrt(1 - weight) * one, np.sqrt(weight) * other])


def main_axes(weighted: "csr_array", n_axes: int) -> Vectors:
    """Give the main axes of sparse rows, not centred.

    A randomised singular value decomposition with a fixed seed: Halko, Martinsson and Tropp
    (2011), *Finding structure with randomness*, algorithms 4.4 and 5.1.

    Parameters
    ----------
    weighted
        Sparse rows, of shape (texts, columns).
    n_axes
        At most how many axes; no more than there are rows or columns.

    Returns
    -------
    NDArray
        Of shape (columns, axes).
    """
    n_wanted = min(n_axes + _SPARE, *weighted.shape)
    if not n_wanted:
        return np.zeros((weighted.shape[1], 0), dtype=np.float32)
    shape = (weighted.shape[1], n_wanted)
    basis = np.random.default_rng(_SEED).standard_normal(shape, dtype=np.float32)
    for _ in range(_ROUNDS):
        basis = weighted.T @ _square(weighted @ basis)
    return _square(basis)[:, :n_axes]


def _square(basis: Vectors) -> Vectors:
    """The same span by axes of length one that stand square to one another, the longest first."""
    values, turned = np.linalg.eigh(basis.T.astype(np.float64) @ basis)
    main = np.flatnonzero(values > _NOTHING * values[-1])[::-1]
    return np.asarray(basis @ (turned[:, main] / np.sqrt(values[main])), dtype=np.float32)


def _centre_and_axes(encoded: Vectors) -> tuple[Vectors, Vectors]:
    """The mean of the vectors and the axes of most variance; of few vectors all axes."""
    if len(encoded) < 3:
        return np.zeros(encoded.shape[1], np.float32), np.eye(encoded.shape[1], dtype=np.float32)
    centre = encoded.mean(axis=0)
    spread: NDArray[np.float64] = np.cov(encoded - centre, rowvar=False)
    _, axes = np.linalg.eigh(spread)
    return centre, np.asarray(axes[:, ::-1][:, :N_MEANING], dtype=np.float32)
