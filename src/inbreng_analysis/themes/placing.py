"""Place new texts among themes, as people coded the texts before; say so when in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np

from inbreng_analysis.dutch import normalise
from inbreng_analysis.themes.calibration import Calibration
from inbreng_analysis.themes.encoder import Vectors
from inbreng_analysis.themes.nearest import nearest
from inbreng_analysis.themes.ridge import Numbers, Ridge
from inbreng_analysis.themes.space import Space
from inbreng_analysis.themes.threads import on_one_thread

Doubt = Literal["fits_nowhere", "unsure", "between", "few_examples"]
DOUBTS: Final[tuple[Doubt, ...]] = get_args(Doubt)
N_SUGGESTIONS: Final = 3
LEAST_PROBABILITY: Final = 0.1  # a suggestion below it is not made
SURE: Final = 0.5
TOO_CLOSE: Final = 0.15  # between the first two, when only one is likely to hold
FEW: Final = 5  # examples of a theme


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


def _doubt(made: Sequence[Suggestion], few: bool) -> Doubt | None:
    if not made or made[0].probability < SURE:
        return "unsure"
    if len(made) > 1 and SURE > made[1].probability > made[0].probability - TOO_CLOSE:
        return "between"
    return "few_examples" if few else None
