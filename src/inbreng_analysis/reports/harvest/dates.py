"""The day on which people met, also when the year is not written."""

import re

from inbreng_analysis.reports.harvest.words import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WORDED = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:\s*(?:e|en|t/m|-|–|/)\s*\d{{1,2}})?\s+(?P<month>{_MONTH})\b\.?"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b|\s+'(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>(?:19|20)\d\d|\d\d)(?!\d|[-/.]\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_WEEKDAY = re.compile(r"^(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+", re.IGNORECASE)
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find_date(text: str) -> str | None:
    """Find the first date in a text.

    Returns
    -------
    str | None
        ``YYYY-MM-DD``, or ``--MM-DD`` when no year is written; None when there is no date.
        Of "11 en 13 maart" the first day counts.

    Examples
    --------
    >>> find_date("Club Dynamiek 27 oktober – 2^e bijeenkomst")
    '--10-27'
    >>> find_date("Utrecht, 3-9-2024")
    '2024-09-03'
    """
    matches = [found for pattern in (_WORDED, _DIGITS, _ISO) if (found := pattern.search(text))]
    for found in sorted(matches, key=re.Match.start):
        parts = found.groupdict()
        name = parts["month"].lower()
        month = MONTHS.get(name) or (int(name) if name.isdecimal() else 0)
        day = int(parts["day"])
        if 1 <= month <= 12 and 1 <= day <= _LONGEST[month - 1]:
            return f"{_year(parts)}-{month:02}-{day:02}"
    return None


def is_day(text: str) -> bool:
    """Whether a line is nothing but a day, with or without its name.

    Examples
    --------
    >>> is_day("Donderdag 12 februari 2026"), is_day("12 februari was te vroeg")
    (True, False)
    """
    return any(pattern.fullmatch(_WEEKDAY.sub("", text)) for pattern in (_WORDED, _DIGITS, _ISO))


def _year(parts: dict[str, str | None]) -> str:
    """The year in four digits, or a dash for the ISO form without year."""
    year = parts.get("year") or parts.get("short")
    if not year:
        return "-"
    return year if len(year) == 4 else f"20{year}"
