"""What the labels of a report stand for: tables, questions, perspectives and organisations."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inbreng.dialogue import bridge
from inbreng.people.models import Organisation, Perspective

SAME_SIDE = {
    "leraar": "leerkracht",
    "leraren": "leerkracht",
    "docenten": "leerkracht",
    "juf": "leerkracht",
    "moeders": "ouder",
    "vaders": "ouder",
    "verzorgers": "ouder",
    "jongeren": "leerling",
    "directie": "directeur",
    "directies": "directeur",
    "besturen": "bestuurder",
    "schoolbesturen": "bestuurder",
    "consultant": "consulent",
    "consultants": "consulent",
}
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COUNTED = re.compile(r"(\d{1,3})\s+(" + WORD.pattern + ")")
BEFORE_NAMES = re.compile(
    r".*\b(?:vertegenwoordigd|aanwezig|besturen|scholen)\b[^:]*:", re.IGNORECASE
)
# Boards that sent somebody, with their names: organisations, not people who sat there.
BOARDS_REPRESENTED = re.compile(
    r"\b(?:\d+\s+(?:school)?besturen"
    r"|(?:school)?besturen\s+(?:\w+\s+){0,2}vertegenwoordigd"
    r"|vertegenwoordig(?:d|ing)\s+(?:\w+\s+){0,3}(?:school)?besturen)\b(?:[^.:]*:[^.]*)?",
    re.IGNORECASE,
)
BETWEEN_NAMES = re.compile(r"[,;]|\ben\b")
# Headings under which a report keeps what belongs to no table.
BESIDE_TABLES = re.compile(r"(?:overig(?:en)?|algemeen)\s*:?", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Represented:
    """Organisations that a report names as present, and names that nobody knows."""

    known: Sequence[Organisation]
    unknown: Sequence[str]


def folded(text: str) -> str:
    """A label for comparing: small letters, no accents, no marks at its end, single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.split()).strip(" .:?!-–")


def perspectives_in(text: str, perspectives: Iterable[Perspective]) -> dict[int, int | None]:
    """Perspectives that a label or a composition names, by id, with their count if there is one."""
    known = list(perspectives)
    text = BOARDS_REPRESENTED.sub(" ", text)
    counts = {word.casefold(): int(number) for number, word in COUNTED.findall(text)}
    found: dict[int, int | None] = {}
    for word in WORD.findall(text):
        fitting = _perspective_of(word, known)
        if fitting is not None and found.get(fitting.pk) is None:
            found[fitting.pk] = counts.get(word.casefold())
    return found


def _perspective_of(word: str, perspectives: Sequence[Perspective]) -> Perspective | None:
    stems = set(bridge.stems(SAME_SIDE.get(word.casefold(), word)).split())
    for perspective in perspectives:
        named = bridge.stems(perspective.name, perspective.plural).split()
        if stems and stems & set(named):
            return perspective
    return None


def represented_in(texts: Iterable[str], organisations: Iterable[Organisation]) -> Represented:
    """Organisations that lines such as "9 besturen vertegenwoordigd: Atrium en Saks" name."""
    known = {folded(one.name): one for one in organisations}
    found: dict[int, Organisation] = {}
    unknown: dict[str, None] = {}
    for text in texts:
        opening = BEFORE_NAMES.match(text)
        if opening is None:
            continue
        for name in _names(text[opening.end() :]):
            organisation = _organisation(folded(name), known)
            if organisation is None:
                unknown[name] = None
            else:
                found[organisation.pk] = organisation
    return Represented(list(found.values()), list(unknown))


def _names(text: str) -> list[str]:
    parts = BETWEEN_NAMES.split(IN_BRACKETS.sub(" ", text))
    return [name for part in parts if (name := part.strip(" .\t"))]


def _organisation(name: str, known: dict[str, Organisation]) -> Organisation | None:
    if name in known:
        return known[name]
    fitting = [one for key, one in known.items() if re.search(rf"\b{re.escape(name)}\b", key)]
    return fitting[0] if len(fitting) == 1 else None


def stands_beside_tables(label: str) -> bool:
    """A heading such as “Overig” or “Algemeen”, where nobody sat."""
    return BESIDE_TABLES.fullmatch(label.strip()) is not None
