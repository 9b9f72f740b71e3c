"""How wide each column of a table is, and which hold numbers."""

import re

from inbreng.core.documents.blocks import Sheet
from inbreng.core.documents.fitting import plain

NARROWEST, WIDEST = 6, 60  # signs
_NUMBER = re.compile(r"[-−–]?\s*(€\s*)?[\d.,\s]*\d\s*%?")


def widths(sheet: Sheet) -> tuple[int, ...]:
    """Parts of the whole width for each column, by its longest cell and its longest word."""
    return tuple(_width(column) for column in _columns(sheet))


def numbers(sheet: Sheet) -> tuple[bool, ...]:
    """For each column, whether all its cells below the header are numbers."""
    start = 1 if sheet.header else 0
    filled = [[words for words in column[start:] if words] for column in _columns(sheet)]
    return tuple(
        bool(cells) and all(_NUMBER.fullmatch(words) for words in cells) for cells in filled
    )


def _columns(sheet: Sheet) -> list[list[str]]:
    rows = [sheet.header, *sheet.rows] if sheet.header else list(sheet.rows)
    return [[plain(words) for words in column] for column in zip(*rows, strict=True)]


def _width(column: list[str]) -> int:
    longest_word = max((len(word) for words in column for word in words.split()), default=0)
    longest = max(map(len, column), default=0)
    return min(max(longest // 2, longest_word, NARROWEST), WIDEST)
