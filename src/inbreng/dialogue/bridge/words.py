"""What the library says of the words of one contribution."""

from dataclasses import dataclass
from importlib import import_module

from inbreng_analysis import dutch

QUICK = "quick"


@dataclass(frozen=True, slots=True)
class Found:
    """Something that looks like personal data, at ``start`` to ``end`` in the whole text."""

    kind: str
    start: int
    end: int
    is_sure: bool


def screen(text: str) -> list[Found]:
    """What the quick screening finds in a text, at offsets in the whole of it."""
    try:
        screening = import_module("inbreng_analysis.screening")
        found = screening.screen(text)
    except (ImportError, AttributeError):
        return []
    begins = _line_begins(text)
    return [
        Found(one.kind, begins[one.line - 1] + one.start, begins[one.line - 1] + one.end, one.sure)
        for one in found
    ]


def stems(*texts: str) -> str:
    """All stems of texts, each with a space on both sides so that LIKE finds whole words."""
    found = dict.fromkeys(stem for text in texts for stem in dutch.stems(text))
    return f" {' '.join(found)} " if found else ""


def search_stems(question: str) -> tuple[str, ...]:
    """Stems that a contribution must all hold to answer what somebody typed in a search field."""
    return dutch.search_terms(question)


def _line_begins(text: str) -> list[int]:
    begins, at = [], 0
    for line in text.splitlines(keepends=True):
        begins.append(at)
        at += len(line)
    return begins or [0]
