"""Columns in a typed text: cells that are divided by tabs, bars or room."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from inbreng_analysis.reports.lines import Cell, Line
from inbreng_analysis.reports.readers.typed import typed_line

_TAB = re.compile(r"\t")
_TABS = re.compile(r"\t+")
_BAR = re.compile(r"\s+\|\s*|\s*\|\s+")
_ROOM = re.compile(r"\s{2,}")
_NEAR = 1
_FEWEST = 2
_MOST_ABOVE = 3
_FEWEST_IN_ROOM = 3


@dataclass(frozen=True, slots=True)
class _Piece:
    """The words of one cell, and at which character of the line they begin."""

    text: str
    start: int
    column: int


def part_columns(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Take the cells of typed tables apart.

    Parameters
    ----------
    lines
        The lines of a typed text.

    Returns
    -------
    tuple[Line, ...]
        The same lines, with one line for each cell where lines one under another have the same
        columns. "Datum:" with a tab behind it is no column.

    Examples
    --------
    >>> lines = [typed_line(text) for text in ("Goed\\tBeter", "rust\\ttijd")]
    >>> [(line.text, line.cell.row, line.cell.column) for line in part_columns(lines) if line.cell]
    [('Goed', 0, 0), ('Beter', 0, 1), ('rust', 1, 0), ('tijd', 1, 1)]
    """
    found: list[Line] = []
    grid = 0
    for is_filled, run in groupby(lines, key=lambda line: bool(line.text.strip())):
        stretch = list(run)
        above, rows = _find_table(stretch) if is_filled else (len(stretch), [])
        found += stretch[:above]
        found += _cells(rows, grid)
        grid += bool(rows)
    return tuple(found)


def _find_table(lines: Sequence[Line]) -> tuple[int, list[list[_Piece]]]:
    """How many lines of a stretch stand above its table, and the rows of that table."""
    for above in range(min(_MOST_ABOVE, len(lines))):
        if rows := _table(lines[above:]):
            return above, rows
    return len(lines), []


def _table(lines: Sequence[Line]) -> list[list[_Piece]]:
    """The rows of the table that these lines are; nothing when they are none."""
    first = lines[0].text
    if "\t" in first.strip():
        sign = _TABS if "\t\t" in first.strip() else _TAB
    elif " | " in first:
        sign = _BAR
    elif _ROOM.search(first.strip()):
        return _in_room(lines)
    else:
        return []
    rows = [_divided(line, sign) for line in lines]
    n_divided = sum(len(row) > 1 or row[0].column > 0 for row in rows)
    is_even = all(row[-1].column < len(rows[0]) for row in rows)
    if len(rows[0]) < _FEWEST or n_divided < max(_FEWEST, len(rows) / 2) or not is_even:
        return []
    return [] if _names_facts(rows) else rows


def _divided(line: Line, sign: re.Pattern[str]) -> list[_Piece]:
    """The cells of a line that hold something; the sign divides them."""
    pieces = []
    begin, column = 0, 0
    text = line.text.strip("| ") if sign is _BAR else line.text
    for found in (*sign.finditer(text), None):
        end = found.start() if found else len(text)
        if words := text[begin:end].strip():
            pieces.append(_Piece(words, begin, column))
        begin, column = found.end() if found else end, column + 1
    return pieces or [_Piece(line.text.strip(), 0, 0)]


def _in_room(lines: Sequence[Line]) -> list[list[_Piece]]:
    """The rows of a table whose cells begin under one another."""
    rows = [_spread(line) for line in lines]
    starts = [piece.start for piece in rows[0]]
    placed = []
    for row in rows:
        cells = [_in_column(piece, starts) for piece in row]
        if any(cell is None for cell in cells):
            return []
        placed.append([cell for cell in cells if cell is not None])
    n_divided = sum(len(row) > 1 for row in placed)
    if len(rows) < _FEWEST_IN_ROOM or len(starts) < _FEWEST or n_divided < len(rows) / 2:
        return []
    return [] if _names_facts(placed) else placed


def _spread(line: Line) -> list[_Piece]:
    """The words of a line that stand apart by two spaces or more."""
    pieces = []
    begin = len(line.text) - len(line.text.lstrip())
    for found in (*_ROOM.finditer(line.text, begin), None):
        end = found.start() if found else len(line.text)
        if words := line.text[begin:end].strip():
            pieces.append(_Piece(words, begin, 0))
        begin = found.end() if found else end
    return pieces


def _in_column(piece: _Piece, starts: Sequence[int]) -> _Piece | None:
    """The piece in the column under whose name it begins, or None when there is none."""
    for column, start in enumerate(starts):
        if abs(piece.start - start) <= _NEAR:
            return replace(piece, column=column)
    return None


def _names_facts(rows: Sequence[Sequence[_Piece]]) -> bool:
    """Whether most first cells are such as "Datum:" or a time, so that the rows are no table."""
    named = sum(row[0].text.endswith(":") or row[0].text[:1].isdecimal() for row in rows)
    return 2 * named > len(rows) and len(rows[0]) == _FEWEST


def _cells(rows: Sequence[Sequence[_Piece]], grid: int) -> Iterator[Line]:
    """One line for each cell."""
    for number, row in enumerate(rows):
        for piece in row:
            yield replace(typed_line(piece.text), cell=Cell(grid, number, piece.column), whole=True)
