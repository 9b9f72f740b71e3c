"""What may have been repaired while reading, each with a stable code and one sentence."""

from collections.abc import Mapping
from types import MappingProxyType

from inbreng_analysis.reports.lines import Note

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "latin1": "The text was not UTF-8; it was read as Western European (Windows-1252).",
        "utf16": "The text was UTF-16 and was converted.",
        "null_bytes": "Null bytes and other control characters were left out.",
        "line_ends": "Different line ends were mixed; each counts as one line end.",
        "scripts": "Scripts and hidden parts of the page were left out.",
        "formulas": "Cells with a formula show the value that was last saved.",
        "formulas_without_value": "Some formulas had no saved value; those cells are left empty.",
        "merged_cells": "Merged cells count for every cell that they cover.",
        "tracked_changes": "The text has tracked changes; it was read as if all were accepted.",
        "other_sheets": "The file has more than one sheet; all were read, one after another.",
        "long_lines": "Very long lines were cut into parts.",
        "pages_without_text": "Some pages hold no text that can be read, perhaps only pictures.",
        "attachments": "Attachments of the mail were left out.",
        "file_type": "The content is of another type than the name says; the content was read.",
    }
)


def note(code: str) -> Note:
    """The note with this code."""
    return Note(code, NOTES[code])
