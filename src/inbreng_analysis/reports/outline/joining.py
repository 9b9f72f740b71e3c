"""Which lines belong together: wrapped paragraphs, soft line breaks, page breaks."""

import re
from collections.abc import Sequence
from itertools import pairwise

from inbreng_analysis.reports.lines import Line
from inbreng_analysis.reports.outline.blocks import Block
from inbreng_analysis.reports.outline.parting import part_points

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)]*$")
_HYPHEN = re.compile(r"[^\W\d_]{3,}-$")
_SMALL = re.compile(r"[a-zà-ÿ]{3,}")
_LONG = 40
_BRIEF = 3
# The longest line of a wrapped text may be a little shorter than the width it was wrapped at.
_SLACK = 3
_NAMED = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s+[\w’'()-]+){0,2}\s*:")
_STAMP = re.compile(r"\[?(?:\d{1,2}-\d{1,2}-\d{2,4},?\s+)?\d{1,2}:\d{2}\b")
_AND = re.compile(r"(en|of|als|tot|noch)\b")


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Join the lines that make one piece.

    Parameters
    ----------
    lines
        The lines of a document.

    Returns
    -------
    list[Block]
        In order, without the blank lines; each knows its neighbours.
    """
    wrap = wrap_width(lines)
    spaced = _is_spaced(lines)
    blocks: list[Block] = []
    gap = 0
    is_broken = False
    for index, line in enumerate(lines):
        if not line.text.strip():
            gap += 1
            continue
        last = blocks[-1] if blocks else None
        is_broken = is_broken and line.continues
        if last is None:
            blocks.append(_begin(index, line, gap))
        elif line.continues and (is_broken or _breaks(lines[last.spans[-1][1]], line, last)):
            is_broken = line.cell is None
            blocks.append(_begin(index, line, gap))
        elif _continues(lines[last.spans[-1][1]], line, last, gap, wrap) or (
            spaced and not gap and _goes_on(lines[last.spans[-1][1]], line, last)
        ):
            _extend(last, index, line)
        else:
            blocks.append(_begin(index, line, gap))
        gap = 0
    blocks = part_points(blocks)
    for before, after in pairwise(blocks):
        before.following, after.previous = after, before
        before.gap_after = after.gap
    return blocks


def wrap_width(lines: Sequence[Line]) -> float | None:
    """The width at which a typed text was broken into lines, or None when it was not.

    Notes
    -----
    A text counts as wrapped when a fifth of its unmarked lines is about as long as the longest,
    the longest is between 50 and 110 characters, and one of them breaks off in a sentence.
    """
    lengths = sorted(len(line.text.rstrip()) for line in lines if not line.whole)
    lengths = [length for length in lengths if length]
    if len(lengths) < 4:
        return None
    longest = lengths[-1]
    near = sum(length > longest - 16 for length in lengths)
    if not 50 <= longest <= 110 or near < len(lengths) / 5:
        return None
    return longest if _proves_wrapping(lines, longest - 16) else None


def _proves_wrapping(lines: Sequence[Line], width: int) -> bool:
    """Whether a long line breaks off in the middle of a sentence that the next goes on with."""
    return any(
        len(above.text.rstrip()) > width
        and not (above.whole or line.whole or line.marker)
        and _is_mid_sentence(above, line)
        for above, line in pairwise(lines)
    )


def _begin(index: int, line: Line, gap: int) -> Block:
    """A new block of this line."""
    return Block(line, line.text[line.start :].rstrip(), [(0, index, line.start)], gap)


def _extend(block: Block, index: int, line: Line) -> None:
    """Add a line to a block, closing a word that was cut by a hyphen."""
    words = line.text[line.start :].rstrip()
    if _HYPHEN.search(block.text) and _SMALL.match(words) and not _AND.match(words):
        block.text = block.text[:-1]
    else:
        block.text += " "
    block.spans.append((len(block.text), index, line.start))
    block.text += words


def _continues(above: Line, line: Line, block: Block, gap: int, wrap: float | None) -> bool:
    """Whether a line goes on with the block that ends in the line above it."""
    if line.marker or line.cell != above.cell or line.furniture != above.furniture:
        return False
    if line.continues:
        return True
    if line.whole or line.heading is not None or above.heading is not None or above.bold:
        return False
    if gap > 1 or _ends_question_or_label(block):
        return False
    hanging = bool(block.line.marker) and line.indent > block.line.indent
    if gap:
        return hanging and _is_mid_sentence(above, line)
    if hanging and _is_answered_below(line, block):
        return False
    if hanging:
        return line.indent >= min(block.line.hang, block.line.indent + 2)
    return _was_wrapped(above, line, block, wrap)


def _is_answered_below(line: Line, block: Block) -> bool:
    """Whether a numbered line is a whole question or heading, and this line stands under it."""
    numbered = block.line.marker.strip("().").isdecimal() and len(block.spans) == 1
    if not numbered or line.whole or not line.text[line.start].isupper():
        return False
    if block.text.endswith("?"):
        return not line.text.rstrip().endswith("?")
    return block.text.count(" ") < _BRIEF and block.text[-1].isalnum()


def _breaks(above: Line, line: Line, block: Block) -> bool:
    """Whether a soft line break divides pieces: after a question, or between points in a cell."""
    if block.line.page is not None:
        return False
    if _ends_question_or_label(block):
        return True
    if line.cell is None or block.line.marker:
        return False
    words = above.text.rstrip()
    goes_on = line.text[line.start : line.start + 1].islower() and len(words) >= _LONG
    return not (goes_on or words.endswith((",", "-", "–", ";")))


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Whether nearly every piece of a typed text stands between blank lines."""
    filled = [bool(line.text.strip()) for line in lines if not line.whole]
    begins = sum(line and not before for before, line in pairwise(filled))
    return begins > 0.5 * sum(filled)


def _goes_on(above: Line, line: Line, block: Block) -> bool:
    """Whether a line under a long one goes on with its sentence, where blank lines part pieces."""
    plain = not (line.marker or line.whole or above.whole or block.line.marker)
    if not plain or line.cell is not None or line.furniture != above.furniture:
        return False
    full = len(above.text.rstrip()) >= _LONG and line.indent == above.indent
    return full and not _ends_question_or_label(block) and _is_mid_sentence(above, line)


def _is_mid_sentence(above: Line, line: Line) -> bool:
    """Whether the sentence above has no end and this line begins small."""
    begin = line.text[line.start : line.start + 1]
    return begin.islower() and not _SENTENCE_END.search(above.text.rstrip())


def _was_wrapped(above: Line, line: Line, block: Block, wrap: float | None) -> bool:
    """Whether the first word of this line did not fit on the line above."""
    if wrap is None or (not block.line.marker and line.indent != above.indent):
        return False
    words = line.text[line.start :]
    if _STAMP.match(words):
        return False
    if not words[:1].islower() and (_NAMED.match(words) or len(above.text.rstrip()) < wrap - 12):
        return False
    room = wrap - _SLACK if words[:1].islower() else wrap
    return len(above.text.rstrip()) + 1 + len(words.split(maxsplit=1)[0]) > room


def _ends_question_or_label(block: Block) -> bool:
    """Whether the block is a whole question or label, after which answers may follow."""
    return not block.line.marker and block.text.endswith(("?", ":")) and len(block.text) < 160
