"""Surnames: with their prefix, after a first name or alone."""

from functools import cache
from typing import Final

from inbreng_analysis.screening.lexicon import sections
from inbreng_analysis.screening.persons.knowledge import (
    is_no_name,
    may_be_unknown_name,
    rank,
    surname,
)
from inbreng_analysis.screening.tokens import Token

# Before "'t" stands an apostrophe: van 't Hof.
_SPACES: Final = (" ", " '", " ’")


def is_prefix(word: Token) -> bool:
    """Say whether a word may stand before a surname: van, der, El."""
    return word.key in _prefixes("any")


def surname_end(
    words: list[Token], at: int, dead: frozenset[int], *, after: Token, known_only: bool
) -> int | None:
    """Give the last word of the surname that begins at ``at``.

    Parameters
    ----------
    words
        The words of the line.
    at
        The word after a first name.
    dead
        Words that belong to something else.
    after
        The word before, which says whether to expect capitals.
    known_only
        True to read only surnames that the lists hold.

    Returns
    -------
    int | None
        The number of the last word, or None when no surname begins there.
    """
    prefix: list[str] = []
    small = True
    while at < len(words) and at not in dead and words[at].gap in (*_SPACES, "-"):
        word = words[at]
        if not (is_prefix(word) and len(prefix) < 3 and _goes_on(words, at)):
            joined = " ".join(prefix)
            certain = surname(word) or joined in _prefixes("archaic") or not known_only
            found = certain and _is_surname(word, joined, after=after, small=small)
            return double_end(words, at) if found else None
        prefix.append(word.key)
        small = small and not word.capital
        at += 1
    return None


def prefix_end(words: list[Token], at: int) -> int | None:
    """Give the word after the prefixes that begin at ``at``, None when none follows."""
    end = at
    while end < len(words) and is_prefix(words[end]) and end - at < 3:
        end += 1
    if end >= len(words) or any(words[n].gap not in _SPACES for n in range(at + 1, end + 1)):
        return None
    return end


def prefixed_points(prefix: str, word: Token, *, raised: bool) -> int:
    """Weigh a surname with its prefix but without a first name.

    Parameters
    ----------
    prefix
        The prefix in small letters: "van den".
    word
        The word after it.
    raised
        The prefix has a capital that no sentence gave it.

    Returns
    -------
    int
        0 for "van de gemeente", up to 2 for "van den Berg".
    """
    known = surname(word)
    if _is_town(prefix, word):
        return 0
    if not word.capital:
        return 2 if prefix in _prefixes("archaic") and known else 0
    if prefix in _prefixes("archaic"):
        return 2
    if prefix == "de":
        return 2 if word.key in _prefixes("after de") else int(known > 0 and raised)
    if prefix == "van":
        return 2 if known and raised else max(known // 2, int(raised))
    if prefix in _prefixes("strong"):
        return 2 if known == 2 else 1
    return 2 if known == 2 and prefix not in _prefixes("ordinary") else 0


@cache
def _prefixes(heading: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in sections("prefixes.txt")[heading])


def _goes_on(words: list[Token], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].gap in _SPACES


def double_end(words: list[Token], at: int) -> int:
    """Go on over the second half of a double surname: Jansen-de Vries."""
    hangs = words[at].key.rsplit("-")[-1] in _prefixes("any") and "-" in words[at].key
    for count, word in enumerate(words[at + 1 : at + 4], start=1):
        joins = word.gap == " " if count > 1 or hangs else word.gap.strip() == "-"
        if not joins:
            return at
        if not is_prefix(word):
            return at + count if word.capital else at
    return at


def _is_town(prefix: str, word: Token) -> bool:
    return prefix.endswith("den") and word.key in _prefixes("towns with den")


def _is_surname(word: Token, prefix: str, *, after: Token, small: bool) -> bool:
    known = surname(word)
    if _is_town(prefix, word):
        return False
    if word.capital and not prefix:
        return known > 0 or (after.capital and may_be_unknown_name(word))
    if word.capital:
        loose = small and prefix in _prefixes("behind a first name") and rank(after) > 1
        return known > 0 or ((loose or prefix in _prefixes("strong")) and not is_no_name(word))
    if after.capital and not prefix:
        return False
    if prefix == "de":
        return word.key in _prefixes("after de")
    return known == 2 or (known == 1 and prefix in _prefixes("archaic"))
