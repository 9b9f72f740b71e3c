"""Texts that say the same in the same words, taken together and put in an order of their own."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from inbreng_analysis.dutch import normalise


@dataclass(frozen=True, slots=True)
class Distinct:
    """The texts that differ, in alphabetical order, each with its rows.

    Attributes
    ----------
    texts
        One wording of each, as it was typed; the first in alphabetical order.
    rows
        For each of ``texts`` the rows that hold it, in rising order.
    blank
        Rows without a letter, digit or sign that says anything.
    """

    texts: tuple[str, ...]
    rows: tuple[tuple[int, ...], ...]
    blank: tuple[int, ...]


def distinct(texts: Sequence[str]) -> Distinct:
    """Take texts with the same normalised words together.

    Parameters
    ----------
    texts
        Texts by row.

    Returns
    -------
    Distinct
        The same for any order of the rows, but for the row numbers.

    Examples
    --------
    >>> distinct(["Rust", "", "Meer handen", "rust!"])
    Distinct(texts=('Meer handen', 'Rust'), rows=((2,), (0, 3)), blank=(1,))
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for row, text in enumerate(texts):
        rows[normalise(text)].append(row)
    blank = rows.pop("", [])
    keys = sorted(rows)
    return Distinct(
        tuple(min(texts[row] for row in rows[key]) for key in keys),
        tuple(tuple(rows[key]) for key in keys),
        tuple(blank),
    )
