"""Learn from texts that people coded which themes a text belongs to."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final

import numpy as np

from inbreng_analysis.themes.calibration import Calibration, calibrate
from inbreng_analysis.themes.choosing import Chosen, chosen_encoder
from inbreng_analysis.themes.distinct import Distinct, distinct
from inbreng_analysis.themes.encoder import Encoder, Vectors
from inbreng_analysis.themes.method import method_name
from inbreng_analysis.themes.nearest import nearest_others
from inbreng_analysis.themes.placing import FEW, N_SUGGESTIONS, Placer
from inbreng_analysis.themes.ridge import Numbers, fit_ridge
from inbreng_analysis.themes.space import make_space
from inbreng_analysis.themes.threads import on_one_thread
from inbreng_analysis.themes.unseen import (
    LEAST_PARTS,
    Remembering,
    Taught,
    parts_of_gatherings,
    parts_of_texts,
    unseen_scores,
)

_STRANGE: Final = (
    0.02  # share of the examples that are as unlike the others as a text that fits nowhere
)


@on_one_thread
def learn(
    texts: Sequence[str],
    labels_per_text: Sequence[Collection[str]],
    *,
    meanings: Mapping[str, str] | None = None,
    gatherings: Sequence[str] | None = None,
    encoder: Chosen = "installed",
) -> Placer:
    """Learn from coded texts which themes a text belongs to.

    Parameters
    ----------
    texts
        Texts that people coded, or looked at and gave no theme.
    labels_per_text
        The themes of each; more than one when it is about several, empty when about none.
    meanings
        By theme what it is about, such as its name and definition: one more example of it, that
        is not counted as one. A theme without any other is known by it alone.
    gatherings
        Where each text was said, to learn how far to trust a suggestion elsewhere.
    encoder
        As in ``group``.

    Returns
    -------
    Placer
        The same for any order of the texts.

    Raises
    ------
    ValueError
        When there is not one collection of labels (or gathering) for each text, or no text has
        any label.

    Examples
    --------
    >>> said = ["meer handen in de klas", "te weinig handen", "klas te groot", "kleinere klas"]
    >>> placer = learn(said, [{"handen"}, {"handen"}, {"klas"}, {"klas"}], encoder=None)
    >>> placer.place(["we missen handen"])[0].suggestions[0].label
    'handen'
    """
    if not len(texts) == len(labels_per_text) == len(texts if gatherings is None else gatherings):
        raise ValueError("Give one collection of labels, and one gathering, for each text.")
    counts = Counter(label for own in labels_per_text for label in set(own))
    if not counts:
        raise ValueError("No text has a label, so there is nothing to learn.")
    known = chosen_encoder(encoder)
    labels = sorted({*counts, *(meanings or {})})
    different = distinct(texts)
    examples = Taught(different.texts, _belongs(different, labels_per_text, labels))
    told = _told(meanings or {}, labels)
    remembering = Remembering(known) if known else None
    unseen = unseen_scores(examples, told, remembering, parts_of_texts(len(different.texts)))
    calibration = _calibrated(unseen, examples.belongs)
    places = _places(different, gatherings)
    elsewhere = _calibrated_elsewhere(examples, told, remembering, places) or calibration
    learnt = examples + told
    space, vectors = make_space(learnt.texts, remembering)
    return Placer(
        method_name(known),
        tuple(labels),
        _agreement(unseen, examples.belongs),
        tuple(counts[label] for label in labels),
        space,
        vectors,
        fit_ridge(vectors, learnt.belongs),
        calibration,
        elsewhere,
        frozenset(one for one, times in Counter(places).items() if times >= FEW),
        _least_likeness(vectors),
    )


def _belongs(
    different: Distinct, labels_per_text: Sequence[Collection[str]], labels: Sequence[str]
) -> Numbers:
    """The share of the rows of each different text that have each label."""
    return np.array(
        [
            [sum(label in labels_per_text[row] for row in rows) / len(rows) for label in labels]
            for rows in different.rows
        ]
    )


def _places(different: Distinct, gatherings: Sequence[str] | None) -> list[str]:
    """The gathering of each different text; of several the first in alphabetical order."""
    if gatherings is None:
        return []
    return [min(gatherings[row] for row in rows) for rows in different.rows]


def _told(meanings: Mapping[str, str], labels: Sequence[str]) -> Taught:
    """What themes are said to be about, as texts that belong to them."""
    named = sorted(meanings)
    belongs = [[float(label == name) for label in labels] for name in named]
    return Taught(tuple(meanings[name] for name in named), np.reshape(belongs, (-1, len(labels))))


def _calibrated(unseen: Numbers, belongs: Numbers, n_apart: int | None = None) -> Calibration:
    """Fit probabilities to the suggestions that would be made: the best of many scores flatters."""
    first = np.argsort(-unseen, axis=1, kind="stable")[:, :N_SUGGESTIONS]
    return calibrate(
        np.take_along_axis(unseen, first, axis=1),
        np.take_along_axis(belongs, first, axis=1),
        n_apart,
    )


def _calibrated_elsewhere(
    examples: Taught, told: Taught, encoder: Encoder | None, places: Sequence[str]
) -> Calibration | None:
    """Fit probabilities to what gatherings get that nothing was learnt from; None without two."""
    if len(set(places)) < LEAST_PARTS:
        return None
    scores = unseen_scores(examples, told, encoder, parts_of_gatherings(places))
    return _calibrated(scores, examples.belongs, len(set(places)))


def _agreement(unseen: Numbers, belongs: Numbers) -> float:
    coded = belongs.any(axis=1)
    first = unseen[coded].argmax(axis=1)
    return float((belongs[coded][np.arange(len(first)), first] > 0).mean())


def _least_likeness(vectors: Vectors) -> float:
    """The likeness under which hardly any example is to the one it is most like."""
    _, likeness = nearest_others(vectors, 1)
    return float(np.quantile(likeness, _STRANGE)) if likeness.size else -1.0
