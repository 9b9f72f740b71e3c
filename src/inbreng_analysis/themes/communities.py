"""Groups in a graph of texts: the Leiden algorithm, run often, and what those runs agree on."""

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Labels = NDArray[np.int64]
RESOLUTIONS: Final = (0.5, 1.0, 1.5, 2.0)
AGREED_RESOLUTION: Final = 0.6  # of the last run, on a graph that hangs together in clumps
N_RUNS: Final = 4  # of each resolution
N_RUNS_OF_MANY: Final = 2  # with so many texts, two agree with four as well as four with four
MANY: Final = 5_000  # texts
N_ITERATIONS: Final = 3  # each starts from what the one before found


def communities(graph: "csr_array", resolution: float) -> Labels:
    """Find groups that hold together in many runs.

    Leiden (Traag, Waltman and van Eck 2019) maximises modularity with a resolution (Newman and
    Girvan 2004; Reichardt and Bornholdt 2006); its outcome depends on chance. Therefore it runs
    ``N_RUNS`` times (``N_RUNS_OF_MANY`` from ``MANY`` texts) with fixed seeds at each of
    ``RESOLUTIONS``, coarse to fine; each tie of the graph gets as weight the share of the runs
    that put both ends together; Leiden runs once more on that graph (consensus clustering:
    Lancichinetti and Fortunato 2012).

    Parameters
    ----------
    graph
        Symmetric weights between texts.
    resolution
        1 for the default; higher gives more and smaller groups.

    Returns
    -------
    NDArray
        A group from 0 for each text.
    """
    from scipy.sparse import csr_array

    ties = graph.tocoo()
    n_runs = N_RUNS if graph.shape[0] < MANY else N_RUNS_OF_MANY
    runs = list(product(RESOLUTIONS, range(n_runs)))
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        found = threads.map(lambda run: _leiden(graph, run[0] * resolution, run[1]), runs)
        weights = sum(labels[ties.row] == labels[ties.col] for labels in found) / len(runs)
    agreed = csr_array((weights, (ties.row, ties.col)), shape=graph.shape)
    agreed.eliminate_zeros()
    return _leiden(agreed, AGREED_RESOLUTION * resolution, 0)


def _leiden(graph: "csr_array", resolution: float, seed: int) -> Labels:
    from graspologic_native import leiden_csr

    n_texts = graph.shape[0]
    labels = np.arange(n_texts)
    if graph.nnz:
        _, found = leiden_csr(
            graph.indptr.astype(np.int64),
            graph.indices.astype(np.int32),
            graph.data.astype(np.float64),
            n_texts,
            resolution=resolution,
            iterations=N_ITERATIONS,
            seed=seed,
        )
        labels[list(found)] = list(found.values())
    return labels
