"""The one door to the library: screening, stems, and reading in a process of its own."""

from inbreng.dialogue.bridge.words import (
    Found,
    is_label,
    same_words,
    screen,
    search_stems,
    stems,
    tidied,
)
from inbreng_analysis.reports import DOUBTS as DOUBT_CODES
from inbreng_analysis.reports import NOTES, REFUSAL_CODES

__all__ = [
    "DOUBT_CODES",
    "NOTES",
    "REFUSAL_CODES",
    "Found",
    "is_label",
    "same_words",
    "screen",
    "search_stems",
    "stems",
    "tidied",
]
