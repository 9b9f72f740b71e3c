"""Ways to reach a person: mail and phone."""

import re
from collections.abc import Iterator
from typing import Final

from inbreng_analysis.screening.findings import Finding

_EMAIL: Final = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}\s?(?:@|[(\[](?:at?|apenstaartje)[)\]])\s?"
    r"(?:[\w-]{1,63}(?:\.|\s?[(\[](?:punt|dot)[)\]]\s?)){1,8}[a-z]{2,24}",
    re.I,
)
# In words: "h.kok at ziggo.nl".
_SPELLED: Final = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}\s(?:at|apenstaartje)\s[\w-]{2,63}(?:\.|\spunt\s)"
    r"(?:nl|com|be|eu|net|org)\b",
    re.I,
)
# A Dutch number has nine digits after its first nought or after +31; 0800 and 0900 are no person's.
_DUTCH: Final = (
    r"(?:\(?(?:\+|\b00)31\)?[\s.-]{0,3}(?:\(0\))?[\s.-]{0,3}(?:\(\d{1,3}\))?|(?:\b|\()0(?!800|90[069]))"
    r"(?:[\s./()_–-]{0,3}\d){9}(?!\d)"
)
_WITHOUT_PLUS: Final = r"\b316(?:[\s.-]?\d){8}(?!\d)"
_ABROAD: Final = r"(?:\+|\b00)(?!31)[1-9]\d{0,2}(?:[\s./()-]{0,3}\d){7,11}(?!\d)"
# Without its area: "tel. 512 34 56".
_LOCAL: Final = r"(?:(?<=\b(?i:tel)\s)|(?<=\b(?i:tel)[.:]\s))[1-9](?:[\s.-]?\d){5,6}(?!\d)"
_PHONE: Final = re.compile(f"{_DUTCH}|{_ABROAD}|{_WITHOUT_PLUS}|{_LOCAL}")


def email_findings(text: str) -> Iterator[Finding]:
    """Find addresses of mail in a text, also those with "(at)"."""
    if "@" in text or "(a" in text or "[a" in text:
        for match in _EMAIL.finditer(text):
            yield Finding(match.start(), match.end(), "email", match.group(), True)
    if " at " in text or " apenstaartje " in text:
        yield from _spelled(text)


def _spelled(text: str) -> Iterator[Finding]:
    for match in _SPELLED.finditer(text):
        yield Finding(match.start(), match.end(), "email", match.group(), True)


def phone_findings(text: str) -> Iterator[Finding]:
    """Find numbers of phones in a text, Dutch ones and those with a country before them."""
    for match in _PHONE.finditer(text):
        yield Finding(match.start(), match.end(), "phone", match.group(), True)
