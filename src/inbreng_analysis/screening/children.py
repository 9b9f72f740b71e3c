"""One single child in a line, and what is said of its health, age and school."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from inbreng_analysis.dutch import fold
from inbreng_analysis.screening.ages import ages
from inbreng_analysis.screening.findings import Finding
from inbreng_analysis.screening.lexicon import phrases

_ONE: Final = (
    r"zoon(?:tje)?|dochter(?:tje)?|jongen|jongetje|meisje|kind(?:je)?|leerlinge?|kleuter|peuter|broer(?:tje)?|zus(?:je)?"
    r"|kleinzoon|kleindochter|pleegkind|pleegzoon|pleegdochter|baby|puber|tiener|kleinkind|tweeling|oudste|jongste"
)
_OWN_CHILD: Final = re.compile(
    rf"\b(?:mijn|m'n|onze|ons|haar|zijn|z'n|hun|jouw|je|uw|die|dat|deze|dit)\s(?:\w+\s)?(?:{_ONE})\b",
    re.I,
)
_ANY_CHILD: Final = re.compile(rf"\b(?:{_ONE}|[a-z]+e?\sjongen)\b", re.I)
_SOME_CHILD: Final = re.compile(rf"\b(?:een|de|het|1|'n)\s(?:\w+\s)?(?:{_ONE})\b", re.I)
_GENERAL: Final = re.compile(
    r"\b(?:als|wanneer|indien|stel|elk|ieder|elke|iedere|geen|welk|hoe|wat|kinderen|leerlingen)\b",
    re.I,
)
_IN_MY_CLASS: Final = re.compile(
    r"\b(?:in|uit|bij)\s(?:mijn|onze|m'n|haar|zijn)\s(?:\w+\s)?(?:klas|groep)\b|\bbij\sons\sin\sgroep\b",
    re.I,
)
_GROUP: Final = re.compile(
    r"\b(?:groep|gr\.?|klas)\s?[1-8][a-d]?(?:\s?/\s?[1-8])?\b|\b(?:brugklas|kleuterklas)\b|\b(?:19|20)\d{2}(?:\s?[-/]\s?(?:20)?\d{2})?\b",
    re.I,
)
_SCHOOL: Final = re.compile(
    r"\b(?:(?:obs|cbs|rkbs|kbs|pcbs?|gbs|ibs|sbo|so|vso|basisschool|school|kindcentrum|ikc|college|lyceum|[Jj]enaplanschool"
    r"|[Mm]ontessorischool|[Dd]altonschool|OBS|CBS|RKBS|KBS|SBO|SO|VSO|IKC|Basisschool)\s(?:[Dd]e\s|[Hh]et\s|'t\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
    r"|(?:op|van|bij|naar|uit)\s(?:[Dd]e|[Hh]et|'t)\s[A-Z][a-z][\w'’-]+(?:\s[A-Z][a-z][\w'’-]+)?"
    r"|[A-Z][\w'’-]*(?:school|college|lyceum)\b)"
)
_NO_SCHOOL: Final = re.compile(
    r"\b(?:de|het|'t)\s(?:IB|Intern|Passend|Gemeente|Inspectie|Directie|Jeugd|Raad|Regio|Nederlands|Speciaal|Basis|School|Kinder"
    r"|Ouder|Leerling|Leerkracht|Samenwerking|Wet|Tweede|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September"
    r"|Oktober|November|December|Centrum|Veilig|Europ)",
    re.I,
)


@cache
def _health() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(map(re.escape, phrases("health.txt"))) + r")(?![\w])"
    )


def single_child(text: str) -> bool:
    """Say whether a text speaks of one certain child: "onze zoon", "die jongen"."""
    return bool(_OWN_CHILD.search(text))


def child_findings(text: str, people: list[Finding]) -> Iterator[Finding]:
    """Find ages, health words and small combinations that point at a child.

    Args:
        text: one line or more.
        people: the names already found in it.

    Yields:
        Findings of the kinds child_age, health and small_combination.
    """
    folded = fold(text)
    if len(folded) != len(text):
        folded = text.lower()
    health = [match.span() for match in _health().finditer(folded)]
    schools = [
        match.span() for match in _SCHOOL.finditer(text) if not _NO_SCHOOL.search(match.group())
    ]
    yield from _ages(text, people, schools)
    if not health:
        return
    yield from _health_findings(text, people, health)
    yield from _combinations(text, health, schools)


def _ages(text: str, people: list[Finding], schools: list[tuple[int, int]]) -> Iterator[Finding]:
    child = _ANY_CHILD.search(text)
    if not people and not (child and schools):
        return
    for start, end in ages(text):
        near = any(-1 <= start - one.end <= 25 or 0 <= one.start - end <= 25 for one in people)
        if near or (child and schools):
            yield _finding(
                text, start, end, "child_age", sure=(near and bool(child)) or bool(schools)
            )


def _finding(text: str, start: int, end: int, kind: str, *, sure: bool) -> Finding:
    while text[start] in " ,":
        start += 1
    return Finding(start, end, kind, text[start:end], sure)  # type: ignore[arg-type]


def _health_findings(
    text: str, people: list[Finding], health: list[tuple[int, int]]
) -> Iterator[Finding]:
    own = bool(_OWN_CHILD.search(text))
    classed = bool(_SOME_CHILD.search(text) and _IN_MY_CLASS.search(text))
    general = bool(_GENERAL.search(text))
    if not people and not own and not (classed and not general):
        return
    for start, end in health:
        yield _finding(text, start, end, "health", sure=own or (bool(people) and not general))


def _combinations(
    text: str, health: list[tuple[int, int]], schools: list[tuple[int, int]]
) -> Iterator[Finding]:
    groups = [match.span() for match in _GROUP.finditer(text)]
    if not schools or not groups:
        return
    spans = [health[0], schools[0], groups[0]]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    yield _finding(
        text,
        start,
        end,
        "small_combination",
        sure=bool(_SOME_CHILD.search(text) or _OWN_CHILD.search(text)),
    )
