"""What changed between two texts, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from inbreng.plan.texts import Line, lines

SAME: Final = "same"
ADDED: Final = "added"
GONE: Final = "gone"

_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow one another and stayed, came or went."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of either text: its element, and its words with what became of them."""

    tag: str
    pieces: tuple[Piece, ...]

    @property
    def kind(self) -> str:
        """Whether the line as a whole stayed, came, went, or changed inside."""
        kinds = {piece.kind for piece in self.pieces}
        return kinds.pop() if len(kinds) == 1 else "changed"


def compare(old: str, new: str) -> list[Changed]:
    """The lines of both texts in reading order, with the words that came and went.

    Lines are matched first and words inside a changed line after that, so that a
    paragraph that moved does not tear its neighbours apart. Equal texts give lines
    in which everything stayed.
    """
    before, after = lines(old), lines(new)
    return list(_changed(before, after))


def n_changed_words(old: str, new: str) -> int:
    """How many words came and went."""
    pieces = [piece for line in compare(old, new) for piece in line.pieces]
    return sum(len(piece.words.split()) for piece in pieces if piece.kind != SAME)


def _changed(before: list[Line], after: list[Line]) -> Iterator[Changed]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield from (_whole(line, SAME) for line in before[first:last])
        else:
            yield from _replaced(before[first:last], after[start:end])


def _replaced(old: list[Line], new: list[Line]) -> Iterator[Changed]:
    """Lines that took the place of others, beside the one they resemble most in order."""
    taken = 0
    for line in new:
        found = _resembling(old[taken:], line)
        if found is None:
            yield _whole(line, ADDED)
            continue
        yield from (_whole(gone, GONE) for gone in old[taken : taken + found])
        yield _inside(old[taken + found], line)
        taken += found + 1
    yield from (_whole(gone, GONE) for gone in old[taken:])


def _resembling(old: list[Line], line: Line) -> int | None:
    """The first line that holds at least half of the words of another."""
    words = _WORDS.findall(line.words)
    for position, candidate in enumerate(old):
        matcher = SequenceMatcher(None, _WORDS.findall(candidate.words), words, autojunk=False)
        if matcher.quick_ratio() >= 0.5 and matcher.ratio() >= 0.5:
            return position
    return None


def _whole(line: Line, kind: str) -> Changed:
    return Changed(line.tag, (Piece(kind, line.words),))


def _inside(old: Line, new: Line) -> Changed:
    before, after = _WORDS.findall(old.words), _WORDS.findall(new.words)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(SAME, " ".join(before[first:last])))
            continue
        if first < last:
            pieces.append(Piece(GONE, " ".join(before[first:last])))
        if start < end:
            pieces.append(Piece(ADDED, " ".join(after[start:end])))
    if not any(piece.kind != SAME for piece in pieces):  # the same words as another element
        return Changed(new.tag, (Piece(ADDED, new.words),))
    return Changed(new.tag, tuple(pieces))
