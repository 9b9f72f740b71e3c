"""What two people made of one text, put together (diff3: Khanna, Kunal and Pierce, 2007)."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from inbreng.plan.texts import clean

# A tag, or a word with the blanks behind it.
_PARTS = re.compile(r"<[^>]+>|[^<\s]+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Merged:
    """Both texts in one; where both changed the same words, both stand after one another."""

    text: str
    n_conflicts: int


def merge(base: str, mine: str, theirs: str) -> Merged:
    """Put two changes of one text together; nothing that either wrote is lost.

    Where only one changed the words, that change is taken. Where both changed the
    same words otherwise, theirs stand first and mine follow, and ``n_conflicts``
    says how often.
    """
    before, one, other = _PARTS.findall(base), _PARTS.findall(mine), _PARTS.findall(theirs)
    parts: list[str] = []
    n_conflicts = 0
    for old, left, right in _chunks(before, one, other):
        if left == right or right == old:
            parts += left
        elif left == old:
            parts += right
        else:
            n_conflicts += 1
            parts += [*right, " ", *left]
    return Merged(clean("".join(parts)), n_conflicts)


Chunk = tuple[list[str], list[str], list[str]]


def _chunks(base: list[str], one: list[str], other: list[str]) -> list[Chunk]:
    """The three texts cut at the places where all agree."""
    found: list[Chunk] = []
    at_base = at_one = at_other = 0
    for start, in_one, in_other, size in _agreed(base, one, other):
        if (start, in_one, in_other) != (at_base, at_one, at_other):
            found.append((base[at_base:start], one[at_one:in_one], other[at_other:in_other]))
        if size:
            same = base[start : start + size]
            found.append((same, same, same))
        at_base, at_one, at_other = start + size, in_one + size, in_other + size
    return found


def _agreed(base: list[str], one: list[str], other: list[str]) -> list[tuple[int, int, int, int]]:
    """Where all three hold the same parts: positions in each and how many; the end is last."""
    in_one, in_other = _positions(base, one), _positions(base, other)
    found = []
    start = 0
    while start < len(base):
        size = 0
        while (
            start + size in in_one
            and start + size in in_other
            and in_one[start + size] == in_one[start] + size
            and in_other[start + size] == in_other[start] + size
        ):
            size += 1
        if size:
            found.append((start, in_one[start], in_other[start], size))
        start += size or 1
    return [*found, (len(base), len(one), len(other), 0)]


def _positions(base: list[str], changed: list[str]) -> dict[int, int]:
    """For each part of the base that stayed, where it stands in the changed text."""
    matcher = SequenceMatcher(None, base, changed, autojunk=False)
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
