"""Where a quoted piece of text stands in a text that may have changed since."""

import re
from dataclasses import dataclass

from inbreng.plan.texts import lines, plain

_BLANKS = re.compile(r"\s+")
# What people point at as a whole: not a heading, and not a cell without its row.
POINTED = frozenset({"p", "li", "blockquote"})


@dataclass(frozen=True, slots=True)
class Place:
    """The words of a text before a quote, the quote itself, and the words after it."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Span:
    """From which character of a text on one line a quote runs, and up to which."""

    start: int
    end: int


def place_of(quote: str, html: str, *, around: int = 60) -> Place | None:
    """Where a quote stands, with some characters around it; None when it does not.

    The words have to be the same to the letter. A quote that stands there twice is not
    found either: nobody can say which of both was meant.
    """
    span = span_of(quote, html)
    if span is None:
        return None
    text = one_line(plain(html))
    before, after = text[max(0, span.start - around) : span.start], text[span.end :]
    return Place(before, text[span.start : span.end], after[:around])


def span_of(quote: str, html: str) -> Span | None:
    """Where a quote stands, as ``place_of`` finds it, counted in characters."""
    text, wanted = one_line(plain(html)), one_line(quote)
    if not wanted or text.count(wanted) != 1:
        return None
    start = text.index(wanted)
    return Span(start, start + len(wanted))


def paragraphs_in(html: str) -> list[str]:
    """The words of each paragraph and item of a text in order, to point at by its number."""
    return [line.words for line in lines(html) if line.tag in POINTED]


def one_line(text: str) -> str:
    """The text with every run of blanks as one space."""
    return _BLANKS.sub(" ", text).strip()
