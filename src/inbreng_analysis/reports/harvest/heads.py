"""Head counts: one number, or several that are summed up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inbreng_analysis.reports.harvest.words import MONTHS, NUMBER_WORDS, PEOPLE

_ABOUT = (
    r"(?P<about>ca\.?|circa|ongeveer|ruim|bijna|zo['’]?n|plm\.?|±|~|rond\s+de|meer\s+dan|"
    r"een\s+stuk\s+of)"
)
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
NUMBER = rf"(?P<number>\d{{1,4}}(?!\s*[-–%.,:]\d|%)|{_WORDS})\b(?P<tens>-tal)?"
_MONTHS = "|".join(MONTHS)
HEADS = (
    r"(?:deelnemers?|deelneemsters|aanwezigen|personen|mensen|betrokkenen|belangstellenden|"
    r"bezoekers|respondenten|pers|collega['’]?s|man)"
)
ANY_HEADS = rf"(?:{HEADS}|{PEOPLE})"
# "Eén contactpersoon voor ouders" counts no parents.
_LINK = r"(?:voor|per|met|zonder|om|die|dat|als|bij|over|tussen|tot|naar|door)"
COUNT = re.compile(
    rf"(?:{_ABOUT}\s+)?(?<![\w-]){NUMBER}\s+(?!(?:{_MONTHS})\b)(?:(?!{_LINK}\b)[a-zà-ÿ][a-zà-ÿ-]*\s+){{0,2}}?(?P<heads>{ANY_HEADS})\b",
    re.IGNORECASE,
)
# What may stand between two counts that are summed up: "6 ouders van De Burcht, 2 leerkrachten".
_BESIDE = re.compile(
    r"(?:\s+(?:van|uit|op|in|bij)\s+[^,;:.()?!]{1,40}?)?\s*(?:[,;+&/]|,?\s+en|,?\s+plus)\s*",
    re.IGNORECASE,
)
# Bodies, which are counted beside people but are none.
_BODY = re.compile(r"\w*(?:besturen|gemeenten?|scholen|zalen|partners|teams?)", re.IGNORECASE)
TOTAL = re.compile(
    r"(?:(?:aantal\s+)?(?:deelnemers|aanwezigen|personen|opkomst|aanwezig)|\Aaantal(?=\s*[:=]\s*\S+\s*\Z))"
    rf"\s*[:=]\s*(?:{_ABOUT}\s*)?{NUMBER}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many people there were, and whether that is exact."""

    number: int
    exact: bool


def count_heads(text: str) -> HeadCount | None:
    """Read the number of participants from a line or a paragraph.

    Returns
    -------
    HeadCount | None
        The count that is named with "deelnemers" or the like, else the first count of people
        with those that are summed up behind it; None when there is none.

    Examples
    --------
    >>> count_heads("zo’n 150 leerkrachten en directeuren")
    HeadCount(number=150, exact=False)
    >>> count_heads("Achttien ouders van leerlingen op reguliere scholen").number
    18
    >>> count_heads("6 leerkrachten, 4 consultants en ongeveer 3 ouders")
    HeadCount(number=13, exact=False)
    """
    counted = list(COUNT.finditer(text))
    total = TOTAL.search(text)
    if total and all(found.start("number") != total.start("number") for found in counted):
        return _head_count(total)
    for found in counted:
        if re.fullmatch(HEADS, found["heads"], re.IGNORECASE):
            return _head_count(found)
    summed = _summed_up(counted)
    if not summed or (len(summed) == 1 and summed[0]["number"].lower() in ("een", "één", "nul")):
        return None
    together = [_head_count(found) for found in summed]
    return HeadCount(sum(one.number for one in together), all(one.exact for one in together))


def _summed_up(counted: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The first count of people, and those that follow it in one enumeration."""
    for at, (before, after) in enumerate(pairwise(counted), start=1):
        beside = _BESIDE.fullmatch(before.string, before.end(), after.start())
        if not beside or _BODY.fullmatch(before["heads"]) or _BODY.fullmatch(after["heads"]):
            return counted[:at]
    return counted


def _head_count(found: re.Match[str]) -> HeadCount:
    """The count that a match found."""
    word = found["number"].lower()
    number = NUMBER_WORDS[word] if word in NUMBER_WORDS else int(word)
    return HeadCount(number, not (found["about"] or found["tens"]))


# "Sessie 2: 25 deelnemers (directies)" counts one of several groups.
_COUNTED_GROUP = re.compile(
    rf"[^:;.?]{{3,40}}:\s+(?:{_ABOUT}\s+)?{NUMBER}\s+(?:deelnemers|aanwezigen|deelneemsters)\b"
    r"(?:\s*\([^)]*\)|,[^.]{0,60})?\.?\Z",
    re.IGNORECASE,
)


def counts_participants(text: str) -> bool:
    """Whether a line is a bare head count that is data wherever it stands.

    Examples
    --------
    >>> counts_participants("30 deelnemers"), counts_participants("Sessie 2: 8 deelnemers (mbo)")
    (True, True)
    >>> counts_participants("Nodig: 2 personen"), counts_participants("deelnemers missen tijd")
    (False, False)
    """
    found = TOTAL.match(text)
    if found and len(text) - found.end() < 30:
        return True
    if _COUNTED_GROUP.match(text):
        return True
    found = COUNT.match(text)
    return bool(
        found
        and re.fullmatch(HEADS, found["heads"], re.IGNORECASE)
        and len(text) - found.end() < 60
        and re.match(
            r"\s*(?:$|[,.:;(]|aanwezig|waarvan|waaronder|uit\b|van\b|en\b|vertegenw)",
            text[found.end() :],
        )
    )


def is_bare_count(text: str) -> bool:
    """Whether a line holds a count and nothing about who they were.

    Examples
    --------
    >>> is_bare_count("Aantal deelnemers: 8"), is_bare_count("Aanwezig: 8 (2 ouders)")
    (True, False)
    """
    return TOTAL.fullmatch(text.rstrip(" .")) is not None
