"""Texts that say the same in the same words, taken together and put in an order of their own."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_AROUND: Final = " \t\r\n.,;:!…-–—•*\"'‘’“”„"
_SPACE: Final = re.compile(r"\s+")


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


def normalise(text: str) -> str:
    """Write a text so that two with the same words are equal.

    Capitals, runs of white space, compatibility forms of letters, and marks or quotes at both
    ends do not count. A question mark does, and so do accents and all marks inside.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        The text to compare by; empty when nothing is left.

    Examples
    --------
    >>> normalise("  Meer   handen! ") == normalise("“meer handen”")
    True
    >>> normalise("Meer handen?")
    'meer handen?'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _SPACE.sub(" ", folded).strip(_AROUND)


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
