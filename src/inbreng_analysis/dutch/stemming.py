"""Stems of Dutch words, so that "leerling" finds "Leerlingen"."""

import re
from functools import lru_cache
from typing import Final

import Stemmer

from inbreng_analysis.dutch.abbreviation import expand
from inbreng_analysis.dutch.lists import exceptions, stop_words
from inbreng_analysis.dutch.words import fold, words

# PyStemmer 3 calls the Kraaij-Pohlmann algorithm "dutch"; it makes "sprek" of "gesprek".
_PORTER: Final = Stemmer.Stemmer("dutch_porter")
_DIMINUTIVE: Final = re.compile(
    r"(?:(?<=bb|dd|gg|ll|mm|nn|pp|rr|ng)etje|(?<=[a-z]l|er|[a-z]w)tje|(?<=[aeiou][aeiouj]n)tje"
    r"|(?<=om|am|em|im|rm|lm)pje|(?<=[a-z]{3})je)s?$"
)
_PLURAL_ES: Final = re.compile(r"(?<=[a-z]{4}[dt])es$")
_DOUBLE_VOWEL: Final = re.compile(r"(aa|ee|oo|uu)(?=[^aeiou]$)")
_DOUBLE_END: Final = re.compile(r"([^aeiou])\1$")
_VOICED: Final = {"z": "s", "v": "f"}
_APOSTROPHE_S: Final = re.compile(r"(?<=[a-z]{2})'s$")  # taxi's, oma's
_JOINTS: Final = re.compile(r"['.&-]+")
_NO_DIMINUTIVE: Final = frozenset({"oranje", "franje", "beetje", "petje", "bonje"})


def stem(word: str) -> str:
    """Give the stem of one word.

    Snowball's Dutch stemmer in Porter's form, with three additions: diminutives lose their
    ending, a doubled letter or a voiced end that only spelling explains is undone (*klassen*
    meets *klas*, *brieven* meets *brief*), and a list corrects irregular words.

    Parameters
    ----------
    word
        One word, with or without capitals and accents.

    Returns
    -------
    str
        The stem in small letters, never empty for a word of letters or digits.

    Examples
    --------
    >>> stem("Leerlingen"), stem("kinderen"), stem("klassen"), stem("gesprekken")
    ('leerling', 'kind', 'klas', 'gesprek')
    """
    return _stem(fold(word))


@lru_cache(maxsize=131_072)
def _stem(folded: str) -> str:
    folded = exceptions().get(folded, folded)
    if folded not in _NO_DIMINUTIVE:
        folded = _DIMINUTIVE.sub("", folded)
    folded = _PLURAL_ES.sub("e", folded)
    return _even_out(_PORTER.stemWord(folded))


def _even_out(porter: str) -> str:
    if len(porter) < 3:
        return porter
    single = _DOUBLE_END.sub(r"\1", porter)
    single = single[:-1] + _VOICED.get(single[-1], single[-1])
    return _DOUBLE_VOWEL.sub(lambda pair: pair[0][0], single)


@lru_cache(maxsize=65_536)
def _stems_of_word(word: str) -> tuple[str, ...]:
    """Give all stems one typed word is to be found by: its own, its parts', its full term's."""
    folded = _APOSTROPHE_S.sub("", fold(word))
    parts = _JOINTS.split(folded)
    found = [_stem("".join(parts))]
    if len(parts) > 1:
        found += [_stem(part) for part in parts if len(part) > 1]
    return tuple(dict.fromkeys(_without_stop_words(found, folded) + list(_full_stems(word))))


def _without_stop_words(found: list[str], folded: str) -> list[str]:
    stop = stop_words()
    return [] if folded in stop else [one for one in found if one and one not in stop]


@lru_cache(maxsize=4_096)
def _full_stems(word: str) -> tuple[str, ...]:
    full = expand(word)
    if full is None:
        return ()
    stop = stop_words()
    return tuple(_stem(fold(part)) for part in words(full) if fold(part) not in stop)


def stems(text: str) -> tuple[str, ...]:
    """Give the stems a text is to be found by.

    Parameters
    ----------
    text
        Any text, as a scribe typed it.

    Returns
    -------
    tuple[str, ...]
        Stems in the order of the words, repeated when a word is repeated. A
        word with a hyphen gives its whole and its parts; a short form gives
        itself and the stems of its full term; function words give nothing.
        An empty text gives an empty tuple.

    Examples
    --------
    >>> stems("De lkr en de IB'er")
    ('lkr', 'leerkracht', 'iber', 'ib', 'intern', 'begeleider')
    """
    return tuple(one for word in words(text) for one in _stems_of_word(word))


def search_terms(text: str) -> tuple[str, ...]:
    """Give the stems that a text must all hold to answer a question typed by a person.

    A short form in the question gives only its full term, since the stems of
    a text hold the full term whether its scribe wrote it out or not.

    Parameters
    ----------
    text
        What a person typed in a search field.

    Returns
    -------
    tuple[str, ...]
        Stems without repetition, in the order of the words; empty when the
        question is empty or holds only function words.

    Examples
    --------
    >>> search_terms("de ib'ers van het SWV")
    ('intern', 'begeleider', 'samenwerkingsverband')
    """
    return tuple(dict.fromkeys(one for word in words(text) for one in _terms_of_word(word)))


def _terms_of_word(word: str) -> tuple[str, ...]:
    return _full_stems(word) or _stems_of_word(word)
