"""Pieces of a document: a heading, a point, a paragraph, each over one or more lines."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inbreng_analysis.reports.lines import Line


@dataclass(slots=True, eq=False)
class Block:
    """One piece of a document and its place in the tree.

    ``spans`` says where the words came from: offset in ``text``, index of the line, offset in
    that line, for each line. ``depth`` is the number of list items above it, ``parent`` the
    nearest of those; ``gap`` the number of blank lines before it.
    """

    line: Line
    text: str
    spans: list[tuple[int, int, int]]
    gap: int = 0
    gap_after: int = 0
    is_item: bool = False
    family: str = ""
    depth: int = 0
    parent: "Block | None" = None
    n_children: int = 0
    following: "Block | None" = field(default=None, repr=False)
    previous: "Block | None" = field(default=None, repr=False)

    @property
    def first(self) -> int:
        """Index of its first line."""
        return self.spans[0][1]

    def locate(self, offset: int) -> tuple[int, int]:
        """Line index and offset in that line of the character at ``offset`` in the text."""
        at = bisect_right(self.spans, offset, key=lambda span: span[0]) - 1
        position, index, start = self.spans[at]
        return index, start + offset - position

    def locate_end(self, offset: int) -> tuple[int, int]:
        """Line index and offset just after the character before ``offset``."""
        index, last = self.locate(offset - 1)
        return index, last + 1


def joined(blocks: Sequence[Block]) -> Block:
    """One block of several that stand one under another, in the place of the first.

    Its neighbours still know the blocks of which it was made.
    """
    first = blocks[0]
    whole = replace(first, spans=list(first.spans))
    for block in blocks[1:]:
        shift = len(whole.text) + 1
        whole.spans += [(at + shift, index, start) for at, index, start in block.spans]
        whole.text += f" {block.text}"
    return whole
