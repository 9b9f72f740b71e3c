"""Points that were typed one after another with a sign between them: "rust / tijd / geld"."""

import re
from collections.abc import Iterator, Sequence

from inbreng_analysis.reports.outline.blocks import Block, joined

_SIGN = re.compile(r"(?:(?<=\s)|^)/(?=\s|$)")
_FEWEST = 6
_FEWEST_HERE = 2
_LONGEST = 220


def part_points(blocks: Sequence[Block]) -> list[Block]:
    """Take points apart that a sign divides, in a document that writes them so.

    Parameters
    ----------
    blocks
        The blocks of a document, not yet nested or linked.

    Returns
    -------
    list[Block]
        One block for each point; lines that break such a row of points off are joined first.
    """
    signed = [block for block in blocks if "/" in block.text and _is_plain(block)]
    if sum(len(_SIGN.findall(block.text)) for block in signed) < _FEWEST:
        return list(blocks)
    return [part for row in _rows(blocks) for part in _parts(row)]


def _rows(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Blocks that stand packed, so that a row of points may run on from one to the next."""
    row: list[Block] = []
    for block in blocks:
        if row and not _runs_on(row[-1], block):
            yield row
            row = []
        row.append(block)
    if row:
        yield row


def _runs_on(above: Block, block: Block) -> bool:
    """Whether a block may go on with the row of points in the block above it."""
    if block.gap or not (_is_plain(above) and _is_plain(block)):
        return False
    return not (above.line.whole or block.line.whole or above.text.endswith((":", "?")))


def _is_plain(block: Block) -> bool:
    """Whether a block is neither list item, heading nor cell."""
    line = block.line
    apart = line.marker or line.furniture or line.bold or line.cell is not None
    return not apart and line.heading is None


def _parts(row: Sequence[Block]) -> list[Block]:
    """The points in packed blocks; the blocks themselves when no row of points stands there."""
    signs = sum(len(_SIGN.findall(block.text)) for block in row)
    if signs == 0 or signs < len(row) / 2 or not _is_plain(row[0]):
        return list(row)
    whole = joined(row)
    parts = []
    begin = 0
    for found in (*_SIGN.finditer(whole.text), None):
        end = found.start() if found else len(whole.text)
        if part := _part(whole, begin, end):
            parts.append(part)
        begin = found.end() if found else end
    brief = all(" " in part.text for part in parts) or signs >= _FEWEST_HERE
    if not brief or any(len(part.text) > _LONGEST for part in parts):
        return list(row)
    parts[0].gap = row[0].gap
    return parts


def _part(block: Block, begin: int, end: int) -> Block | None:
    """The words of a block between two signs; None when there are none."""
    while begin < end and block.text[begin].isspace():
        begin += 1
    words = block.text[begin:end].rstrip()
    if not words:
        return None
    index, start = block.locate(begin)
    later = [
        (at - begin, line, offset)
        for at, line, offset in block.spans
        if begin < at < begin + len(words)
    ]
    return Block(block.line, words, [(0, index, start), *later])
