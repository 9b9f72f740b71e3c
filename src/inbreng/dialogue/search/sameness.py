"""A mark in the index for the words as they were said, so that the same words find each other."""

from hashlib import sha256
from typing import Final

from inbreng.dialogue import bridge

# A letter of private use: nobody types it, and no stem holds it.
SIGN: Final = "\ue000"
LENGTH: Final = 16


def indexed(words: str, *also: str) -> str:
    """What the index keeps of a contribution: all stems, and the mark of the words as said."""
    stems, mark = bridge.stems(words, *also), mark_of(words)
    return f"{stems or ' '}{mark} " if mark else stems


def mark_of(words: str) -> str:
    """The same for words that differ in capitals, spaces or marks around them; empty for none."""
    plain = bridge.same_words(words)
    return SIGN + sha256(plain.encode()).hexdigest()[:LENGTH] if plain else ""
