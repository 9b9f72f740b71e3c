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

    Attributes
    ----------
    text
        The word as typed.
    key
        The word in small letters without accents.
    start
        Offset of its first character.
    end
        Offset after its last character.
    gap
        What stands between the word before and this one.
    capital
        It begins with a capital and does not shout.
    shouts
        It is written in capitals only.
    opens
        A capital here may be that of a sentence or an item.
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

    Parameters
    ----------
    text
        One line or more; digits and signs are no words.

    Returns
    -------
    list[Token]
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
