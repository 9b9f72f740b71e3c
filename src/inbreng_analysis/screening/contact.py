"""Ways to reach or number a person: mail, phone, BSN, IBAN, address."""

import re
from collections.abc import Iterator
from typing import Final

from stdnum import iban
from stdnum.nl import bsn

from inbreng_analysis.screening.findings import Finding, Kind

_EMAIL: Final = re.compile(
    r"[\w.+'-]+\s?(?:@|\(at\)|\[at\]|\(apenstaartje\))\s?(?:[\w-]+\.)+[a-z]{2,}", re.I
)
_ABROAD: Final = r"(?:\+|\b00)(?!31)[1-9]\d{0,2}(?:[\s./()-]{0,3}\d){7,11}"
_DUTCH: Final = (
    r"(?:(?:\+|\b00)31[\s.-]{0,3}(?:\(0\))?[\s.-]{0,3}(?:\(\d{1,3}\))?|(?:\b|\()0(?![08]\d\d[\s-]|900))"
    r"(?:[\s./()–-]{0,3}\d){9}(?!\d)"
)
_PHONE: Final = re.compile(f"{_DUTCH}|{_ABROAD}(?!\\d)")
_BSN: Final = re.compile(
    r"(?<![\w.,+€-])(?<!€ )(?<!eur )\d(?:[ .-]?\d){7,8}(?![\w-]|[.,]\d|\s*(?:euro|eur|€))", re.I
)
_BSN_CUE: Final = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer|sofi|onderwijsnummer)\b", re.I
)
# Length of an account number by country, of those that turn up in the Netherlands (ISO 13616).
_IBAN_LENGTHS: Final = {
    "NL": 18, "BE": 16, "DE": 22, "FR": 27, "PL": 28, "TR": 26, "ES": 24, "IT": 27, "GB": 22,
    "LT": 20, "LU": 20, "RO": 24, "BG": 22, "PT": 25, "IE": 22, "AT": 20, "MA": 28,
}  # fmt: skip
_IBAN: Final = re.compile(r"\b([a-z]{2})\s?\d{2}(?=[\s.-]?[a-z0-9]{2})", re.I)
_POSTCODE: Final = re.compile(
    r"\b([1-9]\d{3})(\s?)([a-z]{2})\b(?:[\s,]+(?:nr\.?|nummer|huisnummer)?\s*\d{1,4}\s?[a-z]?\b)?",
    re.I,
)
_STREET: Final = re.compile(
    r"\b(?:[A-Z][\w'’-]*\s){0,3}(?:[A-Z][\w'’-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg"
    r"|dreef|plantsoen)|[a-z]{3,}(?:straat|laan|gracht|singel|steeg))"
    r"\s\d{1,4}\s?(?:[a-zA-Z]\b|-\d+)?(?!\w|\s?(?:minuten|jaar|uur|keer|kinderen|leerlingen|scholen|procent|%))"
)
_NO_STREET: Final = re.compile(
    r"(?:snel|leer|werk|onder|school|leer|hoofd|markt|terug|uit)(?:weg|plein|pad|hof)\b", re.I
)
_SHORT_FORMS: Final = frozenset(
    ["AB", "AD", "BB", "BO", "DE", "EN", "ER", "ET", "HB", "IB", "IK", "IN", "IS", "JE", "KM", "LP", "MB", "MR", "NT", "OB", "OF", "OK", "OM", "OP", "OZ", "PO", "RT", "SA", "SD", "SO", "SS", "TE", "UP", "UU", "VO", "WE", "ZE"]
)  # fmt: skip


def contact_findings(text: str) -> Iterator[Finding]:
    """Find contact data and personal numbers in a text.

    Args:
        text: one line or more.

    Yields:
        Findings of the kinds email, phone, bsn, iban and postcode; the last
        also holds a street with a house number.
    """
    if "@" in text or "(a" in text or "[a" in text:
        yield from (_found(text, match, "email", sure=True) for match in _EMAIL.finditer(text))
    if sum(map(str.isdigit, text)) < 1:
        return
    taken = [*_ibans(text)]
    yield from taken
    phones = [
        one
        for one in _phones(text)
        if not any(one.start < t.end and t.start < one.end for t in taken)
    ]
    yield from phones
    yield from _bsns(text, taken + phones)
    yield from _addresses(text)


def _found(text: str, match: re.Match[str], kind: Kind, *, sure: bool) -> Finding:
    return Finding(match.start(), match.end(), kind, match.group(), sure)


def _phones(text: str) -> Iterator[Finding]:
    return (_found(text, match, "phone", sure=True) for match in _PHONE.finditer(text))


def _ibans(text: str) -> Iterator[Finding]:
    for match in _IBAN.finditer(text):
        length = _IBAN_LENGTHS.get(match.group(1).upper())
        end = _end_after(text, match.start(), length) if length else None
        if end is None:
            continue
        number = text[match.start() : end]
        valid = iban.is_valid(number, check_country=False)
        if valid or re.match(r"NL\s?\d\d[\s.]?[A-Z]{4}", number, re.I):
            yield Finding(match.start(), end, "iban", number, valid)


def _end_after(text: str, start: int, count: int) -> int | None:
    """Give the offset after ``count`` letters and digits, over single spaces, dots and hyphens."""
    seen = 0
    gap = False
    for offset in range(start, len(text)):
        if text[offset].isalnum():
            seen, gap = seen + 1, False
            if seen == count:
                whole = offset + 1 == len(text) or not text[offset + 1].isalnum()
                return offset + 1 if whole else None
        elif gap or text[offset] not in " .-":
            return None
        else:
            gap = True
    return None


def _bsns(text: str, taken: list[Finding]) -> Iterator[Finding]:
    cue = _BSN_CUE.search(text)
    for match in _BSN.finditer(text):
        if any(match.start() < one.end and one.start < match.end() for one in taken):
            continue
        digits = re.sub(r"\D", "", match.group())
        if cue or (len(digits) == 9 and bsn.is_valid(digits)):
            yield _found(text, match, "bsn", sure=bool(cue) or bsn.is_valid(digits))


def _addresses(text: str) -> Iterator[Finding]:
    for match in _POSTCODE.finditer(text):
        if _is_postcode(match):
            yield _found(
                text, match, "postcode", sure=match.group()[-1:].isdigit() or len(match.group()) > 8
            )
    for match in _STREET.finditer(text):
        if not _NO_STREET.search(match.group()):
            yield _found(text, match, "postcode", sure=True)


def _is_postcode(match: re.Match[str]) -> bool:
    digits, space, letters = match.groups()
    numbered = match.end() > match.end(3)
    is_year = 1900 <= int(digits) <= 2099
    if (is_year or letters.upper() in _SHORT_FORMS) and not numbered and space:
        return False
    if letters.islower() and letters.upper() in _SHORT_FORMS:
        return False
    return letters.isupper() or (letters.islower() and (numbered or not space))
