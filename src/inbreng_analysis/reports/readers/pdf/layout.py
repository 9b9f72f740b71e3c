"""From rows on pages to lines: body size, headings, page furniture, what continues what."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inbreng_analysis.reports.lines import Line
from inbreng_analysis.reports.readers.pdf.rows import Row

CHARACTER = 5.0
"""Points in one character of indent."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—\s]*#(?:\s*[/|]\s*#)?[-–—\s]*")
_LOOSE = 1.9
_PADDING = 3.0
_MAX_HEADINGS = 5
_SENTENCE_END = (".", "!", "?", ":", ";")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the rows of a document have in common: size of the body, edges, heading sizes."""

    body: float
    left: float
    right: float
    leading: float
    headings: dict[float, int]
    furniture: frozenset[tuple[str, bool]]
    edges: dict[int, tuple[float, float]]


def layout_of(rows: Sequence[Row]) -> Layout:
    """Measure a document.

    Parameters
    ----------
    rows
        All rows of all pages.
    """
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += len(row.text)
    body = sizes.most_common(1)[0][0]
    larger = sorted((size for size in sizes if size >= body * 1.12), reverse=True)
    is_body = [row for row in rows if abs(row.size - body) <= 0.6]
    rights = sorted(row.right for row in is_body)
    return Layout(
        body,
        min(row.left for row in is_body),
        rights[min(len(rights) - 1, int(len(rights) * 0.995))],
        _leading(is_body, body),
        {size: level for level, size in enumerate(larger[:_MAX_HEADINGS], start=1)},
        _furniture(rows),
        _edges(rows),
    )


def lines_of(rows: Sequence[Row]) -> Iterator[Line]:
    """Give the lines of a document.

    Parameters
    ----------
    rows
        All rows of all pages, in the order of the file.

    Yields
    ------
    Line
        Page furniture that stands in the middle of a point comes after that point, so that a
        page break cuts no point in two.
    """
    seen = layout_of(rows)
    waiting: list[Row] = []
    above = first = None
    for row in rows:
        if row.cell is None and (_key(row), _is_top(row, seen)) in seen.furniture:
            waiting.append(row)
            continue
        goes_on = above is not None and first is not None and _continues(above, row, first, seen)
        if not goes_on:
            yield from (_line(one, seen, furniture=True) for one in waiting)
            waiting.clear()
            first = row
            if above is not None and _is_gap(above, row, seen):
                yield Line("", page=row.page)
        yield _line(row, seen, continues=goes_on)
        above = row
    yield from (_line(one, seen, furniture=True) for one in waiting)


def _leading(rows: Sequence[Row], body: float) -> float:
    """The usual distance between two rows of body text."""
    steps: Counter[float] = Counter()
    for above, below in pairwise(rows):
        step = round(above.base - below.base, 1)
        if above.page == below.page and 0 < step < body * _LOOSE:
            steps[step] += 1
    return steps.most_common(1)[0][0] if steps else body * 1.2


def _edges(rows: Sequence[Row]) -> dict[int, tuple[float, float]]:
    """The lowest and the highest baseline of each page."""
    edges: dict[int, tuple[float, float]] = {}
    for row in rows:
        low, high = edges.get(row.page, (row.base, row.base))
        edges[row.page] = (min(low, row.base), max(high, row.base))
    return edges


def _key(row: Row) -> str:
    """The words of a row without its numbers, to see it again on another page."""
    return _DIGITS.sub("#", row.text.strip())


def _is_top(row: Row, seen: Layout) -> bool:
    """Whether a row stands in the upper half of what its page holds."""
    low, high = seen.edges[row.page]
    return row.base > (low + high) / 2


def _furniture(rows: Sequence[Row]) -> frozenset[tuple[str, bool]]:
    """Rows that recur at the top or bottom of pages, whatever number stands in them."""
    edges = _edges(rows)
    pages: dict[tuple[str, bool], set[int]] = {}
    for row in rows:
        low, high = edges[row.page]
        if row.base in (low, high) or min(row.base - low, high - row.base) < 1.6 * row.size:
            pages.setdefault((_key(row), row.base > (low + high) / 2), set()).add(row.page)
    needed = max(2, len(edges) // 3)
    return frozenset(
        key for key, found in pages.items() if len(found) >= needed and _may_recur(key[0])
    )


def _may_recur(key: str) -> bool:
    """Whether a recurring row has words, or is a page number; not the tail of a point."""
    return sum(map(str.isalpha, key)) >= 3 or bool(_PAGE_NUMBER.fullmatch(key))


def _is_gap(above: Row, row: Row, seen: Layout) -> bool:
    """Whether white space stands between two rows, as a blank line would."""
    return above.page == row.page and above.base - row.base > seen.leading * 1.45


def _continues(above: Row, row: Row, first: Row, seen: Layout) -> bool:
    """Whether a row goes on with the paragraph that began in ``first``."""
    if row.cell != above.cell:
        return False
    if row.marker or abs(row.size - above.size) > 0.6 or row.bold != above.bold:
        return False
    step = above.base - row.base
    in_next_column = above.page == row.page and step < 0 and above.edge > 0 and row.edge > 0
    if above.page != row.page or in_next_column:
        if row.page > above.page + 1 or above.text.endswith(_SENTENCE_END):
            return False
    elif not 0 < step <= max(seen.leading * 1.35, row.size * 1.45):
        return False
    if row.cell is not None and not first.marker:
        return above.right + 0.21 * seen.leading + row.word_width > row.edge - _PADDING
    if first.marker:
        # Where points have bullets, a row without one that hangs under the words goes on.
        hangs = abs(row.left - first.words) < 6 and row.left > first.left + 2
        return hangs or _is_wrapped_back(above, row, first, seen)
    aligned = abs(row.left - first.words) < 6 or abs(row.left - above.left) < 4
    if not aligned or _ends_item(above, seen):
        return False
    space = 0.21 * seen.leading
    return above.right + space + row.word_width > max(row.edge or seen.right, above.right) + 0.5


def _is_wrapped_back(above: Row, row: Row, first: Row, seen: Layout) -> bool:
    """Whether a typed point goes on at the edge of the page because the row above was full."""
    back = row.left <= first.left + 2 and row.text[:1].islower()
    full = above.right + 0.21 * seen.leading + row.word_width > (row.edge or seen.right) + 0.5
    return back and full and not above.text.endswith((".", "!", "?"))


def _ends_item(above: Row, seen: Layout) -> bool:
    """Whether an indented row without bullet ends a sentence, and so probably its point."""
    return above.left > seen.left + 2 * CHARACTER and above.text.endswith(_SENTENCE_END)


def _line(row: Row, seen: Layout, *, furniture: bool = False, continues: bool = False) -> Line:
    """The line of a row."""
    margin = " " * max(0, round((row.left - seen.left) / CHARACTER / 2))
    heading = seen.headings.get(row.size)
    return Line(
        margin + row.text,
        len(margin) + row.start,
        row.left / CHARACTER,
        row.words / CHARACTER,
        row.marker,
        heading=None if furniture or continues or row.cell else heading,
        bold=row.bold,
        cell=row.cell,
        page=row.page,
        continues=continues,
        whole=True,
        furniture=furniture,
    )
