"""Lines that say who was there, or how many."""

import re

from inbreng_analysis.reports.harvest.heads import ANY_HEADS, COUNT, HEADS, NUMBER, TOTAL

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


def names_participants(text: str) -> bool:
    """Whether a line only says who or how many were there.

    Examples
    --------
    >>> names_participants("9 besturen vertegenwoordigd: Atrium, Flore")
    True
    >>> names_participants("20 leerlingen per klas")
    False
    """
    if _LIST.match(text) or (TOTAL.search(text) and len(text) < 120):
        return True
    found = COUNT.match(text)
    if not found:
        return False
    rest = text[found.end() :]
    if re.fullmatch(HEADS, found["heads"], re.IGNORECASE):
        return len(rest) < 160
    return bool(_PRESENT.search(text)) or rest.strip(" .") == ""


_PART = re.compile(rf"(?:{NUMBER}\s+)?(?:[a-zà-ÿ]+\s+){{0,2}}?{ANY_HEADS}\b", re.IGNORECASE)


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
    if COUNT.match(text) and len(text) < 200:
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
