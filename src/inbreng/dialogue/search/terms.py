"""The terms of a question that a person typed in the search field."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from inbreng.dialogue import bridge

_AFTER_A_WORD: Final = ".,;:!?)\"'”’"


@dataclass(frozen=True, slots=True)
class Term:
    """One stem that a contribution must hold, or the first letters of one."""

    stem: str
    is_beginning: bool = False


def terms_of(question: str) -> tuple[Term, ...]:
    """The terms that must all be there; a word that ends in an asterisk asks for a beginning.

    A short form asks for its full term, function words ask for nothing, and
    signs that mean something to a database never reach one.
    """
    found: dict[Term, None] = {}
    for word in question.split():
        bare = word.rstrip(_AFTER_A_WORD)
        if bare.endswith("*"):
            found |= dict.fromkeys(Term(letters, is_beginning=True) for letters in _letters(bare))
        else:
            found |= dict.fromkeys(Term(stem) for stem in bridge.search_stems(word))
    return tuple(found)


def _letters(word: str) -> list[str]:
    """The letters and digits of a word in small letters without accents, as they stand in stems."""
    parts = unicodedata.normalize("NFKD", word.lower())
    kept = "".join(part for part in parts if not unicodedata.combining(part))
    return re.findall(r"[^\W_]+", kept)
