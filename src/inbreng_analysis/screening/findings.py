"""What the screening reports: a stretch of a line that may identify or expose a person."""

from collections.abc import Iterable
from dataclasses import dataclass
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

    Attributes:
        start: offset of its first character in the text.
        end: offset after its last character.
        kind: what it looks like, one of ``KINDS``.
        text: the stretch itself, ``text[start:end]`` of the screened text.
        sure: True when form or context leaves little doubt, False when a
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

    Attributes:
        line: number of the line, from 1.
        start: offset of the first character in the line.
        end: offset after the last character in the line.
        kind: as in ``Finding``.
        text: as in ``Finding``.
        sure: as in ``Finding``.
    """

    line: int
    start: int
    end: int
    kind: Kind
    text: str
    sure: bool


def without_overlap(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep, of findings of one kind that overlap, the one that covers most.

    Args:
        findings: findings in one text, in any order.

    Returns:
        The kept findings in the order of the text. Findings of different
        kinds may overlap: a name inside a small combination is both.
    """
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda each: (each.start - each.end, not each.sure, each)):
        if not any(overlap(one, other) for other in kept if other.kind == one.kind):
            kept.append(one)
    return tuple(sorted(kept))


def overlap(one: Finding, other: Finding) -> bool:
    """Say whether two findings share a character."""
    return one.start < other.end and other.start < one.end
