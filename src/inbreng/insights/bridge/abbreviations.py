"""What the library knows of short forms."""

import re

from inbreng_analysis import dutch

# Two to five capitals, as scribes write a short form; a word in capitals is longer.
_SHORT = re.compile(r"\b[A-Z]{2,5}\b")


def unknown_abbreviations(words: str) -> list[str]:
    """Short forms in these words that the list of the field does not know, each once."""
    if words.isupper():
        return []
    return [one for one in dict.fromkeys(_SHORT.findall(words)) if dutch.expand(one) is None]
