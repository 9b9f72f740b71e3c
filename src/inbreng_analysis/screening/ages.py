"""Birth dates, and ages of a child that something else in the line points out."""

import re
from collections.abc import Iterator
from typing import Final

from inbreng_analysis.screening.findings import Finding

_MONTH: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE: Final = (
    rf"(?:\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?(?:19|20|['’])?\d{{2}}|\d{{1,2}}\s{_MONTH}\.?\s(?:19|20|['’])?\d{{2}}"
    r"|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)"
)
_BORN: Final = re.compile(
    rf"(?:\b(?:geb\.?|geboren|geboortedatum|geb\.?\s?dat(?:um)?\.?|jarig|verjaart|g\.d\.)|°)\s*:?\s*"
    rf"(?:op|is|in)?\s*(?:de\s)?({_DATE}|\d{{1,2}}\s\d{{1,2}}\s(?:19|20)\d\d|\d{{1,2}}\s{_MONTH}\b|{_MONTH}\s(?:19|20)\d\d)",
    re.I,
)
_IS_OF: Final = re.compile(rf"\bis\svan\s({_DATE})", re.I)
_CHILD_IS_OF: Final = re.compile(
    rf"\b(?:kind|zoon|dochter|leerlinge?|jongen|meisje|hij|zij|ze)\sis\svan\s({_DATE})", re.I
)
_BORN_AFTER: Final = re.compile(rf"(?<![\w-])({_DATE})\s(?:is\s\w+\s)?geboren\b", re.I)
_BORN_IN: Final = re.compile(
    r"\b(?:geb\.?|geboren|geboortejaar)\s*:?\s*(?:in|uit)?\s*((?:19|20)\d{2})\b", re.I
)
_BARE_DATE: Final = re.compile(rf"(?<![\w-])(\w+\.?\s+|^\s*|\W+)({_DATE})", re.I)
_EVENT_WORD: Final = frozenset(
    {"op", "per", "van", "tot", "vanaf", "sinds", "voor", "na", "datum", "d.d", "dd", "t/m", "en"}
    | {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "rond"}
    | {"bijeenkomst", "vergadering", "overleg", "verslag", "versie", "gesprek", "evaluatie"}
)
_AGE: Final = re.compile(
    r"\(\s?(\d{1,2})(?:\s?(?:jaar|jr\.?|j\.?))?\s?\)"
    r"|\b(?:van|is|was|,)?\s?(\d{1,2})[\s-]?(?:jaar|jr\b|jarige?)"
    r"|\b(?:van|is|wordt|werd|,)\s(\d{1,2})\b(?!\s?(?:[-/.:]\s?\d|euro|%|procent|uur|leerlingen|kinderen|scholen|\w))"
    r"|\b(?:van|is)\s(\d{1,2})(?=\s(?:op|uit|in|bij|die|en|met|van|wil|kan|mag|was|had|ging|zat|werd"
    r"|(?!tot\b|niet\b|procent\b)[a-z]+t)\b)",
    re.I,
)

# Behind a verb such a number tells how long something takes: "wacht al vier jaar".
_AGE_IN_WORDS: Final = re.compile(
    r"(?:^\W*|[,(]\s?|\b(?:van|is|was|wordt|werd|bijna|pas|net)\s)"
    r"((?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|zeventien|achttien)(?:\sjaar|[\s-]?jarige?))\b(?!\s(?:geleden|lang|later|bezig|terug))",
    re.I,
)


def birth_findings(text: str, *, about_person: bool) -> Iterator[Finding]:
    """Find dates of birth in a text.

    Parameters
    ----------
    text
        One line or more.
    about_person
        True when the text holds a name or a single child, so
        that a bare date in it may be somebody's birthday.

    Yields
    ------
    Finding
        Findings of the kind birth_date; sure beside a word of birth.
    """
    found = list(_BORN.finditer(text))
    for match in found:
        yield Finding(match.start(1), match.end(1), "birth_date", match[1], sure=True)
    for match in _BORN_AFTER.finditer(text):
        yield Finding(match.start(1), match.end(1), "birth_date", match[1], sure=True)
    for match in _BORN_IN.finditer(text):
        if about_person or not re.search(
            r"\bkinderen|leerlingen|wie\b", text[: match.start()], re.I
        ):
            yield Finding(match.start(1), match.end(1), "birth_date", match[1], sure=about_person)
    if about_person and not found:
        yield from _bare_dates(text)
    elif not found:
        for match in _CHILD_IS_OF.finditer(text):
            yield Finding(match.start(1), match.end(1), "birth_date", match[1], sure=True)


def _bare_dates(text: str) -> Iterator[Finding]:
    for match in _BARE_DATE.finditer(text):
        before = match[1].strip(" .").lower()
        if before not in _EVENT_WORD or _IS_OF.search(text, 0, match.end()):
            yield Finding(match.start(2), match.end(2), "birth_date", match[2], sure=False)


def ages(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text that read as the age of somebody under nineteen."""
    for match in _AGE.finditer(text):
        group = match.lastindex or 0
        if 0 < int(match[group]) < 19:
            skipped = len(match.group()) - len(match.group().lstrip(" ,"))
            yield match.start() + skipped, match.end()
    for match in _AGE_IN_WORDS.finditer(text):
        yield match.span(1)
