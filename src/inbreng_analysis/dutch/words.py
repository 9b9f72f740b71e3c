"""Words of a text: small letters, accents folded, scribes' brackets opened."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_OPTIONAL: Final = re.compile(r"(\w*)\((\w+)-?\)(\w*)")
_ORDINAL: Final = re.compile(r"(\d)\^(?=\w)")
_AROUND: Final = " \t\r\n.,;:!…-–—•*\"'‘’“”„"
_SPACE: Final = re.compile(r"\s+")


def words(text: str) -> list[str]:
    """Cut a text into its words, as typed.

    Letters in brackets inside a word are opened into both readings, and a
    flattened superscript is closed again.

    Parameters
    ----------
    text
        Any text; an empty one gives an empty list.

    Returns
    -------
    list[str]
        The words in order. A word keeps its capitals, accents, and its inner
        hyphens, dots and apostrophes.

    Examples
    --------
    >>> words("IB'er (s(b)o), 2^e leerling(en)!")
    ["IB'er", 'so', 'sbo', '2e', 'leerling', 'leerlingen']
    """
    if "^" in text:
        text = _ORDINAL.sub(r"\1", text)
    if "(" in text:
        text = _OPTIONAL.sub(_both_readings, text)
    return _WORD.findall(text)


def _both_readings(match: re.Match[str]) -> str:
    before, inside, after = match.groups()
    if not before and not after:
        return f" {inside} "
    return f" {before}{after} {before}{inside}{after} "


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Put a word in small letters without accents.

    Parameters
    ----------
    word
        Any text.

    Returns
    -------
    str
        The same text in small letters, each accented letter as its base letter.

    Examples
    --------
    >>> fold("Financiële")
    'financiele'
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.lower())
    kept = "".join(part for part in parts if not unicodedata.combining(part))
    return kept.replace("’", "'").replace("ı", "i").replace("ł", "l").replace("ø", "o")


def normalise(text: str) -> str:
    """Write a text so that two with the same words are equal.

    Capitals, runs of white space, compatibility forms of letters, and marks or quotes at both
    ends do not count. A question mark does, and so do accents and all marks inside.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        The text to compare by; empty when nothing is left.

    Examples
    --------
    >>> normalise("  Meer   handen! ") == normalise("“meer handen”")
    True
    >>> normalise("Meer handen?")
    'meer handen?'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _SPACE.sub(" ", folded).strip(_AROUND)
