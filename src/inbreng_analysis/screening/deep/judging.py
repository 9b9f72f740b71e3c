"""Which findings of deduce to believe in a text of the field.

deduce was made for notes of doctors. There every place, age and institution is
reported, and in talk of schools it takes "Bao" and half the capitals that open
a line for names. The quick screening is better at all it knows; what deduce
adds are names that no list of the quick screening holds. So only its names are
taken over, only those with a word that the lists do not know, and not where
the words of schools explain it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from inbreng_analysis.screening.deep.answer import Annotation
from inbreng_analysis.screening.findings import Finding
from inbreng_analysis.screening.known_names import NO_NAMES, known_words
from inbreng_analysis.screening.lexicon import cue_words
from inbreng_analysis.screening.persons.beside import points_of_verb
from inbreng_analysis.screening.persons.knowledge import is_no_name, rank, surname
from inbreng_analysis.screening.persons.stand_ins import is_organisation, left_alone
from inbreng_analysis.screening.persons.surnames import is_prefix
from inbreng_analysis.screening.tokens import Token, tokens

_TAGS: Final = frozenset({"persoon", "patient"})
_ARTICLES: Final = frozenset({"de", "het", "'t", "een"})


def believed(
    line: str, found: Sequence[Annotation], *, known_names: frozenset[str] = NO_NAMES
) -> Iterator[Finding]:
    """Give the names of deduce that count in a line of a report.

    Parameters
    ----------
    line
        The line that deduce read.
    found
        What it marked there.
    known_names
        As in ``screen``: cut off what deduce marked, as in "Hiwot van De Kievit".

    Yields
    ------
    Finding
        Findings of the kind person_name, never sure.
    """
    words = tokens(line)
    known = known_words(words, known_names)
    for marked in found:
        one = _without_known(words, marked, known) if known else marked
        if one and one.tag in _TAGS and _is_person(line, words, one):
            yield Finding(one.start, one.end, "person_name", line[one.start : one.end], False)


def _without_known(words: list[Token], one: Annotation, known: frozenset[int]) -> Annotation | None:
    """Cut the names of the installation off; None when nothing is left."""
    inside = [n for n, word in enumerate(words) if word.start < one.end and one.start < word.end]
    if not known.intersection(inside):
        return one
    first = next((n for n in inside if n not in known), None)
    if first is None:
        return None
    last = next(n for n in range(first, inside[-1] + 2) if n in known or n > inside[-1]) - 1
    while last > first and is_prefix(words[last]):
        last -= 1
    return Annotation(words[first].start, words[last].end, one.tag)


def _is_person(line: str, words: list[Token], one: Annotation) -> bool:
    inside = [n for n, word in enumerate(words) if word.start < one.end and one.start < word.end]
    telling = [n for n in inside if not is_prefix(words[n]) and len(words[n].key) > 1]
    if not telling or not any(_is_unknown(words[n]) for n in telling):
        return False
    if any(_is_explained(words[n]) for n in telling) or set(telling) & left_alone(words):
        return False
    first, last = inside[0], inside[-1]
    full = len(telling) > 1
    if not full and _has_article(words, telling[0]):
        return False
    if is_organisation(words, first, last, full=full):
        return False
    return full or not words[first].opens or points_of_verb(line, words, last, 2) > 0


def _is_unknown(word: Token) -> bool:
    return word.capital and not rank(word) and not surname(word)


def _is_explained(word: Token) -> bool:
    """Say whether the words of schools explain a word: "Bao", "Project", "Meester"."""
    return is_no_name(word) or word.key in cue_words()


def _has_article(words: list[Token], at: int) -> bool:
    return at > 0 and words[at].gap == " " and words[at - 1].key in _ARTICLES
