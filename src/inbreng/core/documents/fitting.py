"""Make a document fit for paper: safe words, no empty block, no skipped level, square tables."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote, urlsplit

from inbreng.core.documents.blocks import (
    Block,
    Document,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quote,
    Run,
    Sheet,
    Words,
)
from inbreng.core.typesetting.signs import safe

DEEPEST = 4
NAMELESS = "Document"  # a file without a title is none that a screen reader can announce
LONGEST_LINK = 2000
LINKS = frozenset({"http", "https", "mailto", "tel"})
_AROUND_LINE_END = re.compile(r" *\n *")


def fitted(document: Document) -> Document:
    """The same document as it can be written; its words are runs throughout."""
    return replace(
        document,
        title=line(document.title) or NAMELESS,
        subtitle=line(document.subtitle),
        author=line(document.author),
        blocks=tuple(_in_steps(_fitted(block) for block in document.blocks)),
    )


def line(words: str) -> str:
    """The words on one line."""
    return " ".join(safe(words).split())


def plain(words: Words) -> str:
    """The words without their manner."""
    return words if isinstance(words, str) else "".join(run.words for run in words)


def runs(words: Words) -> tuple[Run, ...]:
    """Words as runs that hold something, without space at their ends."""
    given = (Run(words),) if isinstance(words, str) else words
    made = [replace(run, words=_tidy(run.words), link=web_link(run.link)) for run in given]
    made = _stripped(made)
    return tuple(run for run in made if run.words)


def web_link(link: str) -> str:
    """The link as every program reads it; empty when it leads nowhere on the web."""
    link = line(link)
    try:
        scheme = urlsplit(link).scheme
    except ValueError:
        return ""
    if scheme not in LINKS or len(link) > LONGEST_LINK:
        return ""
    return quote(link, safe="%/:?#[]@!$&'()*+,;=~")


def _tidy(words: str) -> str:
    return _AROUND_LINE_END.sub("\n", safe(words))


def _stripped(made: list[Run]) -> list[Run]:
    """Runs whose first and last begin and end with a sign; those of nothing but space go."""
    while made and not made[0].words.strip():
        made = made[1:]
    while made and not made[-1].words.strip():
        made = made[:-1]
    if made:
        made[0] = replace(made[0], words=made[0].words.lstrip())
        made[-1] = replace(made[-1], words=made[-1].words.rstrip())
    return made


def _fitted(block: Block) -> Block | None:
    """The block, or nothing when it is empty."""
    match block:
        case Heading(level, words):
            return Heading(level, line(words)) if line(words) else None
        case Paragraph(words) | Note(words):
            return replace(block, words=runs(words)) if runs(words) else None
        case Quote(words, who):
            return Quote(runs(words), line(who)) if runs(words) else None
        case Listing():
            return _listing(block)
        case Sheet():
            return _sheet(block)


def _listing(listing: Listing) -> Listing | None:
    made = [_listing(item) if isinstance(item, Listing) else runs(item) for item in listing.items]
    items: tuple[Words | Listing, ...] = tuple(item for item in made if item)
    if items and isinstance(items[0], Listing):
        # A list under no item is that list.
        items = (*items[0].items, *items[1:])
    return replace(listing, items=items) if items else None


def _sheet(sheet: Sheet) -> Sheet | None:
    n_columns = max((len(row) for row in (sheet.header, *sheet.rows)), default=0)
    if not n_columns:
        return None

    def filled(row: tuple[Words, ...]) -> tuple[Words, ...]:
        return (*map(runs, row), *((),) * (n_columns - len(row)))

    header = filled(sheet.header) if sheet.header else ()
    return Sheet(line(sheet.caption), header, tuple(map(filled, sheet.rows)))


def _in_steps(blocks: Iterator[Block | None]) -> Iterator[Block]:
    """The blocks that hold something, whose headings go down one level at a time."""
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = max(1, min(block.level, level + 1, DEEPEST))
            yield replace(block, level=level)
        elif block is not None:
            yield block
