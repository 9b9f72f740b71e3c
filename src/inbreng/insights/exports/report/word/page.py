"""A document to write in from top to bottom."""

import io
from collections.abc import Sequence
from functools import cached_property

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import OxmlElement
from docx.oxml.text.paragraph import CT_P
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from inbreng.insights.exports.report.structure import Sheet, Who
from inbreng.insights.exports.report.word import parts
from inbreng.insights.exports.report.word.styles import BRAND, colour_of, dress

WIDTH = Cm(16)
WHITE = RGBColor.from_string("FFFFFF")


class Page:
    """Adds paragraphs, tables and pictures at the end.

    python-docx looks for the end of the document each time; that grows with
    the square of its length, so this keeps the place.
    """

    def __init__(self) -> None:
        self.document: DocumentType = Document()
        dress(self.document)
        self._end = self.document.element.body.sectPr
        self._n_bookmarks = 0

    @cached_property
    def _styles(self) -> dict[str, ParagraphStyle]:
        return {style.name: style for style in self.document.styles}

    def write(self, words: str, style: str = "Normal") -> Paragraph:
        """One paragraph; lines of a text stay lines."""
        made: CT_P = OxmlElement("w:p")  # type: ignore[assignment]  # lxml makes that class of it
        self._end.addprevious(made)
        paragraph = Paragraph(made, self.document._body)
        made.get_or_add_pPr().get_or_add_pStyle().val = self._styles[style].style_id
        if words:
            paragraph.add_run(words)
        return paragraph

    def heading(self, words: str, level: int, bookmark: str = "") -> Paragraph:
        """A heading, which a link may lead to."""
        made = self.write(words.replace("\n", " "), f"Heading {level}")
        if bookmark:
            self._n_bookmarks += 1
            parts.add_bookmark(made, self._n_bookmarks, bookmark)
        return made

    def items(self, texts: Sequence[str]) -> None:
        """A list."""
        for words in texts:
            self.write(words, "List Bullet")

    def who(self, paragraph: Paragraph, who: Who) -> None:
        """A perspective: its letter on its colour, and its name."""
        letter = paragraph.add_run(f" {who.letter} ")
        letter.font.bold, letter.font.color.rgb = True, WHITE
        parts.shade(letter, colour_of(who.colour))
        name = paragraph.add_run(f" {who.name}")
        name.font.bold = True
        name.font.color.rgb = RGBColor.from_string(colour_of(who.colour))

    def picture(self, image: bytes, words: str, width: int | None = None) -> None:
        """A picture with what it tells, no wider than the text."""
        paragraph = self.write("")
        paragraph.paragraph_format.keep_with_next = True
        made = paragraph.add_run().add_picture(io.BytesIO(image), width=width)
        if made.width > WIDTH:
            made.height, made.width = Emu(made.height * WIDTH // made.width), WIDTH
        parts.name_picture(made, words)

    def sheet(self, sheet: Sheet) -> None:
        """A table with its caption above it; nothing when it has no rows."""
        if not sheet.rows:
            return
        self.write(sheet.caption, "Caption")
        n_columns = len(sheet.headings)
        table = self.document.add_table(len(sheet.rows) + 1, n_columns)
        self._end.addprevious(table._tbl)
        widths = [WIDTH * part // sum(sheet.widths) for part in sheet.widths]
        rows = [sheet.headings, *(row.cells for row in sheet.rows)]
        for row, cells in zip(table._tbl.tr_lst, rows, strict=True):
            is_head = row is table._tbl.tr_lst[0]
            for at, (cell, words) in enumerate(zip(row.tc_lst, cells, strict=True)):
                cell.width = Emu(widths[at])
                self._fill(cell.p_lst[0], words, is_head, at >= n_columns - sheet.n_numbers)
        for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.w = Emu(width)
        parts.head(table, sheet.caption)
        parts.rule(table)
        self.write("")

    def _fill(self, made: object, words: str, is_head: bool, is_number: bool) -> None:
        paragraph = Paragraph(made, self.document._body)  # type: ignore[arg-type]  # its own kind
        paragraph.paragraph_format.space_after = Pt(2)
        run = paragraph.add_run(words)
        run.font.size, run.font.bold = Pt(10), is_head or None
        if is_number:
            paragraph.alignment = parts.RIGHT

    def footer(self, words: str, page: str, of: str) -> None:
        """The same words under every page, with its number."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.add_run(f"{words} · {page} ")
        parts.add_field(paragraph, "PAGE")
        paragraph.add_run(f" {of} ")
        parts.add_field(paragraph, "NUMPAGES")

    def brand(self, words: str) -> None:
        """The name of the product in its colour."""
        run = self.write("").add_run(words)
        run.font.bold, run.font.color.rgb = True, RGBColor.from_string(BRAND)
