"""Names of schools, boards and places that an installation knows: none is taken for a person."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from inbreng_analysis.screening.lexicon import sections
from inbreng_analysis.screening.persons.beside import points_before
from inbreng_analysis.screening.persons.knowledge import rank, surname
from inbreng_analysis.screening.persons.surnames import is_prefix, surname_end
from inbreng_analysis.screening.tokens import Token, tokens

NO_NAMES: Final[frozenset[str]] = frozenset()

_PART: Final = re.compile(r"[^\W_]+")
_JOINING: Final = " -.&'’/"
_ARTICLES: Final = frozenset({"de", "het", "t"})
_TITLE: Final = 3
_KIN: Final = 2


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One way in which a known name is written.

    Attributes
    ----------
    parts
        Its words in small letters.
    shortened
        The word "school" was taken from it, so that it counts only behind
        an article or the like: "de Jan Ligthart".
    """

    parts: tuple[str, ...]
    shortened: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a word of the line: "Sint-Jozef" has two."""

    text: str
    word: int
    joins: bool


def known_words(words: list[Token], names: frozenset[str]) -> frozenset[int]:
    """Give the words of a line that belong to a name of the installation.

    Parameters
    ----------
    words
        The words of the line.
    names
        Names of schools, boards, municipalities and places as they are written:
        "Obs De Kievit". They are also found without "obs", with "St." for
        "Sint", and in small letters when they have more than one word.

    Returns
    -------
    frozenset[int]
        Numbers of words. Not those of "mevrouw De Roos" or "Roos de Vries",
        even where a school is called De Roos.
    """
    phrases = _phrases(names) if names else {}
    if not phrases:
        return frozenset()
    parts = list(_parts(words))
    return frozenset(
        number
        for at, part in enumerate(parts)
        for phrase in phrases.get(part.text, ())
        if (span := _match(parts, at, phrase)) and not _is_person(words, *span, phrase)
        for number in range(span[0], span[1] + 1)
    )


@lru_cache(maxsize=8)
def _phrases(names: frozenset[str]) -> dict[str, tuple[_Phrase, ...]]:
    found: dict[str, set[_Phrase]] = {}
    for phrase in (one for name in names for one in _forms(name)):
        found.setdefault(phrase.parts[0], set()).add(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


def _forms(name: str) -> Iterator[_Phrase]:
    """Give the ways to write a name: whole, without "obs" before it, without "school" behind it."""
    whole = tuple(part.text for part in _parts(tokens(name)))
    if sum(map(len, whole)) < 2:
        return
    yield _Phrase(whole, shortened=False)
    bare = whole
    while len(bare) > 1 and bare[0] in sections("organisations.txt")["kind of school"]:
        bare = bare[1:]
    if sum(map(len, bare)) > 2:
        yield _Phrase(bare, shortened=False)
    stem = bare[-1].removesuffix("school")
    if stem != bare[-1]:
        short = (*bare[:-1], stem) if stem else bare[:-1]
        if short:
            yield _Phrase(short, shortened=True)


def _parts(words: Iterable[Token]) -> Iterator[_Part]:
    for number, word in enumerate(words):
        joins = not word.gap.strip(_JOINING)
        for count, match in enumerate(_PART.finditer(word.key)):
            text = "sint" if match.group() == "st" else match.group()
            yield _Part(text, number, joins or count > 0)


def _match(parts: list[_Part], at: int, phrase: _Phrase) -> tuple[int, int] | None:
    """Give the first and last word of a phrase that begins at a part."""
    here = parts[at : at + len(phrase.parts)]
    same = tuple(part.text for part in here) == phrase.parts
    if not same or not all(part.joins for part in here[1:]):
        return None
    return here[0].word, here[-1].word


def _is_person(words: list[Token], first: int, last: int, phrase: _Phrase) -> bool:
    """Say whether what stands beside a known name makes it somebody's own."""
    if phrase.shortened and not _has_house_before(words, first):
        return True
    if first < last:
        return is_prefix(words[first]) and _has_person_before(words, first)
    if words[first].key in sections("organisations.txt")["kind of school"]:
        return True
    return _is_person_of_one_word(words, first)


def _is_person_of_one_word(words: list[Token], at: int) -> bool:
    word, opening = words[at], at
    while opening > 0 and is_prefix(words[opening - 1]) and words[opening].gap == " ":
        opening -= 1
    if points_before(words, opening) >= _TITLE or points_before(words, at) >= _KIN:
        return True
    if not word.capital and (rank(word) or surname(word)) and not _has_house_before(words, at):
        return True
    named = _has_person_before(words, at)
    return named or _end_of_surname(words, at) is not None


def _end_of_surname(words: list[Token], at: int) -> int | None:
    if not rank(words[at]):
        return None
    return surname_end(words, at + 1, frozenset(), after=words[at], known_only=True)


def _has_person_before(words: list[Token], at: int) -> bool:
    """Say whether a title or a first name stands right before a word."""
    if at == 0 or words[at].gap != " ":
        return points_before(words, at) >= _TITLE
    before = words[at - 1]
    return points_before(words, at) >= _TITLE or rank(before) - (not before.capital) > 1


def _has_house_before(words: list[Token], at: int) -> bool:
    if at == 0 or words[at].gap != " ":
        return False
    before = words[at - 1].key
    return before in {"op", *_ARTICLES} | sections("organisations.txt")["before"]
