"""The one door to the library: screening, stems, and reading in a process of its own."""

from inbreng.dialogue.bridge.words import Found, screen, search_stems, stems

__all__ = ["Found", "screen", "search_stems", "stems"]
