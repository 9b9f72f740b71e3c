"""The tree: which point stands under which, by list level, indent and marker."""

from collections.abc import Sequence

from inbreng_analysis.reports.markers import family
from inbreng_analysis.reports.outline.blocks import Block

NEAR = 0.9
"""Indents that differ less than this are the same."""
_BY_HAND = 2.5
_DIGITS = 3


def nest(blocks: Sequence[Block]) -> None:
    """Set depth, parent and number of children of each block.

    Parameters
    ----------
    blocks
        The blocks of a document or of one cell, in order; changed in place.

    Notes
    -----
    A block without marker that stands at the left edge begins a new tree. Of two items at the
    same indent the one whose kind of marker came later stands under the other: ``1.`` above
    ``-``, ``•`` above ``o``.
    """
    path: list[Block] = []
    outermost: dict[int, int] = {}
    edge = 0.0
    for block in blocks:
        line = block.line
        if line.cell is not None and (
            block.previous is None or block.previous.line.cell != line.cell
        ):
            path.clear()
            edge = line.indent
        if line.heading is not None or line.furniture:
            path.clear()
            edge = line.indent if line.heading is not None else edge
            continue
        block.family = family(line.marker) if line.marker else ""
        marked = bool(line.marker) or line.level is not None
        if not marked and (line.indent <= edge + NEAR or block.previous is None):
            path.clear()
            edge = line.indent
            continue
        block.is_item = marked or line.indent > edge + NEAR
        number = _number(block)
        counts_on = number > 1 and outermost.get(round(line.indent)) == number - 1
        _place(block, path, counts_on=counts_on)
        if number and not block.depth:
            outermost[round(line.indent)] = number


def _number(block: Block) -> int:
    """The number in front of an item, or 0."""
    digits = block.line.marker.strip("().") if block.family == "number" else ""
    return int(digits) if digits.isdecimal() and len(digits) <= _DIGITS else 0


def _place(block: Block, path: list[Block], *, counts_on: bool) -> None:
    """Put an item under the last item that is above it, and at the end of the path.

    An item that counts on from an outermost one is outermost too.
    """
    while path and _step(path[-1], block) < -NEAR:
        path.pop()
    for at, item in enumerate(path):
        if abs(_step(item, block)) <= NEAR and (counts_on or _ends(item, block)):
            del path[at:]
            break
    if path:
        block.parent = path[-1]
        path[-1].n_children += 1
    block.depth = len(path)
    path.append(block)


def _ends(item: Block, block: Block) -> bool:
    """Whether of two items at the same indent the second does not stand under the first.

    Bullets may stand under a number after a blank line; a number does not stand under a bullet.
    """
    if item.family == block.family:
        return True
    return bool(block.gap) and block.family == "number" and item.family != "number"


def _step(item: Block, block: Block) -> float:
    """How much further to the right the block stands than the item.

    In one list its level tells, and at the same level an indent that somebody drew by hand.
    """
    above, below = item.line, block.line
    indent = below.indent - above.indent
    if above.level is None or below.level is None or above.list_id != below.list_id:
        return indent
    if above.level != below.level:
        return below.level - above.level
    return indent if abs(indent) >= _BY_HAND else 0.0
