"""Where a quoted piece of text stands in a text that may have changed since."""

import re
from dataclasses import dataclass

from inbreng.plan.texts import plain

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """The words of a text before a quote, the quote itself, and the words after it."""

    before: str
    quote: str
    after: str


def place_of(quote: str, html: str, *, around: int = 60) -> Place | None:
    """Where a quote stands, with some characters around it; None when it does not.

    The words have to be the same to the letter. A quote that stands there twice is not
    found either: nobody can say which of both was meant.
    """
    text, wanted = _one_line(plain(html)), _one_line(quote)
    if not wanted or text.count(wanted) != 1:
        return None
    start = text.index(wanted)
    end = start + len(wanted)
    return Place(text[max(0, start - around) : start], wanted, text[end : end + around])


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
