"""Words of the field by subject: at these tables *handen* and *vervanging* are one matter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

import numpy as np

from inbreng_analysis.dutch import fold, words
from inbreng_analysis.themes.encoder import Vectors

LEAST_KNOWN: Final = 1 / 3  # share of the texts that hold a word of the field


@dataclass(frozen=True)
class FieldWords:
    """Weights of the subjects of ``field_words.txt``, learnt on texts.

    Attributes
    ----------
    rarity
        The weight of each subject.
    """

    rarity: Vectors

    def weights(self, texts: Sequence[str]) -> Vectors:
        """Weigh what texts are about: ln(1 + words of a subject) times the weight of the subject.

        Parameters
        ----------
        texts
            Any texts.

        Returns
        -------
        NDArray
            Of shape (texts, subjects); zeros for a text without a word of the field.
        """
        return np.log1p(_counted(texts)) * self.rarity


def learn_field_words(texts: Sequence[str]) -> FieldWords | None:
    """Learn how telling each subject is among texts, if they are of the field.

    Parameters
    ----------
    texts
        The texts to learn on.

    Returns
    -------
    FieldWords or None
        ``None`` when fewer than ``LEAST_KNOWN`` of the texts hold a word of the field: then they
        are about something else, and what matches does so by accident.
    """
    n_with = np.count_nonzero(counted := _counted(texts), axis=0)
    if np.count_nonzero(counted.any(axis=1)) < LEAST_KNOWN * len(texts):
        return None
    return FieldWords(np.log((1 + len(texts)) / (1 + n_with)).astype(np.float32) + 1)


def _counted(texts: Sequence[str]) -> Vectors:
    """How many words of each subject stand in each text."""
    counted = np.zeros((len(texts), len(_subjects())), dtype=np.float32)
    for row, text in enumerate(texts):
        for word in words(text):
            for subject in subjects_of(fold(word)):
                counted[row, subject] += 1
    return counted


@lru_cache(maxsize=65_536)
def subjects_of(word: str) -> tuple[int, ...]:
    """Give the subjects of a word by number; most words have none, a few have two.

    Examples
    --------
    >>> subjects_of("vervanging") == subjects_of("handen")
    True
    >>> subjects_of("zeis")
    ()
    """
    return tuple(number for number, pattern in enumerate(_subjects()) if pattern.fullmatch(word))


@cache
def _subjects() -> tuple[re.Pattern[str], ...]:
    """One pattern per subject; in the list a name with a colon opens one."""
    listed = files(__package__).joinpath("field_words.txt").read_text(encoding="utf-8")
    lines = (line for line in listed.splitlines() if not line.startswith("#"))
    subjects = re.split(r"\S+:", " ".join(lines))[1:]
    return tuple(_pattern(subject.split()) for subject in subjects)


def _pattern(entries: Sequence[str]) -> re.Pattern[str]:
    """Match any of the words of a subject; a star stands for any letters."""
    return re.compile("|".join(re.escape(entry).replace(r"\*", ".*") for entry in entries))
