"""What the lists know of one word: first name, surname, owner, or no name at all."""

import re
from typing import Final

from inbreng_analysis.screening.lexicon import names, sections, word_set
from inbreng_analysis.screening.persons.spelling import sounds_like_a_name
from inbreng_analysis.screening.tokens import Token

_COMMON_OWNERS: Final = frozenset(
    {"baby", "collega", "mama", "oma", "opa", "papa", "school", "ieder", "iedereen", "iemand"}
)
# How names of some languages begin and end: Abdirizak, Sviatoslav, Gurpreet, Najibullah.
_MAKE: Final = re.compile(
    r"abd(?:[aeou]|i[^j])\w{3,}|\w{2,}(?:slav|preet|deep|jeet|ullah|eddine|uddin)"
)
# What some languages write before a name: D'Angelo, O'Brian.
_ELIDED: Final = re.compile(r"^[dol]['’]")


def rank(word: Token) -> int:
    """Say how much a word is a first name: 0 not, 1 a word, 2 also a word, 3 nothing else.

    A word with a capital that only sounds like a name counts as one that is also a word.
    """
    known = names().rank
    if word.key in known:
        return known[word.key]
    if "-" not in word.key:
        return _rank_of_unlisted(word) if word.capital else 0
    parts = [known.get(part, 0) for part in word.key.split("-")]
    if min(parts) >= 2:
        return 3
    return 2 if parts[0] == 3 and word.text.istitle() else 0


def _rank_of_unlisted(word: Token) -> int:
    bare = _ELIDED.sub("", word.key)
    if bare != word.key:
        return names().rank.get(bare, 0)
    return 3 if _MAKE.fullmatch(word.key) else 2 * sounds_like_a_name(word.key)


def owner_rank(words: list[Token], at: int) -> int:
    """Give the rank of the name in "Emma's" or "Daans moeder", 0 when nothing owned follows."""
    word, known = words[at], names().rank
    bare = without_apostrophe(word.key)
    if known.get(bare) == 3 and bare != word.key:
        return 3
    name = known.get(bare if bare != word.key else word.key.removesuffix("s"), 0)
    unknown = bare != word.key and word.capital and bare not in _COMMON_OWNERS
    if not (unknown or (name > 1 and word.key.endswith("s"))):
        return 0
    following = words[at + 1].key if at + 1 < len(words) else ""
    return 3 if following in sections("cues.txt")["own"] else 0


def without_apostrophe(text: str) -> str:
    """Take the 's of possession from a word."""
    return re.sub(r"['’]s$", "", text)


def surname(word: Token) -> int:
    """Say how much a word is a surname: 0 not, 1 also a word or a place, 2 nothing else."""
    known = names().surnames
    if "-" in word.key:
        return max(known.get(part, 0) for part in word.key.split("-"))
    return known.get(without_apostrophe(word.key), 0)


def is_also_a_word(word: Token) -> bool:
    """Say whether a first name may open a sentence as a word, which other spellings do not."""
    return word.key in names().rank or "-" in word.key


def is_no_name(word: Token) -> bool:
    """Say whether a word with a capital is known to be something else."""
    return word.shouts or len(word.key) < 2 or word.key in word_set("not_names.txt")


def may_be_unknown_name(word: Token) -> bool:
    """Say whether a word may be a name that no list holds."""
    return word.capital and not word.opens and not is_no_name(word)
