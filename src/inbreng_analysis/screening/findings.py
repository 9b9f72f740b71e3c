"""What the screening reports: a stretch of a line that may identify or expose a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal, get_args

Kind = Literal[
    "email",
    "phone",
    "bsn",
    "iban",
    "postcode",
    "birth_date",
    "child_age",
    "person_name",
    "health",
    "small_combination",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One stretch of a text that may be personal.

    Attributes
    ----------
    start
        Offset of its first character in the text.
    end
        Offset after its last character.
    kind
        What it looks like, one of ``KINDS``.
    text
        The stretch itself, ``text[start:end]`` of the screened text.
    sure
        True when form or context leaves little doubt, False when a
        person should look at it.
    """

    start: int
    end: int
    kind: Kind
    text: str
    sure: bool


@dataclass(frozen=True, slots=True, order=True)
class LineFinding:
    """A finding in one of several lines.

    Attributes
    ----------
    line
        Number of the line, from 1.
    start
        Offset of the first character in the line.
    end
        Offset after the last character in the line.
    kind
        As in ``Finding``.
    text
        As in ``Finding``.
    sure
        As in ``Finding``.
    """

    line: int
    start: int
    end: int
    kind: Kind
    text: str
    sure: bool


def without_overlap(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep, of findings of one kind that overlap, the one that covers most.

    Parameters
    ----------
    findings
        Findings in one text, in any order.

    Returns
    -------
    tuple[Finding, ...]
        The kept findings in the order of the text. Findings of different
        kinds may overlap: a name inside a small combination is both.
    """
    kept: dict[Kind, list[Finding]] = {}
    for one in sorted(findings):
        row = kept.setdefault(one.kind, [])
        if not row or not overlap(row[-1], one):
            row.append(one)
        elif (one.end - one.start, one.sure) > (row[-1].end - row[-1].start, row[-1].sure):
            row[-1] = one
    return tuple(sorted(chain.from_iterable(kept.values())))


def overlap(one: Finding, other: Finding) -> bool:
    """Say whether two findings share a character."""
    return one.start < other.end and other.start < one.end
