"""Addresses: a postcode, or a street with a house number."""

import re
from collections.abc import Iterator
from typing import Final

from inbreng_analysis.screening.findings import Finding

_POSTCODE: Final = re.compile(
    r"\b([1-9]\d{3})(\s?)([a-z]{2})\b"
    r"([\s,]+(?:nr\.?|nummer|huisnummer)?\s*\d{1,4}\s?[a-z]?\b)?",
    re.I,
)
_STREET: Final = re.compile(
    r"\b(?:[A-Z][\w'’-]*\s){0,3}"
    r"(?:[A-Z][\w'’-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|dreef|plantsoen)"
    r"|(?:Laan|Weg|Plein|Straat)\svan\s(?:de\s|het\s)?[A-Z]\w+"
    r"|[a-z]{3,}(?:straat|laan|gracht|singel|steeg))"
    r"\s(?:(?:nr\.?|nummer|huisnummer)\s)?(?!(?:19|20)\d\d\b)\d{1,4}\s?(?:[a-zA-Z]\b|-\d+)?"
    r"(?!\w|\s?(?:minuten|jaar|uur|keer|kinderen|leerlingen|scholen|procent|%))"
)
_NO_STREET: Final = re.compile(
    r"(?:snel|leer|werk|onder|school|hoofd|markt|terug|uit|zorg)(?:weg|plein|pad|hof)\b", re.I
)
_TOWN: Final = re.compile(r",?\s[A-Z][a-z]+")
# Two letters that stand beside a number without being a postcode: "2014 AB", "4 uu".
_SHORT_FORMS: Final = frozenset(
    {"AB", "AD", "BB", "BO", "DE", "EN", "ER", "ET", "HB", "IB", "IK", "IN", "IS", "JE", "KM", "LL"}
    | {
        "LP",
        "MB",
        "MR",
        "NT",
        "OB",
        "OF",
        "OK",
        "OM",
        "OP",
        "OZ",
        "PO",
        "RT",
        "SA",
        "SD",
        "SO",
        "SS",
    }
    | {"TE", "UP", "UU", "VO", "WE", "ZE"}
)


def address_findings(text: str) -> Iterator[Finding]:
    """Find addresses in a text, as findings of the kind postcode.

    Sure is a postcode with a house number and a street with one; a postcode
    alone covers some twenty houses.
    """
    for match in _POSTCODE.finditer(text):
        if _is_postcode(match):
            sure = match[4] is not None
            yield Finding(match.start(), match.end(), "postcode", match.group(), sure)
    for match in _STREET.finditer(text):
        if not _NO_STREET.search(match.group()):
            found = match.group().rstrip()
            yield Finding(match.start(), match.start() + len(found), "postcode", found, True)


def _is_postcode(match: re.Match[str]) -> bool:
    digits, space, letters, house = match.groups()
    short = letters.upper() in _SHORT_FORMS
    town = bool(_TOWN.match(match.string, match.end()))
    is_year = 1900 <= int(digits) <= 2099
    if house is None and space and (short + is_year) > town:
        return False
    if letters.islower():
        return (house is not None or not space) and not (short and (space or is_year))
    return letters.isupper()
