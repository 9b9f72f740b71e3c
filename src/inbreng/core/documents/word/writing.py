"""Write the blocks of a document in a Word file."""

from docx.document import Document as WordDocument

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
from inbreng.core.documents.columns import numbers, widths
from inbreng.core.documents.fitting import fitted
from inbreng.core.documents.labels import labels, with_region
from inbreng.core.documents.word import parts
from inbreng.core.documents.word.numbering import Numbering, number
from inbreng.core.documents.word.opening import begun
from inbreng.core.documents.word.page import TWIPS, Page
from inbreng.core.documents.word.parts import Element
from inbreng.core.documents.word.properties import Properties, describe

IN_CONTENTS = 2  # levels of headings


def written(document: Document) -> WordDocument:
    """The document as a Word file that is open."""
    document = fitted(document)
    page = Page(begun(document.style, with_region(document.language)))
    describe(page.document, _properties(document))
    _write_front(page, document)
    writer = Writer(page)
    for place, block in enumerate(document.blocks):
        writer.write(block, _bookmark(document, place))
    return page.document


def _properties(document: Document) -> Properties:
    house = document.style.name if document.style else ""
    return Properties(
        title=document.title,
        subject=document.subtitle,
        author=document.author or house,
        language=with_region(document.language),
        made_on=document.made_on,
    )


def _write_front(page: Page, document: Document) -> None:
    words = labels(document.language)
    page.write(document.title, "Title")
    if document.subtitle:
        page.write(document.subtitle, "Subtitle")
    entries = [
        (block.words, _bookmark(document, place))
        for place, block in enumerate(document.blocks)
        if isinstance(block, Heading) and block.level <= IN_CONTENTS
    ]
    if document.has_contents and entries:
        page.begin_contents(words.contents, entries, IN_CONTENTS)
    if not (document.style and document.style.template):
        # A file of the house has a footer of its own.
        page.footer(document.title, words.page, words.of)


def _bookmark(document: Document, place: int) -> str:
    return f"deel{place}" if document.has_contents else ""


class Writer:
    """Writes one block after another."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._numbering = Numbering(page.document)

    def write(self, block: Block, bookmark: str) -> None:
        """Write a block; a link may lead to a heading by its bookmark."""
        match block:
            case Heading(level, words):
                self._page.heading(words, level, bookmark)
            case Paragraph(words):
                self._words(self._page.write(""), words)
            case Note(words):
                parts.frame_whole(self._words(self._page.write("", "Kader"), words))
            case Quote(words, who):
                self._words(self._page.write("", "Quote"), words)
                if who:
                    self._page.write(who, "Toelichting")
            case Listing():
                self._list(block, 0)
            case Sheet():
                self._sheet(block)

    def _words(self, paragraph: Element, words: Words, *, is_bold: bool = False) -> Element:
        for run in (Run(words),) if isinstance(words, str) else words:
            target = paragraph
            if run.link:
                target = parts.add_web_link(paragraph, self._page.web_relation(run.link))
            parts.add_words(
                target,
                run.words,
                bold=run.is_bold or is_bold,
                italic=run.is_italic,
                underlined=bool(run.link),
            )
        return paragraph

    def _list(self, listing: Listing, level: int) -> None:
        style = "List Number" if listing.is_ordered else "List Bullet"
        listed = self._numbering.begin(is_ordered=listing.is_ordered)
        for item in listing.items:
            if isinstance(item, Listing):
                self._list(item, level + 1)
            else:
                paragraph = self._page.write("", style)
                number(paragraph, listed, level)
                self._words(paragraph, item)

    def _sheet(self, sheet: Sheet) -> None:
        if sheet.caption:
            self._page.write(sheet.caption, "Caption")
        shares = widths(sheet)
        across = [self._page.width * part // sum(shares) // TWIPS for part in shares]
        rows = [self._cells(sheet, row) for row in sheet.rows]
        if sheet.header:
            rows.insert(0, self._cells(sheet, sheet.header, is_head=True))
        has_head = bool(sheet.header)
        self._page.add(parts.table(sheet.caption, across, rows, has_head=has_head))
        self._page.write("")

    def _cells(
        self, sheet: Sheet, row: tuple[Words, ...], *, is_head: bool = False
    ) -> list[Element]:
        cells = [
            self._words(self._page.paragraph("", "Cel"), words, is_bold=is_head) for words in row
        ]
        for cell, holds_numbers in zip(cells, numbers(sheet), strict=True):
            if holds_numbers:
                parts.align_right(cell)
        return cells
