"""The shorthand of people who write along: stress, arrows, flattened superscripts, short forms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SHORT_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "ab": "ambulante begeleiding",
        "aub": "alstublieft",
        "bao": "basisonderwijs",
        "bijv": "bijvoorbeeld",
        "bv": "bijvoorbeeld",
        "cjg": "centrum voor jeugd en gezin",
        "evt": "eventueel",
        "gmr": "gemeenschappelijke medezeggenschapsraad",
        "ib": "intern begeleider",
        "ipv": "in plaats van",
        "lkr": "leerkracht",
        "lln": "leerlingen",
        "mbt": "met betrekking tot",
        "mdo": "multidisciplinair overleg",
        "mr": "medezeggenschapsraad",
        "nvt": "niet van toepassing",
        "opp": "ontwikkelingsperspectiefplan",
        "opr": "ondersteuningsplanraad",
        "oza": "onderwijszorgarrangement",
        "sbo": "speciaal basisonderwijs",
        "smw": "schoolmaatschappelijk werk",
        "so": "speciaal onderwijs",
        "swv": "samenwerkingsverband",
        "tav": "ten aanzien van",
        "tlv": "toelaatbaarheidsverklaring",
        "tov": "ten opzichte van",
        "vo": "voortgezet onderwijs",
        "vso": "voortgezet speciaal onderwijs",
    }
)

_STRESS = re.compile(r"!{2,}|^\W*!|\b[A-ZÀ-Þ]{4,}!")
_STRESS_SIGNS = re.compile(r"\s*!{2,}\s*")
_ARROW = re.compile(r"\s*(?:-{1,2}>|={1,2}>|→|➔|➢|⇒|(?<=\s)>(?=\s))\s*")
_RAISED = re.compile(r"(\d+)\s*\^\s*([a-z]{1,3})\b")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Shorthand:
    """What a note means beside what was typed.

    Parameters
    ----------
    plain
        The words without signs of stress and with superscripts as people write them; to search in.
    is_stressed
        Whether the writer marked the point as heavy.
    steps
        The parts between arrows, when there is an arrow; otherwise empty.
    full_terms
        What the short forms in it stand for, in order, each once.
    """

    plain: str
    is_stressed: bool
    steps: tuple[str, ...]
    full_terms: tuple[str, ...]


def read_shorthand(text: str) -> Shorthand:
    """Read the shorthand in a note; the note itself stays as it was typed.

    Parameters
    ----------
    text
        The words of one entry.

    Returns
    -------
    Shorthand
        Empty parts for an empty text.

    Examples
    --------
    >>> read_shorthand("!! Overgang rugzak > passend onderwijs").steps
    ('Overgang rugzak', 'passend onderwijs')
    >>> read_shorthand("2^e bijeenkomst met AB").plain
    '2e bijeenkomst met AB'
    >>> read_shorthand("AB komt observeren ipv alleen praten").full_terms
    ('ambulante begeleiding', 'in plaats van')
    """
    raised = _RAISED.sub(r"\1\2", text)
    plain = " ".join(_STRESS_SIGNS.sub(" ", raised).split())
    parts = tuple(part.strip() for part in _ARROW.split(plain) if part.strip())
    keys = (word.replace(".", "").lower() for word in _WORD.findall(plain))
    terms = dict.fromkeys(SHORT_FORMS[key] for key in keys if key in SHORT_FORMS)
    return Shorthand(
        plain,
        bool(_STRESS.search(text)),
        parts if len(parts) > 1 else (),
        tuple(terms),
    )
