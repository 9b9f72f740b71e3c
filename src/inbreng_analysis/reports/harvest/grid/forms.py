"""What a form gave: a row for each who filled it in, a column for each question."""

import re
from collections.abc import Sequence

from inbreng_analysis.reports.harvest.grid.columns import FORM, is_worded
from inbreng_analysis.reports.harvest.grid.table import Table

# What a form keeps beside the answers, also in names of its own ("Datum ingediend").
_KEPT = re.compile(
    r"(?:\w+[\s_-]+)?id|(?:[\w-]+\s+){0,2}(?:datum|tijd|tijdstip|tijdstempel|timestamp|ingediend|ingezonden|"
    r"ingevuld|verzonden|submitted|submission|e-?mail\w*|ip|naam|respondent|response|status)(?:\s+\w+){0,2}",
    re.IGNORECASE,
)
# Who wrote: never what was said, however it is put.
_WRITER = re.compile(
    r"\b(?:rol|functie|perspectief|namens|naam|e-?mail\w*|leeftijd|tijdstempel|datum|"
    r"(?:wie|wat)\s+ben\s+je|ik\s+ben|(?:welke|op\s+welke)\s+(?:school|gemeente|groep)|werk\s+je)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"[\d.,%/ ]+|ja|nee|soms|wel|niet|misschien|weet\s+(?:ik\s+)?niet|yes|no|n\.?v\.?t\.?|x|[-–]",
    re.IGNORECASE,
)
_FEWEST = 3
_SAID = 4.0
"""So many words are in the mean cell of a column that holds answers in own words."""


def tells_writer(name: str) -> bool:
    """Whether a column says who wrote or when, and not what was said.

    Examples
    --------
    >>> tells_writer("Wat is je functie?"), tells_writer("Wat mis je?")
    (True, False)
    """
    return _WRITER.search(name) is not None


def is_closed(text: str) -> bool:
    """Whether a cell holds a figure, yes or no, and no words of somebody."""
    return _CLOSED.fullmatch(text.strip()) is not None


def is_choice(table: Table, column: int, rows: Sequence[int]) -> bool:
    """Whether a column holds nothing but figures, or yes and no."""
    texts = table.column_texts(column, rows)
    return bool(texts) and all(map(is_closed, texts))


def _recurs(table: Table, column: int, rows: Sequence[int]) -> bool:
    """Whether the same few words stand in a column again and again, as where one chooses."""
    texts = [text.strip().lower() for text in table.column_texts(column, rows)]
    short = all(len(text.split()) <= _FEWEST for text in texts)
    return short and len(texts) > _FEWEST and len(set(texts)) <= len(texts) / 2


def answer_columns(table: Table, head: int, rows: Sequence[int]) -> tuple[int, ...]:
    """Find the columns of a form that hold answers in own words.

    Parameters
    ----------
    table
        The table.
    head
        The row that names its columns.
    rows
        The rows of those who filled it in.

    Returns
    -------
    tuple[int, ...]
        Empty when the table is no form: when no column is such as a form keeps by itself, or
        none holds answers.
    """
    names = {column: table.text(head, column) for column in table.columns}
    if not rows or not any(_is_kept(name) for name in names.values()):
        return ()
    return tuple(
        column
        for column, name in names.items()
        if name and not (_is_kept(name) or tells_writer(name))
        if _is_open(table, column, rows, name)
    )


def _is_kept(name: str) -> bool:
    """Whether a form adds such a column by itself."""
    return bool(FORM.fullmatch(name) or _KEPT.fullmatch(name))


def _is_open(table: Table, column: int, rows: Sequence[int], name: str) -> bool:
    """Whether a column is a question, or holds sentences."""
    texts = table.column_texts(column, rows)
    if not texts or is_choice(table, column, rows) or _recurs(table, column, rows):
        return False
    return is_worded(name) or sum(len(text.split()) for text in texts) / len(texts) >= _SAID
