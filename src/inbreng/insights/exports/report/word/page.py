"""A document to write in from top to bottom."""

from collections.abc import Sequence
from functools import cached_property

from docx import Document
from docx.document import Document as DocumentType
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Cm, Emu

from inbreng.insights.exports.report.structure import Sheet, Who
from inbreng.insights.exports.report.word import parts
from inbreng.insights.exports.report.word.parts import Element
from inbreng.insights.exports.report.word.styles import BRAND, colour_of, dress

WIDTH = Cm(16)
TWIPS = 635  # in one of Word’s own lengths


class Page:
    """Adds paragraphs, tables and pictures at the end, and remembers what it gave a number."""

    def __init__(self) -> None:
        self.document: DocumentType = Document()
        dress(self.document)
        self._end = self.document.element.body.sectPr
        self._n_bookmarks = 0
        self._n_pictures = 0
        self._images: dict[bytes, str] = {}

    @cached_property
    def _styles(self) -> dict[str, str]:
        return {str(style.name): style.style_id for style in self.document.styles}

    def write(self, words: str, style: str = "Normal") -> Element:
        """One paragraph; lines of a text stay lines."""
        made = parts.paragraph(self._styles[style], words)
        self._end.addprevious(made)
        return made

    def heading(self, words: str, level: int, bookmark: str = "") -> None:
        """A heading, which a link may lead to."""
        made = self.write(words.replace("\n", " "), f"Heading {level}")
        if bookmark:
            self._n_bookmarks += 1
            parts.add_bookmark(made, self._n_bookmarks, bookmark)

    def items(self, texts: Sequence[str]) -> None:
        """A list."""
        for words in texts:
            self.write(words, "List Bullet")

    def who(self, paragraph: Element, who: Who) -> None:
        """A perspective: its letter on its colour, and its name."""
        colour = colour_of(who.colour)
        parts.add_words(paragraph, f" {who.letter} ", bold=True, colour="FFFFFF", ground=colour)
        parts.add_words(paragraph, f" {who.name}", bold=True, colour=colour)

    def picture(self, image: bytes, words: str) -> None:
        """A picture with what it tells, no wider than the text."""
        part = ImagePart.from_image(Image.from_blob(image), PackURI("/word/media/unused.png"))
        width, height = part.default_cx, part.default_cy
        if width > WIDTH:
            width, height = WIDTH, Emu(height * WIDTH // width)
        self._n_pictures += 1
        inline = CT_Inline.new_pic_inline(
            self._n_pictures, self._image(image, part), f"beeld{self._n_pictures}", width, height
        )
        inline.docPr.set("descr", words)
        drawing = parts.element("w:drawing")
        drawing.append(inline)
        run = parts.add_words(self.write("", "Beeld"), "")
        run.append(drawing)

    def _image(self, image: bytes, part: ImagePart) -> str:
        """The relation to an image, which is kept once."""
        if image not in self._images:
            part.partname = PackURI(f"/word/media/beeld{len(self._images) + 1}.png")
            relation = self.document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
            self._images[image] = relation
        return self._images[image]

    def sheet(self, sheet: Sheet) -> None:
        """A table with its caption above it; nothing when it has no rows."""
        if not sheet.rows:
            return
        self.write(sheet.caption, "Caption")
        widths = [WIDTH * part // sum(sheet.widths) // TWIPS for part in sheet.widths]
        rows = [self._cells(sheet, row.cells) for row in sheet.rows]
        head = self._cells(sheet, sheet.headings, is_head=True)
        self._end.addprevious(parts.table(sheet.caption, widths, [head, *rows]))
        self.write("")

    def _cells(self, sheet: Sheet, texts: Sequence[str], *, is_head: bool = False) -> list[Element]:
        cells = []
        for at, words in enumerate(texts):
            cell = parts.paragraph(self._styles["Cel"])
            parts.add_words(cell, words, bold=is_head)
            if at >= len(texts) - sheet.n_numbers:
                parts.align_right(cell)
            cells.append(cell)
        return cells

    def footer(self, words: str, page: str, of: str) -> None:
        """The same words under every page, with its number."""
        made = self.document.sections[0].footer.paragraphs[0]._p
        parts.add_words(made, f"{words} · {page} ")
        parts.add_field(made, "PAGE")
        parts.add_words(made, f" {of} ")
        parts.add_field(made, "NUMPAGES")

    def brand(self, words: str) -> None:
        """The name of the product in its colour."""
        parts.add_words(self.write(""), words, bold=True, colour=BRAND)
