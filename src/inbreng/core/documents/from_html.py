"""Blocks of text that was written in the editor: sanitised HTML of a few elements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from inbreng.core.documents.blocks import (
    Block,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
    Sheet,
    Words,
)
from inbreng.core.documents.fitting import runs
from inbreng.core.typesetting.signs import safe

Element = Any  # lxml’s stubs do not tell a comment from an element
FIRST_HEADING = 2  # of a text in the editor; h1 is the title of the page it stands on
HEADINGS = {f"h{number}": number for number in range(1, 7)}
LISTS = {"ul": False, "ol": True}
BLOCKS = frozenset({"p", "table", "blockquote", "div", "section", *HEADINGS, *LISTS})
MOST_SPANNED = 50
_SPACE = re.compile(r"[ \t\r\n\f]+")


def blocks_of_html(text: str, *, first_level: int = FIRST_HEADING) -> tuple[Block, ...]:
    """The blocks of a text; its h2 becomes a heading of ``first_level``.

    >>> blocks_of_html("<h2>Doel</h2>", first_level=3)
    (Heading(level=3, words='Doel'),)
    """
    if not text.strip():
        return ()
    from lxml import html  # some megabytes that few pages need

    root = html.fragment_fromstring(safe(text), create_parent="div")
    return tuple(_blocks(root, first_level - FIRST_HEADING))


def _blocks(parent: Element, deeper: int) -> Iterator[Block]:
    loose: list[Run] = [*_text(parent.text, Run(""))]
    for element in parent:
        if element.tag in BLOCKS:
            yield from _paragraph(loose)
            loose = []
            yield from _block(element, deeper)
        else:
            loose += _inline(element, Run(""))
        loose += _text(element.tail, Run(""))
    yield from _paragraph(loose)


def _paragraph(loose: list[Run]) -> Iterator[Block]:
    if words := runs(tuple(loose)):
        yield Paragraph(words)


def _block(element: Element, deeper: int) -> Iterator[Block]:
    if element.tag in HEADINGS:
        words = " ".join("".join(element.itertext()).split())
        yield Heading(max(1, HEADINGS[element.tag] + deeper), words)
    elif element.tag == "p":
        yield from _paragraph(_within(element, Run("")))
    elif element.tag in LISTS:
        yield _listing(element)
    elif element.tag == "blockquote":
        yield Quote(_words(element))
    elif element.tag == "table":
        yield _sheet(element)
    else:
        yield from _blocks(element, deeper)


def _words(element: Element) -> Words:
    return runs(tuple(_within(element, Run(""))))


def _text(words: str | None, manner: Run) -> Iterator[Run]:
    if words:
        yield replace(manner, words=_SPACE.sub(" ", words))


def _within(element: Element, manner: Run) -> list[Run]:
    """All words under an element, in the manner of where they stand; blocks begin a line."""
    found = [*_text(element.text, manner)]
    for child in element:
        if child.tag in BLOCKS | {"li", "tr"} and any(run.words.strip() for run in found):
            found.append(replace(manner, words="\n"))
        found += _inline(child, manner)
        found += _text(child.tail, manner)
    return found


def _inline(element: Element, manner: Run) -> list[Run]:
    if not isinstance(element.tag, str):
        return []  # a comment
    if element.tag == "br":
        return [replace(manner, words="\n")]
    if element.tag in {"strong", "b"}:
        manner = replace(manner, is_bold=True)
    if element.tag in {"em", "i"}:
        manner = replace(manner, is_italic=True)
    if element.tag == "a":
        manner = replace(manner, link=element.get("href") or "")
    return _within(element, manner)


def _listing(element: Element) -> Listing:
    items: list[Words | Listing] = []
    for child in element:
        if child.tag in LISTS:
            items.append(_listing(child))
        elif isinstance(child.tag, str):
            items += _item(child)
    return Listing(tuple(items), is_ordered=LISTS[element.tag])


def _item(element: Element) -> Iterator[Words | Listing]:
    """The words of an item, and then the lists in it."""
    inner = [child for child in element if child.tag in LISTS]
    for child in inner:
        _take_out(element, child)
    yield _words(element)
    yield from map(_listing, inner)


def _take_out(parent: Element, child: Element) -> None:
    """Remove a child, and leave what stands behind it."""
    tail = child.tail or ""
    before = child.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    child.tail = None
    parent.remove(child)


@dataclass
class _Grid:
    """A table being read: the rows of its head, and its other rows."""

    head: list[tuple[Words, ...]]
    rows: list[tuple[Words, ...]]


def _sheet(table: Element) -> Sheet:
    grid = _Grid([], [])
    for row in table.xpath("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr"):
        cells = [cell for cell in row if cell.tag in {"th", "td"}]
        is_head = bool(cells) and (
            row.getparent().tag == "thead" or all(cell.tag == "th" for cell in cells)
        )
        made = tuple(words for cell in cells for words in _cell(cell))
        (grid.head if is_head and not grid.rows else grid.rows).append(made)
    caption = " ".join(" ".join(table.xpath("./caption//text()")).split())
    header, *more = grid.head or [()]
    return Sheet(caption, header, (*more, *grid.rows))


def _cell(cell: Element) -> Iterator[Words]:
    yield _words(cell)
    spanned = cell.get("colspan", "1")
    for _empty in range(1, min(int(spanned), MOST_SPANNED) if spanned.isdecimal() else 1):
        yield ""
