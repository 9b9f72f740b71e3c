"""Head counts and who was there."""

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
_NUMBER = rf"(?P<number>\d{{1,4}}(?!\s*[-–%.,:]\d|%)|{_WORDS})\b(?P<tens>-tal)?"
_MONTHS = "|".join(MONTHS)
_HEADS = (
    r"(?:deelnemers?|deelneemsters|aanwezigen|personen|mensen|betrokkenen|belangstellenden|"
    r"bezoekers|respondenten|pers|collega['’]?s|man)"
)
_ANY_HEADS = rf"(?:{_HEADS}|{PEOPLE})"
# "Eén contactpersoon voor ouders" counts no parents.
_LINK = r"(?:voor|per|met|zonder|om|die|dat|als|bij|over|tussen|tot|naar|door)"
_COUNT = re.compile(
    rf"(?:{_ABOUT}\s+)?(?<![\w-]){_NUMBER}\s+(?!(?:{_MONTHS})\b)(?:(?!{_LINK}\b)[a-zà-ÿ][a-zà-ÿ-]*\s+){{0,2}}?(?P<heads>{_ANY_HEADS})\b",
    re.IGNORECASE,
)
# What may stand between two counts that are summed up: "6 ouders van De Burcht, 2 leerkrachten".
_BESIDE = re.compile(
    r"(?:\s+(?:van|uit|op|in|bij)\s+[^,;:.()?!]{1,40}?)?\s*(?:[,;+&/]|,?\s+en|,?\s+plus)\s*",
    re.IGNORECASE,
)
# Bodies, which are counted beside people but are none.
_BODY = re.compile(r"\w*(?:besturen|gemeenten?|scholen|zalen|partners|teams?)", re.IGNORECASE)
_REVERSE = re.compile(
    r"(?:(?:aantal\s+)?(?:deelnemers|aanwezigen|personen|opkomst|aanwezig)|\Aaantal(?=\s*[:=]\s*\S+\s*\Z))"
    rf"\s*[:=]\s*(?:{_ABOUT}\s*)?{_NUMBER}",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:aanwezig\w*|deelnemers?|deelneemsters|vertegenwoordig\w+|opkomst|afwezig\w*|afgemeld|"
    r"afmeldingen|verhinderd|m\.?k\.?g?\.?|genodigden|gespreksleid\w+|tafelvoorzitter|tafelheer|tafeldame|"
    r"notulist\w*|verslag(?:legg\w+|leider)?\s*(?:door)?\s*:|verslaglegging|bezetting|samenstelling)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"(?:doel)?groep\s*:\s*(?=\d)|(?:\d+\s+)?(?:(?:ook|niet|mede|verder)\s+)?(?:aanw\.?(?=:)|aanwezig(?:en)?|afwezig(?:en)?|deelnemers|afgemeld|afmeldingen|genodigden|"
    r"gespreksleid\w+|tafelvoorzitter|tafelheer|tafeldame|tafelhost|notulist\w*|notulen|verslag(?:legging|legger)?|"
    r"verslag\s+door|voorzitter|samenstelling|bezetting|vertegenwoordigd|vertegenwoordiging|aan\s+tafel|opkomst|aantal\s+(?:deelnemers|aanwezigen))"
    r"[^:.?]{0,30}:|vertegenwoordiging\s+van|bericht\s+van\s+verhindering|met\s+kennisgeving",
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
    counted = list(_COUNT.finditer(text))
    total = _REVERSE.search(text)
    if total and all(found.start("number") != total.start("number") for found in counted):
        return _head_count(total)
    for found in counted:
        if re.fullmatch(_HEADS, found["heads"], re.IGNORECASE):
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


def names_participants(text: str) -> bool:
    """Whether a line only says who or how many were there.

    Examples
    --------
    >>> names_participants("9 besturen vertegenwoordigd: Atrium, Flore")
    True
    >>> names_participants("20 leerlingen per klas")
    False
    """
    if _LIST.match(text) or (_REVERSE.search(text) and len(text) < 120):
        return True
    found = _COUNT.match(text)
    if not found:
        return False
    rest = text[found.end() :]
    if re.fullmatch(_HEADS, found["heads"], re.IGNORECASE):
        return len(rest) < 160
    return bool(_PRESENT.search(text)) or rest.strip(" .") == ""


_PART = re.compile(rf"(?:{_NUMBER}\s+)?(?:[a-zà-ÿ]+\s+){{0,2}}?{_ANY_HEADS}\b", re.IGNORECASE)


def lists_people(text: str) -> bool:
    """Whether a line only sums up people or where they come from.

    Examples
    --------
    >>> lists_people("Achttien ouders van leerlingen op reguliere scholen")
    True
    >>> lists_people("Gemeenten Veenhuis en Oudedam, GGD, jeugdteam, leerplicht")
    True
    >>> lists_people("Ouders willen meer uitleg, en sneller")
    False
    """
    if _COUNT.match(text) and len(text) < 200:
        return True
    parts = [part for part in re.split(r",|\ben\b", text) if part.strip()]
    named = sum(bool(_PART.match(part.strip())) for part in parts)
    return len(parts) >= 3 and named >= len(parts) / 2 and len(text) < 200


_REPRESENTED = re.compile(r"[^.?!:]{2,80}\bvertegenwoordigd\b[^.?!:]{0,20}", re.IGNORECASE)


def sums_up_people(text: str) -> bool:
    """Whether a short line says who sat at a table: how many, or from where.

    Examples
    --------
    >>> sums_up_people("10 ouders, waarvan 3 met een kind in het so")
    True
    >>> sums_up_people("bao, sbo en so vertegenwoordigd"), sums_up_people("meer ouders")
    (True, False)
    """
    return lists_people(text) or _REPRESENTED.fullmatch(text) is not None


_ATTENDANCE = re.compile(
    r"(?:(?:ook|niet|wel)\s+)?(?:aanw\.?(?=:)|aanwezig(?:en)?|afwezig(?:en)?|afgemeld|notulist\w*|"
    r"gespreksleid\w+|bericht\s+van\s+verhindering)\b[^:.?]{0,25}:\s|"
    r"verslag(?:leg\w+)?(?:\s+door)?:\s+(?-i:[A-Z])[\w’'-]+(?:\s+[\w’'-]+){0,3}$",
    re.IGNORECASE,
)


def names_attendance(text: str) -> bool:
    """Whether a line says who was there or not, wherever it stands.

    Examples
    --------
    >>> names_attendance("Afwezig: Karin, Petra"), names_attendance("Aanwezig zijn is genoeg")
    (True, False)
    """
    return bool(_ATTENDANCE.match(text))


# "Sessie 2: 25 deelnemers (directies)" counts one of several groups.
_COUNTED_GROUP = re.compile(
    rf"[^:;.?]{{3,40}}:\s+(?:{_ABOUT}\s+)?{_NUMBER}\s+(?:deelnemers|aanwezigen|deelneemsters)\b"
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
    found = _REVERSE.match(text)
    if found and len(text) - found.end() < 30:
        return True
    if _COUNTED_GROUP.match(text):
        return True
    found = _COUNT.match(text)
    return bool(
        found
        and re.fullmatch(_HEADS, found["heads"], re.IGNORECASE)
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
    return _REVERSE.fullmatch(text.rstrip(" .")) is not None


_NAME_LIST = re.compile(
    r"(?:aanwezig(?:en)?|deelnemers)\b[^:]{0,30}:\s*(?P<names>.+)", re.IGNORECASE
)


def count_names(text: str) -> HeadCount | None:
    """Count the names after "Aanwezig:".

    Examples
    --------
    >>> count_names("Aanwezig: Els Bouma (EB, De Ringdijk), Rachid Amrani en Joke Zand")
    HeadCount(number=3, exact=True)
    """
    found = _NAME_LIST.match(text)
    if not found:
        return None
    names = re.split(r"\s*(?:[,;]|\ben\b)\s*", re.sub(r"\([^)]*\)", "", found["names"]).strip(" ."))
    names = [name for name in names if name]
    if len(names) < 2 or not all(name[:1].isupper() for name in names):
        return None
    return HeadCount(len(names), exact=True)


_IN_BRACKETS = re.compile(r"\([^)]*\)")
_IN_BRACKETS_INITIALS = re.compile(r"(?<=[(,\s])[A-Z](?:[a-z]{0,2}[A-Z]){1,3}(?=[,)])")
_ONLY_INITIALS = re.compile(r"[A-Z](?:[a-z]{0,2}[A-Z]){1,3}")
_NAME_WORD = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+\b")
_NO_NAME = frozenset({"De", "Dhr", "Mw", "Mevr", "Mevrouw", "Meneer", "Van", "Den", "Der"})


_CHAIR = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^,;:()]*)\((?:(?P<initials>[A-Z]\w{1,3})\s*,\s*)?(?:voorzitter|vz)\b|"
    r"(?i:voorzitter)\s*:\s*(?P<only>[A-ZÀ-Þ][^,;:()|]*)"
)
_CHAIR_WORDS = frozenset({"Voorzitter", "Vz"})
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


def names_of_chair(text: str) -> set[str]:
    """The names and initials by which minutes may call the chair that a list names.

    Examples
    --------
    >>> sorted(names_of_chair("Aanwezig: Tineke Mulder (TM, voorzitter), Els (ouder)"))
    ['Mulder', 'TM', 'Tineke', 'Voorzitter', 'Vz']
    """
    found: set[str] = set()
    for chair in _CHAIR.finditer(text):
        found.update(_CAPITALISED.findall(chair["name"] or chair["only"]), _CHAIR_WORDS)
        found.update(filter(None, [chair["initials"]]))
    return found


def names_of_present(text: str) -> set[str]:
    """The first and last names, or the initials, in a list of who was there.

    Examples
    --------
    >>> sorted(names_of_present("Aanwezig: Els van Dijk (ouder, EvD), mw. Zand en JB"))
    ['Dijk', 'Els', 'EvD', 'JB', 'Zand']
    """
    listed = text.partition(":")[2]
    found = set(_IN_BRACKETS_INITIALS.findall(listed))
    for part in re.split(r"[,;]|\ben\b", _IN_BRACKETS.sub("", listed)):
        words = _NAME_WORD.findall(part)
        found.update(words[:1] + words[-1:])
        if _ONLY_INITIALS.fullmatch(part.strip(" .")):
            found.add(part.strip(" ."))
    return found - _NO_NAME
