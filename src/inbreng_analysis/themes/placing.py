"""Place new texts among themes, as people coded the texts before; say so when in doubt."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np

from inbreng_analysis.dutch import normalise
from inbreng_analysis.themes.calibration import Calibration, calibrate
from inbreng_analysis.themes.choosing import Chosen, chosen_encoder
from inbreng_analysis.themes.distinct import Distinct, distinct
from inbreng_analysis.themes.encoder import Encoder, Vectors
from inbreng_analysis.themes.method import method_name
from inbreng_analysis.themes.nearest import nearest, nearest_others
from inbreng_analysis.themes.ridge import Numbers, Ridge, fit_ridge
from inbreng_analysis.themes.space import Space, make_space
from inbreng_analysis.themes.threads import on_one_thread
from inbreng_analysis.themes.unseen import (
    LEAST_PARTS,
    Remembering,
    Taught,
    parts_of_gatherings,
    parts_of_texts,
    unseen_scores,
)

Doubt = Literal["fits_nowhere", "unsure", "between", "few_examples"]
DOUBTS: Final[tuple[Doubt, ...]] = get_args(Doubt)
N_SUGGESTIONS: Final = 3
LEAST_PROBABILITY: Final = 0.1  # a suggestion below it is not made
SURE: Final = 0.5
TOO_CLOSE: Final = 0.15  # between the first two, when only one is likely to hold
FEW: Final = 5  # examples of a theme
_STRANGE: Final = (
    0.02  # share of the examples that are as unlike the others as a text that fits nowhere
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme for a text.

    Attributes
    ----------
    label
        The theme, as it was called in the examples.
    probability
        How often people agreed with such a suggestion among the examples; from 0 to 1.
    """

    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class Placement:
    """What is suggested for one text.

    Attributes
    ----------
    suggestions
        Up to three, the most probable first; a text may belong to several.
    doubt
        ``None`` when there is none, or the gravest of these: ``"fits_nowhere"`` when no example
        is like the text, ``"unsure"`` when no theme is more likely than not, ``"between"`` when
        two themes are about as likely, ``"few_examples"`` when the first has under five.
    """

    suggestions: tuple[Suggestion, ...]
    doubt: Doubt | None


@dataclass(frozen=True)
class Placer:
    """What was learnt from texts that people coded; made by ``learn``.

    Attributes
    ----------
    method
        The name of the method, its version and what it compared.
    labels
        The themes it knows, in alphabetical order.
    agreement
        The share of the examples of which the first suggestion, made without that example, was
        a theme that people had given it.
    """

    method: str
    labels: tuple[str, ...]
    agreement: float
    _n_examples: tuple[int, ...]
    _space: Space
    _examples: Vectors
    _ridge: Ridge
    _calibration: Calibration
    _elsewhere: Calibration
    _gatherings: frozenset[str]
    _least_likeness: float

    @on_one_thread
    def place(
        self, texts: Sequence[str], gatherings: Sequence[str] | None = None
    ) -> tuple[Placement, ...]:
        """Suggest themes for texts.

        Parameters
        ----------
        texts
            Any texts; each is judged on its own.
        gatherings
            Where each was said. Of one of which there are few examples or none, less is promised.

        Returns
        -------
        tuple of Placement
            One for each text.
        """
        if not texts:
            return ()
        vectors = self._space.vectors(texts)
        chances = self._chances(self._ridge.scores(vectors), gatherings)
        likeness = nearest(vectors, self._examples, 1)[1][:, 0]
        blank = [not normalise(text) for text in texts]
        strange = (likeness < self._least_likeness) | np.array(blank)
        return tuple(map(self._placement, chances, strange.tolist()))

    def _chances(self, scores: Numbers, gatherings: Sequence[str] | None) -> Numbers:
        chances = self._calibration.probability(scores)
        if gatherings is not None:
            is_new = [one not in self._gatherings for one in gatherings]
            chances[is_new] = self._elsewhere.probability(scores[is_new])
        return chances

    def _placement(self, chances: Numbers, strange: bool) -> Placement:
        order = np.argsort(-chances, kind="stable")[:N_SUGGESTIONS]
        kept = [place for place in order if chances[place] >= LEAST_PROBABILITY]
        made = tuple(
            Suggestion(self.labels[place], round(float(chances[place]), 3)) for place in kept
        )
        few = bool(kept) and self._n_examples[kept[0]] < FEW
        return Placement(made, "fits_nowhere" if strange else _doubt(made, few))


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


def _doubt(made: Sequence[Suggestion], few: bool) -> Doubt | None:
    if not made or made[0].probability < SURE:
        return "unsure"
    if len(made) > 1 and SURE > made[1].probability > made[0].probability - TOO_CLOSE:
        return "between"
    return "few_examples" if few else None


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
