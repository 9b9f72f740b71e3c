"""The tree: which point stands under which, by list level, indent and marker."""

from collections.abc import Sequence

from inbreng_analysis.reports.markers import family
from inbreng_analysis.reports.outline.blocks import Block

NEAR = 0.9
"""Indents that differ less than this are the same."""


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
    edge = 0.0
    for block in blocks:
        line = block.line
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
        _place(block, path)


def _place(block: Block, path: list[Block]) -> None:
    """Put an item under the last item that is above it, and at the end of the path."""
    while path and _is_deeper(path[-1], block):
        path.pop()
    same = [item for item in path if abs(_left(item) - _left(block)) <= NEAR]
    for item in same:
        if item.family == block.family:
            del path[path.index(item) :]
            break
    if path:
        block.parent = path[-1]
        path[-1].n_children += 1
    block.depth = len(path)
    path.append(block)


def _is_deeper(item: Block, block: Block) -> bool:
    """Whether the item stands further to the right than the block."""
    return _left(item) > _left(block) + NEAR


def _left(block: Block) -> float:
    """The list level where the format knows it, otherwise the indent."""
    return float(block.line.level) if block.line.level is not None else block.line.indent
