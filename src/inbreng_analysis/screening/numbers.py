"""Numbers that belong to one person: BSN and account number."""

import re
from collections.abc import Iterator
from typing import Final

from stdnum import iban
from stdnum.nl import bsn

from inbreng_analysis.screening.findings import Finding

# A sum of money is no number of a person, whatever its check digits say.
_BSN: Final = re.compile(
    r"(?<![\w.,+€-])(?<!€ )(?<!eur )\d(?:[ .-]?\d){7,8}(?![\w-]|[.,]\d|\s*(?:euro|eur|€))", re.I
)
_BSN_CUE: Final = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer|sofi|onderwijsnummer)\b", re.I
)
# Length of an account number by country (ISO 13616), of countries that turn up here.
_IBAN_LENGTHS: Final = {
    "NL": 18,
    "BE": 16,
    "DE": 22,
    "FR": 27,
    "PL": 28,
    "TR": 26,
    "ES": 24,
    "IT": 27,
    "GB": 22,
} | {"LT": 20, "LU": 20, "RO": 24, "BG": 22, "PT": 25, "IE": 22, "AT": 20, "MA": 28}
_IBAN: Final = re.compile(r"\b([a-z]{2})\s?\d{2}(?=[\s.-]?[a-z0-9]{2})", re.I)
_DUTCH_IBAN: Final = re.compile(r"NL\s?\d\d[\s.]?[A-Z]{4}", re.I)


def iban_findings(text: str) -> Iterator[Finding]:
    """Find account numbers in a text; a Dutch one with wrong check digits is not sure."""
    for match in _IBAN.finditer(text):
        length = _IBAN_LENGTHS.get(match[1].upper())
        end = _end_after(text, match.start(), length) if length else None
        if end is None:
            continue
        number = text[match.start() : end]
        valid = iban.is_valid(number, check_country=False)
        if valid or _DUTCH_IBAN.match(number):
            yield Finding(match.start(), end, "iban", number, valid)


def _end_after(text: str, start: int, count: int) -> int | None:
    """Give the offset after ``count`` letters and digits with at most one sign between two."""
    seen, offset = 0, start
    while offset < len(text) and seen < count:
        if text[offset].isalnum():
            seen += 1
        elif text[offset] not in " .-" or not text[offset - 1].isalnum():
            return None
        offset += 1
    whole = offset == len(text) or not text[offset].isalnum()
    return offset if seen == count and whole else None


def bsn_findings(text: str) -> Iterator[Finding]:
    """Find burgerservicenummers in a text: eight or nine digits that pass the 11-test.

    Beside the word BSN any such number is reported, since people mistype;
    it is sure when it passes the test.
    """
    cue = bool(_BSN_CUE.search(text))
    for match in _BSN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        valid = bsn.is_valid(digits) and (cue or len(digits) == 9)
        if cue or valid:
            yield Finding(match.start(), match.end(), "bsn", match.group(), valid)
