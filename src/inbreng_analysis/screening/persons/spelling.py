"""First names in a spelling that no list holds: "Boudewyn", "Yannieck"."""

import re
from functools import cache, lru_cache
from typing import Final

from inbreng_analysis.screening.lexicon import names, word_set

# Shorter words sound like too much.
SHORTEST: Final = 5

# What is heard alike in Dutch, in the order in which it is replaced.
_HEARD: Final = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        (r"c?k+", "k"),
        (r"c(?![eiyh])", "k"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dj", "j"),
        (r"sch(?=[aeiou])|sh", "sj"),
        (r"x", "ks"),
        (r"ou(?=[aei])", "w"),
        (r"o[ue]", "u"),
        (r"ij|ie|y", "i"),
        (r"([b-df-hj-np-tv-z])\1+", r"\1"),
        (r"h$", ""),
    )
)


@lru_cache(maxsize=4096)
def sounds_like_a_name(key: str) -> bool:
    """Say whether a word sounds as a first name of the lists that is no Dutch word.

    Parameters
    ----------
    key
        A word in small letters without accents.

    Returns
    -------
    bool
        False for a short word, a surname, and for what is known to be no name:
        "Jullie" sounds like "Julie".

    Examples
    --------
    >>> [sounds_like_a_name(key) for key in ("boudewyn", "yannieck", "jullie", "school")]
    [True, True, False, False]
    """
    if len(key) < SHORTEST or key in word_set("not_names.txt") or key in names().surnames:
        return False
    return _sound(key) in _sounds_of_names()


def _sound(key: str) -> str:
    for spelling, sound in _HEARD:
        key = spelling.sub(sound, key)
    return key


@cache
def _sounds_of_names() -> frozenset[str]:
    return frozenset(_sound(name) for name, rank in names().rank.items() if rank == 3)
