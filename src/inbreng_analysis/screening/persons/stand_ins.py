"""Names of persons that stand for something else: a school, a street, a method, a month."""

import re
from functools import cache
from typing import Final

from inbreng_analysis.screening.lexicon import phrases, sections
from inbreng_analysis.screening.persons.surnames import is_prefix
from inbreng_analysis.screening.tokens import Token

_MONTHS: Final = frozenset({"jan", "april", "mei", "juni", "juli", "sep", "june", "august"})
# Names that are also the beginning of a longer word: semester, januari, september, maximaal.
_SHORT_FORMS: Final = frozenset({"sem", "jan", "sep", "max", "ad", "alex", "art"})
_YEAR_BEHIND: Final = re.compile(r"[ .'’]{0,3}(?:19|20)?\d\d\b")
# Beside a name these make it a house even in small letters: "de Anne Frank school".
_HOUSES: Final = frozenset(
    {"school", "college", "lyceum", "gymnasium", "straat", "laan", "plein", "stichting", "methode"}
)
_ARTICLES: Final = frozenset({"de", "het", "een", "'n", "n", "geen", "zo'n", "elke"})
_JOINING_GAPS: Final = frozenset({" ", "-", ". ", ".", " & "})


def left_alone(words: list[Token]) -> frozenset[int]:
    """Give the words of a line that belong to a phrase of the list of what to leave alone."""
    if not any(re.split(r"\W", word.key)[0] in _first_words() for word in words):
        return frozenset()
    line, places = "", []
    for word in words:
        line += word.gap if word.gap in _JOINING_GAPS else " ; "
        places.append((len(line), len(line) + len(word.key)))
        line += word.key
    spans = [match.span() for match in _pattern().finditer(line)]
    return frozenset(
        number
        for number, (begin, end) in enumerate(places)
        if any(begin < last and first < end for first, last in spans)
    )


@cache
def _pattern() -> re.Pattern[str]:
    wanted = "|".join(map(re.escape, phrases("left_alone.txt")))
    return re.compile(rf"(?<!\w)(?:{wanted})(?!\w)")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.split(r"\W", phrase)[0] for phrase in phrases("left_alone.txt"))


def is_common_noun(words: list[Token], at: int) -> bool:
    """Say whether an article makes a name in small letters a word: "de sjaak", "een teddy"."""
    if at == 0 or words[at].capital or words[at].shouts or words[at].gap != " ":
        return False
    return words[at - 1].key in _ARTICLES


def is_shortened(text: str, word: Token) -> bool:
    """Say whether a word is a short form with a point: "Sem. plan", "max. 3"."""
    behind = text[word.end : word.end + 3]
    return word.key in _SHORT_FORMS and behind[:2] == ". " and not behind[2:].isupper()


def is_month(text: str, word: Token) -> bool:
    """Say whether a name beside a number is a month: "12 jan", "Mei 2021"."""
    if word.key not in _MONTHS:
        return False
    before = text[max(0, word.start - 3) : word.start].rstrip()
    return before[-1:].isdigit() or bool(_YEAR_BEHIND.match(text, word.end))


def is_organisation(words: list[Token], first: int, last: int, *, full: bool) -> bool:
    """Say whether what stands beside a name makes it that of a school or a street.

    Parameters
    ----------
    words
        The words of the line.
    first
        The first word of the name.
    last
        Its last word.
    full
        The name has a surname, so that an article before it says nothing.

    Returns
    -------
    bool
        True for "obs Jan Ligthart", "de Wilhelmina", "Anne Frankschool".
    """
    if not words[first].capital and not words[last].capital:
        return False
    behind = range(first + 1, min(last + 2, len(words)))
    if any(_is_house(words, number) for number in behind):
        return True
    if first == last and _names_a_group(words, first):
        return True
    return _follows_a_house(words, first, full=full)


def _follows_a_house(words: list[Token], first: int, *, full: bool) -> bool:
    back = first - 1
    article = back >= 0 and words[first].gap == " " and words[back].key == "de"
    if article and not full:
        return True
    back -= article
    beside = back >= 0 and words[back + 1].gap == " "
    return beside and words[back].key in sections("organisations.txt")["before"]


def _names_a_group(words: list[Token], at: int) -> bool:
    """Say whether a flower or an animal is the name of a group: "de groepen heten Roos en Iris"."""
    called = sections("organisations.txt")["group is called"]
    if words[at].key not in called:
        return False
    while at > 0 and (words[at].key in called or words[at].key in ("en", "de")):
        at -= 1
    named = words[at].key in sections("organisations.txt")["groups"]
    if words[at].key in ("heten", "heet", "hebben", "zijn"):
        return at > 0 and words[at - 1].key.startswith(("groep", "klas", "unit", "lokalen"))
    return named


def _is_house(words: list[Token], at: int) -> bool:
    """Say whether a word makes the name before it that of a house; "van der Laan" does not."""
    if words[at].gap not in (" ", "-") or is_prefix(words[at - 1]):
        return False
    return ends_as_house(words[at]) or _names_a_house(words[at])


def ends_as_house(word: Token) -> bool:
    """Say whether a word is itself the name of a house: "Zuidercollege", "Frankschool"."""
    endings = sections("organisations.txt")["ending"]
    return word.capital and any(word.key.endswith(end) and word.key != end for end in endings)


def _names_a_house(word: Token) -> bool:
    after = sections("organisations.txt")["after"]
    return word.key in after and (word.capital or word.key in _HOUSES)
