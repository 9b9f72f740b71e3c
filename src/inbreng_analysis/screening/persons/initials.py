"""Surnames behind initials or a shortened prefix: J.P. de Vries, v.d. Berg."""

import re
from collections.abc import Iterator
from typing import Final

from inbreng_analysis.screening.findings import Finding
from inbreng_analysis.screening.lexicon import names, word_set

_INITIALS: Final = re.compile(
    r"(?<![\w.])((?:(?:[A-Z]|Th|Ch|Ph)\.[ -]?){1,5})"
    r"((?:(?:van|de|der|den|ter|ten|te|'t|’t|het|el|al|in|op|von)\s+){0,3})"
    r"([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*)"
)
# The end of a name that is a school's: J.P. Bakkerschool.
_SCHOOLS: Final = ("school", "scholen", "college", "lyceum")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+),?\s$")
_LABELS: Final = frozenset(
    {"groep", "klas", "optie", "punt", "bijlage", "tafel", "deel", "vraag", "type", "plan", "of"}
)


_SHORT_PREFIX: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\.\s?)*v[./ ]?d\.?\s?([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*)", re.I
)
_SMALL: Final = re.compile(r"(?<![\w.])(?:[a-z]\.\s?){1,4}([a-z]{4,})\b")


def short_forms(text: str) -> Iterator[Finding]:
    """Find surnames of the lists behind "v.d." and behind initials in small letters."""
    if "." in text or "/" in text:
        for match in (*_SHORT_PREFIX.finditer(text), *_SMALL.finditer(text)):
            needed = 1 if match[1][0].isupper() else 2
            if names().surnames.get(match[1].lower(), 0) >= needed:
                yield Finding(match.start(), match.end(), "person_name", match.group(), False)


def names_with_initials(text: str) -> Iterator[Finding]:
    """Find surnames behind initials in a line.

    Parameters
    ----------
    text
        The line.

    Yields
    ------
    Finding
        Findings of the kind person_name. One initial counts only beside a
        surname of the lists, one with "van der" or amid a line: "A. Ouders"
        opens an item.
    """
    if "." not in text:
        return
    for match in _INITIALS.finditer(text):
        letters = re.sub(r"[^A-Za-z]", "", match[1]).lower()
        known, prefix = names().surnames.get(match[3].lower(), 0), match[2]
        if {match[3].lower() * (not prefix), letters} & word_set("not_names.txt"):
            continue
        if match[3].lower().endswith(_SCHOOLS):
            continue
        if known or prefix.startswith("van de") or len(letters) > 1 or _amid(text, match.start()):
            sure = bool(known or prefix)
            yield Finding(match.start(), match.end(), "person_name", match.group(), sure)


def _amid(text: str, start: int) -> bool:
    """Say whether a lone initial stands where no item or label can begin."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and before[1].lower() not in _LABELS
