"""Whether a text repeats what somebody said, and the tombstone in its place.

A run of RUN words after one another counts, or the whole of a shorter remark. What has fewer than
FEWEST words is anybody's.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from django.utils.translation import gettext as _

RUN = 6
FEWEST = 4
WORD = re.compile(r"[^\W_]+")
Words = tuple[str, ...]


class Said:
    """What somebody said, in one or more wordings, to be found again in other texts."""

    def __init__(self, wordings: Iterable[str]) -> None:
        cut = ((text, words_of(text)) for text in wordings)
        found = [(text, words) for text, words in cut if len(words) >= FEWEST]
        self._runs: dict[int, set[Words]] = {}
        self._anchors: set[str] = set()
        for _text, words in found:
            size = min(RUN, len(words))
            self._runs.setdefault(size, set()).update(_runs(words, size))
            # Each run of this size holds one of these.
            self._anchors.update(words[size - 1 :: size])
        self._exact = [_exact(text) for text, _words in found]

    def __bool__(self) -> bool:
        return bool(self._runs)

    def may_stand_in(self, html: str) -> bool:
        """Worth reading: a quick look that says no to most texts."""
        lowered = html.casefold()
        return any(anchor in lowered for anchor in self._anchors)

    def stands_in(self, text: str) -> bool:
        """A long enough part of it stands in a text without layout."""
        words = words_of(text)
        return any(run in known for size, known in self._runs.items() for run in _runs(words, size))

    def covered(self, html: str) -> str:
        """The text with a tombstone where it stands word for word."""
        for one in self._exact:
            html = one.sub(lambda _found: tombstone(), html)
        return html


def tombstone() -> str:
    """What stands in the place of words that are gone."""
    return _("[op verzoek gewist]")


def words_of(text: str) -> Words:
    """The words of a text, without capitals and signs."""
    return tuple(WORD.findall(text.casefold()))


def _runs(words: Words, size: int) -> Iterator[Words]:
    return (words[start : start + size] for start in range(len(words) - size + 1))


def _exact(text: str) -> re.Pattern[str]:
    """The words as they were said, whatever the white space, with or without the last full stop."""
    bare = text.strip().rstrip(".!?…")
    parts = [re.escape(escape(part, quote=False)) for part in bare.split()]
    words = r"\s+".join(parts)
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
