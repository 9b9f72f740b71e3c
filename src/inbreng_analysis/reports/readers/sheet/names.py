"""Names of SpreadsheetML, in full, and the names of cells."""

import re

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NAME = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def s(name: str) -> str:
    """The full name of an element."""
    return _S + name


def place_of(name: str) -> tuple[int, int] | None:
    """Row and column, from 0, of a cell such as ``B3``.

    Examples
    --------
    >>> place_of("B3")
    (2, 1)
    """
    found = _NAME.fullmatch(name)
    if not found:
        return None
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found.group(2)) - 1, column - 1


def area_of(name: str) -> tuple[int, int, int, int] | None:
    """First row and column and last row and column of an area such as ``A1:C2``."""
    first, _, last = name.partition(":")
    begin, end = place_of(first), place_of(last or first)
    return (*begin, *end) if begin and end else None
