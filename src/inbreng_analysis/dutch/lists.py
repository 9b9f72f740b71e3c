"""The word lists of this package, read once from the text files beside it."""

from functools import cache
from importlib.resources import files

from inbreng_analysis.dutch.words import fold


def _rows(name: str) -> list[str]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return [row.strip() for row in text.splitlines() if row.strip() and not row.startswith("#")]


@cache
def abbreviations() -> dict[str, str]:
    """Map each short form to its full term.

    Returns
    -------
    dict[str, str]
        Short form → full term. A short form in capitals counts only in capitals.
    """
    pairs = {}
    for row in _rows("abbreviations.txt"):
        shorts, full = row.split("=")
        for short in shorts.split(","):
            pairs[short.strip()] = full.strip()
    return pairs


@cache
def exceptions() -> dict[str, str]:
    """Map each folded word whose stem comes out wrong to the word whose stem it shares."""
    pairs = [row.split() for row in _rows("exceptions.txt")]
    return {pair[0]: pair[1] for pair in pairs}


@cache
def stop_words() -> frozenset[str]:
    """Give the folded words that no search needs."""
    return frozenset(fold(word) for row in _rows("stopwords.txt") for word in row.split())
