"""What the library knows of short forms."""

import re

from inbreng_analysis import dutch

# Two to five capitals, as scribes write a short form; a word in capitals is longer.
_SHORT = re.compile(r"\b[A-Z]{2,5}\b")
# What people stress by typing it in capitals.
_STRESSED = frozenset(
    "NIET NOOIT WEL GEEN MEER MEEST ALLES ALLE NU JUIST ECHT JA NEE EERST ALLEEN ZELF SAMEN SNEL "
    "TE VEEL TIJD RUST GELD HULP HEEL GOED WAT WIE HOE WAAR DE HET EEN EN OF MAAR MOET MAG WIL "
    "ELKE ELK IK WIJ JIJ ZIJ ONS DIT DAT OOK NOG AL".split()
)


def short_forms(words: str) -> dict[str, str]:
    """Short forms in these words with their full terms; empty for one that the list does not know.

    Words that are all in capitals hold none: nobody can tell them apart. A plain word in
    capitals is none either: it was stressed.
    """
    if words.isupper():
        return {}
    found = dict.fromkeys(_SHORT.findall(words))
    return {one: dutch.expand(one) or "" for one in found if one not in _STRESSED}


def told_in(words: str, short: str) -> str:
    """What these words themselves say that a short form stands for: "ZT = zorgteam"."""
    found = re.search(rf"\b{re.escape(short)}\s*(?:=|:|staat voor)\s*([^.;,\n]{{2,120}})", words)
    return found[1].strip() if found else ""


def unknown_abbreviations(words: str) -> list[str]:
    """Short forms in these words that the list of the field does not know, each once."""
    return [short for short, full in short_forms(words).items() if not full]
