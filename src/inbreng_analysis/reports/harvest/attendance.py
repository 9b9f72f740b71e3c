"""The names in a list of who was there, and of who led the talk."""

import re

from inbreng_analysis.reports.harvest.heads import HeadCount
from inbreng_analysis.reports.harvest.words import AUDIENCE

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
    r"(?P<name>[A-ZÀ-Þ][^,;:()]{0,60})\((?:(?P<initials>[A-Z]\w{1,3})\s*,\s*)?(?:voorzitter|vz)\b|"
    r"(?i:voorzitter)\s*:\s*(?P<only>[A-ZÀ-Þ][^,;:()|]{0,60})"
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
    >>> names_of_present("Aanwezig: Ouders, Leerkrachten")
    set()
    """
    listed = text.partition(":")[2]
    found = set(_IN_BRACKETS_INITIALS.findall(listed))
    for part in re.split(r"[,;]|\ben\b", _IN_BRACKETS.sub("", listed)):
        words = _NAME_WORD.findall(part)
        found.update(words[:1] + words[-1:])
        if _ONLY_INITIALS.fullmatch(part.strip(" .")):
            found.add(part.strip(" ."))
    return {name for name in found - _NO_NAME if not AUDIENCE.fullmatch(name)}
