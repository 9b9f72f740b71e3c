"""Stretches of a line that may be a name, with the points they collect."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from inbreng_analysis.screening.lexicon import cue_words, sections
from inbreng_analysis.screening.persons.beside import (
    points_before,
    points_beside,
    points_beside_surname,
    points_of_house,
    points_of_role,
    points_of_verb,
)
from inbreng_analysis.screening.persons.knowledge import (
    is_also_a_word,
    is_no_name,
    owner_rank,
    rank,
    surname,
)
from inbreng_analysis.screening.persons.stand_ins import (
    ends_as_house,
    is_common_noun,
    is_month,
    is_organisation,
    is_shortened,
)
from inbreng_analysis.screening.persons.surnames import (
    double_end,
    is_prefix,
    prefix_end,
    prefixed_points,
    surname_end,
)
from inbreng_analysis.screening.tokens import Token

ENOUGH: Final = 2
SURE: Final = 3


@dataclass(slots=True)
class Candidate:
    """A stretch that may be a name.

    Attributes
    ----------
    first
        Number of its first word.
    last
        Number of its last word.
    points
        What speaks for a name; ``ENOUGH`` makes a finding, ``SURE`` a sure one.
    """

    first: int
    last: int
    points: int


def candidates(text: str, words: list[Token], dead: frozenset[int]) -> Iterator[Candidate]:
    """Give the stretches of a line that may be a name, from left to right.

    Parameters
    ----------
    text
        The line.
    words
        Its words.
    dead
        Numbers of words that belong to something else.

    Yields
    ------
    Candidate
        Stretches that do not overlap, also such with too few points: a name
        beside them may still raise them.
    """
    at = 0
    while at < len(words):
        one = None if at in dead else _candidate_at(text, words, at, dead)
        if one:
            yield one
        at = one.last + 1 if one else at + 1


def _candidate_at(text: str, words: list[Token], at: int, dead: frozenset[int]) -> Candidate | None:
    word = words[at]
    first_name = rank(word) or owner_rank(words, at)
    if not first_name and is_prefix(word):
        return _without_first_name(text, words, at)
    if not _may_begin(text, word, first_name):
        return None
    end = _end_with_surname(words, at, dead, first_name)
    last = at if end is None else end
    if text.startswith(("- ", "-,"), words[last].end) or is_shortened(text, word):
        return None
    if is_organisation(words, at, last, full=end is not None) or is_month(text, word):
        return None
    if is_common_noun(words, at):
        return None
    points = _own_points(word, first_name) + points_beside(text, words, at, last, first_name)
    if end is None and not first_name and word.capital and surname(word) == 2:
        points += points_beside_surname(text, words, at)
    if first_name > 1 and not words[at].shouts:
        points += points_of_house(words, at, last, dead)
    if end is not None:
        points += _points_of_surname(word, first_name, words[end], prefixed=end > at + 1)
    return Candidate(at, last, points)


def _may_begin(text: str, word: Token, first_name: int) -> bool:
    if word.shouts:
        return first_name == 3 and (len(word.key) > 3 or text.isupper())
    if not first_name and word.key in cue_words():
        return False
    if first_name < 2 and is_no_name(word):
        return False
    return bool(first_name or word.capital or surname(word))


def _end_with_surname(
    words: list[Token], at: int, dead: frozenset[int], first_name: int
) -> int | None:
    """Read a surname after a word; one that no list holds only after a name or a title."""
    known_only = first_name < 2 and not (words[at].capital and points_before(words, at))
    return surname_end(words, at + 1, dead, after=words[at], known_only=known_only)


def _own_points(word: Token, first_name: int) -> int:
    if not word.capital and not word.shouts:
        return 2 if first_name == 3 else 0
    if first_name == 3:
        return 3
    if first_name == 2:
        return 1 if word.opens and is_also_a_word(word) else 2
    return int(first_name == 0 and surname(word) > int(word.opens))


def _points_of_surname(word: Token, first_name: int, last: Token, *, prefixed: bool) -> int:
    if not word.capital and not word.shouts:
        return 2 if first_name > 1 else 0
    if first_name:
        return 3
    known = surname(last)
    if not known:
        return 1 + prefixed
    return known + (not word.opens and (prefixed or known == 2))


def _without_first_name(text: str, words: list[Token], at: int) -> Candidate | None:
    """Read a surname with its prefix but without a first name: van den Berg."""
    end = prefix_end(words, at)
    if (
        end is None
        or text.startswith("- ", words[end].end)
        or is_no_name(words[end])
        or ends_as_house(words[end])
        or is_organisation(words, at, end, full=True)
    ):
        return None
    prefix = " ".join(word.key for word in words[at:end])
    raised = words[at].capital and not words[at].opens
    points, beside = prefixed_points(prefix, words[end], raised=raised), points_before(words, at)
    if words[at].capital or at == 0:
        points += _points_of_opening(text, words, at, end, prefix)
    if points < 1 and not (beside >= ENOUGH and surname(words[end])):
        return None
    return Candidate(at, double_end(words, end), points + beside)


def _points_of_opening(text: str, words: list[Token], at: int, end: int, prefix: str) -> int:
    """Weigh what stands behind a surname whose prefix may open a line: "Van Dam vindt".

    In small letters only a verb of speech counts: "van Dam opent", not "van Bergen komt".
    """
    known = words[end].capital and surname(words[end]) > 0
    points = points_of_role(text, words[end]) if known else 0
    if not words[at].opens:
        return points
    if prefix == "de":
        return points + points_of_verb(text, words, end, rank(words[end]) or 2) - 1
    verbs = sections("cues.txt")["person verb" if words[at].capital else "speech"]
    says = end + 1 < len(words) and words[end + 1].key in verbs
    return points + 2 * (known and prefix == "van" and says)
