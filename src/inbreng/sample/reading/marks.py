"""Read the marks that a scribe or an editor put behind a point."""

import shlex
from pathlib import Path
from typing import TypedDict

from inbreng.sample.reading.errors import BadMaterial

_KINDS = frozenset(
    ("ervaring", "knelpunt", "wens", "idee", "vraag", "tip", "observatie", "betekenis")
)


class Marks(TypedDict, total=False):
    """The fields of a contribution that its marks can set."""

    moment: str
    by: str
    kind: str
    sort: str
    to: str
    reason: str
    note: str
    is_heavy: bool
    is_disagreed: bool
    is_minority: bool
    is_quoted: bool
    is_personal: bool


_WORDS: dict[str, Marks] = {
    "before": {"moment": "before"},
    "other": {"moment": "other"},
    "parel": {"sort": "parel"},
    "puzzel": {"sort": "puzzel"},
    "heavy": {"is_heavy": True},
    "disagreed": {"is_disagreed": True},
    "minority": {"is_minority": True},
    "quoted": {"is_quoted": True},
    "personal": {"is_personal": True},
}


def read_marks(text: str, *, path: Path, line: int) -> Marks:
    """The marks in ``text``, such as ``by=ouder heavy note="later aangevuld"``."""
    marks: Marks = {}
    for word in shlex.split(text):
        name, equals, value = word.partition("=")
        found = _named(name, value) if equals else _WORDS.get(name)
        if found is None or found.keys() & marks.keys():
            raise BadMaterial(f"no such mark, or twice: {word!r}", path=path, line=line)
        marks.update(found)
    return marks


def _named(name: str, value: str) -> Marks | None:
    if name == "by":
        return {"by": value}
    if name == "to":
        return {"to": value}
    if name == "reason":
        return {"reason": value}
    if name == "note":
        return {"note": value}
    if name == "kind" and value in _KINDS:
        return {"kind": value}
    return None
