"""CSV and its kin, and rows that were copied from a sheet."""

import csv
import io
from collections.abc import Iterable

from inbreng_analysis.reports.lines import Document
from inbreng_analysis.reports.markers import find_marker
from inbreng_analysis.reports.readers.cells import cell_lines
from inbreng_analysis.reports.refusals import UnreadableFile

_SIGNS = ";\t,|"
_MOST = 10_000_000


def read_separated(text: str, sign: str | None = None) -> Document:
    """Read rows of cells that are divided by a sign.

    Parameters
    ----------
    text
        The text of the file.
    sign
        The sign, or None to find it out.

    Raises
    ------
    UnreadableFile
        ``damaged`` when the rows cannot be told apart.
    """
    csv.field_size_limit(_MOST)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign or find_sign(text))
    try:
        found = [
            line
            for number, row in enumerate(rows)
            for column, value in enumerate(row)
            for line in cell_lines(value, 0, number, column)
        ]
    except csv.Error as failed:
        raise UnreadableFile("damaged") from failed
    return Document(tuple(found))


def find_sign(text: str) -> str:
    """Find the sign that divides the cells: the one that occurs most evenly in the first rows.

    Examples
    --------
    >>> find_sign("tafel;inbreng\\n1;meer tijd, meer rust\\n")
    ';'
    """
    rows = [row for row in text[:20_000].splitlines()[:40] if row.strip()]
    return max(_SIGNS, key=lambda sign: _evenness(sign, rows))


def looks_like_rows(text: str) -> bool:
    """Whether a pasted text is rows of a sheet: nearly every line has a tab inside."""
    rows = [row.strip() for row in text[:20_000].splitlines()[:60] if row.strip()]
    if sum(find_marker(row, 0) is not None for row in rows) > 0.3 * len(rows):
        return False
    tabbed = [row.count("\t") for row in rows]
    return len(rows) >= 3 and sum(n > 0 for n in tabbed) >= 0.9 * len(rows) and _is_even(tabbed)


def _is_even(counts: list[int]) -> bool:
    """Whether most rows have the same number of signs."""
    return max(counts.count(n) for n in set(counts)) >= 0.6 * len(counts)


def _evenness(sign: str, rows: Iterable[str]) -> float:
    """How well a sign divides: in how many rows it stands as often as in the first."""
    counts = [row.count(sign) for row in rows]
    if not counts or not counts[0]:
        return 0.0
    return sum(n == counts[0] for n in counts) + min(counts[0], 20) / 100
