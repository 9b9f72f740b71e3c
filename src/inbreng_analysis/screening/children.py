"""What is said of the age, health and school of one certain child."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from inbreng_analysis.dutch import fold
from inbreng_analysis.screening.ages import ages
from inbreng_analysis.screening.findings import Finding, Kind
from inbreng_analysis.screening.lexicon import phrases

Span = tuple[int, int]

# In a long text a name and a diagnosis say nothing of each other unless they share a sentence.
LONG_TEXT: Final = 200
NEAR: Final = 70
NEAR_AGE: Final = 25

_CHILD: Final = (
    r"(?:zoon(?:tje)?|dochter(?:tje)?|jongen|jongetje|meisje|kind(?:je)?|leerlinge?|kleuter|peuter"
    r"|broer(?:tje)?|zus(?:je)?|kleinzoon|kleindochter|pleegkind|pleegzoon|pleegdochter|baby"
    r"|puber|tiener|kleinkind|tweeling|oudste|jongste)\b"
)
_OWN_CHILD: Final = re.compile(
    r"\b(?:mijn|m'n|mn|onze|ons|haar|zijn|z'n|die|dat|deze|dit)\s(?:\w+\s)?" + _CHILD,
    re.I,
)
_LINE_OF_PARENT: Final = re.compile(r"^\W*(?:zoon|dochter)(?:tje)?\b", re.I | re.M)
_THIS_PERSON: Final = re.compile(
    r"\b(?:hij|zij|ze)\s(?:heeft|had|is|was|kreeg|krijgt|slikt)\s(?:(?:een|het|ook|wel|nog|al|zelf|erg|licht|ernstig|zwaar|syndroom|van)\s){0,3}$",
    re.I,
)
_SOME_CHILD: Final = re.compile(r"\b(?:een|de|het|1|'n|enige)\s(?:\w+\s)?" + _CHILD, re.I)
_ANY_CHILD: Final = re.compile(r"\b" + _CHILD, re.I)
_GENERAL: Final = re.compile(
    r"\b(?:als|wanneer|indien|stel|elke?|iedere?|geen|welke?|hoe|wat|kinderen|leerlingen)\b", re.I
)
_IN_MY_CLASS: Final = re.compile(
    r"\b(?:in|uit|bij)\s(?:mijn|onze|m'n|haar|zijn)\s(?:\w+\s)?(?:klas|groep)\b"
    r"|\bbij\sons\sin\s(?:de\s)?(?:groep|klas)\b",
    re.I,
)
_GROUP: Final = re.compile(
    r"\b(?:groep|gr\.?|klas)\s?[1-8][a-d]?(?:\s?/\s?[1-8])?\b|\b(?:brugklas|kleuterklas)\b"
    r"|\b(?:havo|vwo|mavo|gymnasium|vmbo(?:-\w+)?)\s[1-6]\b|\b[1-6]\s(?:havo|vwo|mavo|vmbo)\b"
    r"|\b(?:19|20)\d{2}(?:\s?[-/]\s?(?:20)?\d{2})?\b",
    re.I,
)
# The year in which a school began with something points at no child.
_SINCE: Final = re.compile(r"\b(?:sinds|vanaf|per|na|voor|tot)\s$", re.I)
_SCHOOL: Final = re.compile(
    r"\b(?:(?:(?i:obs|cbs|rkbs|kbs|pcbs?|gbs|ibs|sbo|so|vso|basisschool|school|kindcentrum|ikc"
    r"|college|lyceum|jenaplanschool|montessorischool|daltonschool))"
    r"\s(?:[Dd]e\s|[Hh]et\s|'t\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
    r"|(?:op|van|bij|naar|uit|Op|Bij|had|heeft)\s(?:[Dd]e|[Hh]et|'t)\s[A-Z][a-z][\w'’-]+(?:\s[A-Z][a-z][\w'’-]+)?"
    r"|(?:(?<=,\s)|^)De\s[A-Z][a-z][\w'’-]+(?=,)"
    r"|[A-Z][\w'’-]*(?:school|college|lyceum)\b)"
)
_NO_SCHOOL: Final = re.compile(
    r"\b(?:de|het|'t)\s(?:IB|Intern|Passend|Gemeente|Inspectie|Directie|Jeugd|Raad|Regio|Nederlands"
    r"|Speciaal|Basis|School|Kinder|Ouder|Leerling|Leerkracht|Samenwerking|Wet|Tweede|Januari"
    r"|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|Centrum"
    r"|Veilig|Europ)",
    re.I,
)


def single_child(text: str) -> bool:
    """Say whether a text speaks of one certain child: "onze zoon", "die jongen"."""
    return bool(_OWN_CHILD.search(text) or _LINE_OF_PARENT.search(text))


def child_findings(text: str, people: list[Finding]) -> Iterator[Finding]:
    """Find ages, health words and small combinations that point at a child.

    Parameters
    ----------
    text
        One line or more.
    people
        The names already found in it.

    Yields
    ------
    Finding
        Findings of the kinds child_age, health and small_combination.
    """
    schools = [
        match.span() for match in _SCHOOL.finditer(text) if not _NO_SCHOOL.search(match.group())
    ]
    yield from _ages(text, people, schools)
    folded = fold(text)
    health = [match.span() for match in _health().finditer(folded)]
    # Letters that fold into two would move every offset; such texts are searched as they are.
    if len(folded) != len(text):
        health = [match.span() for match in _health().finditer(text.lower())]
    for begin, end in _passages(text) if health else ():
        inside = [span for span in health if begin <= span[0] < end]
        if inside:
            yield from _health_findings(text, people, inside, text[begin:end])
            yield from _combinations(text, inside, schools, (begin, end))


@cache
def _health() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?:"
        + "|".join(map(re.escape, phrases("health.txt")))
        + r")(?!\w|(?:(?<=doof)|(?<=blind))\s(?:voor|op|vertrouwen|geloof)\b)"
    )


def _passages(text: str) -> Iterator[Span]:
    """Give the whole of a short text, and the sentences of a long one."""
    if len(text) <= LONG_TEXT:
        yield 0, len(text)
        return
    begin = 0
    for match in re.finditer(r"[.!?]+\s+|\n", text):
        yield begin, match.end()
        begin = match.end()
    yield begin, len(text)


def _ages(text: str, people: list[Finding], schools: list[Span]) -> Iterator[Finding]:
    child = _ANY_CHILD.search(text)
    at_school = bool(child and schools)
    if not people and not at_school:
        return
    for begin, end in ages(text):
        named = _somebody_near(people, begin, end, NEAR_AGE)
        if named or at_school:
            sure = at_school or (named and child is not None)
            yield _finding(text, begin, end, "child_age", sure=sure)


def _somebody_near(people: list[Finding], begin: int, end: int, reach: int) -> bool:
    """Say whether a name stands within ``reach`` characters; names come in their order."""
    behind = bisect_left(people, begin, key=lambda one: one.start)
    left, right = people[max(0, behind - 1) : behind], people[behind : behind + 1]
    return any(begin - one.end <= reach and one.start - end <= reach for one in left + right)


def _finding(text: str, begin: int, end: int, kind: Kind, *, sure: bool) -> Finding:
    return Finding(begin, end, kind, text[begin:end], sure)


def _health_findings(
    text: str, people: list[Finding], health: list[Span], passage: str
) -> Iterator[Finding]:
    own = single_child(passage)
    general = bool(_GENERAL.search(passage))
    in_my_class = bool(_SOME_CHILD.search(passage) and _IN_MY_CLASS.search(passage))
    for begin, end in health:
        named = _somebody_near(people, begin, end, NEAR)
        one = (
            in_my_class or _THIS_PERSON.search(text, max(0, begin - NEAR), begin)
        ) and not general
        if named or own or one:
            yield _finding(text, begin, end, "health", sure=own or (named and not general))


def _combinations(
    text: str, health: list[Span], schools: list[Span], passage: Span
) -> Iterator[Finding]:
    first, last = passage
    here = [span for span in schools if first <= span[0] < last]
    certain = _SOME_CHILD.search(text, first, last) or _OWN_CHILD.search(text, first, last)
    groups = [
        match.span()
        for match in _GROUP.finditer(text, first, last)
        if certain or not _SINCE.search(text, first, match.start())
    ]
    if not here or not groups:
        return
    spans = [health[0], here[0], groups[0]]
    begin, end = min(span[0] for span in spans), max(span[1] for span in spans)
    yield _finding(text, begin, end, "small_combination", sure=bool(certain))
