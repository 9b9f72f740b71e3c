"""From a score to a probability that people would agree."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from inbreng_analysis.themes.ridge import Numbers

_STEPS: Final = 50
_SMALL: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Calibration:
    """Probability as 1 / (1 + exp(−(slope · score + start)))."""

    slope: float
    start: float

    def probability(self, scores: Numbers) -> Numbers:
        """Give the probability of each score."""
        return np.asarray(1 / (1 + np.exp(-(self.slope * scores + self.start))))


def calibrate(scores: Numbers, belongs: Numbers, n_apart: int | None = None) -> Calibration:
    """Fit probabilities to the scores that examples got while they were not looked at.

    Platt (1999), *Probabilistic outputs for support vector machines*, with his softened targets,
    fitted by Newton's method (Lin, Lin and Weng 2007). One curve for all themes, so that a theme
    with few examples is judged by how such scores turned out everywhere.

    Parameters
    ----------
    scores, belongs
        Scores of unseen examples, and from 0 to 1 how many said that it belongs; of one shape.
    n_apart
        How many of them stand on their own, such as the gatherings that they come from; all, when
        it is not told. The fewer, the less a probability comes near 0 or 1.

    Returns
    -------
    Calibration
        The curve; it rises with the score.
    """
    flat, said = scores.ravel(), belongs.ravel()
    n_yes = said.sum()
    n_for, n_against = (n_yes, len(said) - n_yes) if n_apart is None else (n_apart, n_apart)
    yes, no = (n_for + 1) / (n_for + 2), 1 / (n_against + 2)
    targets = no + (yes - no) * said
    design = np.column_stack([flat, np.ones_like(flat)])
    beta = np.array([1.0, np.log((n_yes + 1) / (len(said) - n_yes + 1))])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(design @ beta, -30, 30)))
        slopes = design.T @ (targets - chance)
        bends = (design * (chance * (1 - chance))[:, None]).T @ design
        step = np.linalg.solve(bends + _SMALL * np.eye(2), slopes)
        beta = beta + np.clip(step, -5, 5)
        if np.abs(step).max() < _SMALL:
            break
    return Calibration(max(float(beta[0]), 0.0), float(beta[1]))
