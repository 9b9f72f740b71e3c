"""What the library knows of short forms."""

import re

from inbreng_analysis import dutch

# Two to five capitals, as scribes write a short form; a word in capitals is longer.
_SHORT = re.compile(r"\b[A-Z]{2,5}\b")


def short_forms(words: str) -> dict[str, str]:
    """Short forms in these words with their full terms; empty for one that the list does not know.

    Words that are all in capitals hold none: nobody can tell them apart.
    """
    if words.isupper():
        return {}
    return {one: dutch.expand(one) or "" for one in _SHORT.findall(words)}


def unknown_abbreviations(words: str) -> list[str]:
    """Short forms in these words that the list of the field does not know, each once."""
    return [short for short, full in short_forms(words).items() if not full]
