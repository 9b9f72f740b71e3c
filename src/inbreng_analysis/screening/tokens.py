"""Words of a line with what their writing says about them."""

import re
from dataclasses import dataclass
from typing import Final

from inbreng_analysis.dutch import fold

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")
_OPENS: Final = re.compile(r"[.!?:;•–—\"“”„‘(\[/>\n*…|=➤]|\s-\s|^-\s|\d[.)]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a line.

    Attributes:
        text: the word as typed.
        key: the word in small letters without accents.
        start: offset of its first character.
        end: offset after its last character.
        gap: what stands between the word before and this one.
        capital: it begins with a capital and does not shout.
        shouts: it is written in capitals only.
        opens: a capital here may be that of a sentence or an item.
    """

    text: str
    key: str
    start: int
    end: int
    gap: str
    capital: bool
    shouts: bool
    opens: bool


def tokens(text: str) -> list[Token]:
    """Cut a line into its words.

    Args:
        text: one line or more; digits and signs are no words.

    Returns:
        The words in order; none for a text without letters.
    """
    found: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        word, gap = match.group(), text[last : match.start()]
        shouts = len(word) > 1 and word.isupper()
        opens = not found or bool(_OPENS.search(gap))
        capital = word[0].isupper() and not shouts
        found.append(
            Token(word, fold(word), match.start(), match.end(), gap, capital, shouts, opens)
        )
        last = match.end()
    return found
