"""The word lists of the quick screening, read once from the text files beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from inbreng_analysis.dutch import fold

FOLDER: Final = "lists"


def rows(name: str) -> Iterator[str]:
    """Give the rows of a word list that are neither empty nor a remark, folded."""
    text = (files(__package__) / FOLDER / name).read_text(encoding="utf-8")
    return (fold(row.strip()) for row in text.splitlines() if row.strip() and row[0] != "#")


@cache
def word_set(name: str) -> frozenset[str]:
    """Give all words of a list, whatever row they stand on."""
    return frozenset(word for row in rows(name) for word in row.split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Give the rows of a list, each one phrase, the longest first."""
    return tuple(sorted(set(rows(name)), key=lambda row: (-len(row), row)))


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """Give the words of a list under each of its "[headings]"."""
    found: dict[str, set[str]] = {}
    heading = ""
    for row in rows(name):
        if row.startswith("["):
            heading = row.strip("[]")
            found[heading] = set()
        else:
            found[heading].update(row.split())
    return {heading: frozenset(words) for heading, words in found.items()}


@cache
def cue_words() -> frozenset[str]:
    """Give the words that stand before a name and are none: "Mevrouw", "Moeder", "Stichting"."""
    cues, houses = sections("cues.txt"), sections("organisations.txt")
    return cues["title"] | cues["kin"] | cues["office"] | houses["before"] | houses["after"]


@dataclass(frozen=True, slots=True)
class Names:
    """What the lists know of a word, folded.

    Attributes
    ----------
    rank
        3 for a first name that is no Dutch word, 2 for one that is also a
        word, 1 for a word that is sometimes a first name.
    surnames
        2 for a surname that is no Dutch word, 1 for one that is.
    """

    rank: dict[str, int]
    surnames: dict[str, int]


@cache
def names() -> Names:
    """Read the lists of names."""
    rank: dict[str, int] = dict.fromkeys(word_set("first_names.txt"), 3)
    rank.update(dict.fromkeys(word_set("first_names_like_words.txt"), 2))
    rank.update(dict.fromkeys(word_set("words_like_first_names.txt"), 1))
    surnames = dict.fromkeys(word_set("surnames.txt"), 2)
    surnames.update(dict.fromkeys(word_set("surnames_like_words.txt"), 1))
    return Names(rank, surnames)
