"""The page of the report: with pictures, perspectives and its own tables."""

from collections.abc import Sequence

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Emu

from inbreng.core.documents.house import HouseStyle
from inbreng.core.documents.word import page, parts
from inbreng.core.documents.word.opening import begun
from inbreng.core.documents.word.page import TWIPS
from inbreng.core.documents.word.parts import Element
from inbreng.insights.exports.report.structure import Sheet, Who
from inbreng.insights.exports.report.word.styles import BRAND, OWN, colour_of


class Page(page.Page):
    """Adds pictures and tables of the report too."""

    def __init__(self, style: HouseStyle | None, language: str) -> None:
        super().__init__(begun(style, language, OWN))
        self._n_pictures = 0
        self._images: dict[bytes, str] = {}

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
        if width > self.width:
            width, height = Emu(self.width), Emu(height * self.width // width)
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
        widths = [self.width * part // sum(sheet.widths) // TWIPS for part in sheet.widths]
        rows = [self._cells(sheet, row.cells) for row in sheet.rows]
        head = self._cells(sheet, sheet.headings, is_head=True)
        self.add(parts.table(sheet.caption, widths, [head, *rows]))
        self.write("")

    def _cells(self, sheet: Sheet, texts: Sequence[str], *, is_head: bool = False) -> list[Element]:
        cells = []
        for at, words in enumerate(texts):
            cell = self.paragraph("", "Cel")
            parts.add_words(cell, words, bold=is_head)
            if at >= len(texts) - sheet.n_numbers:
                parts.align_right(cell)
            cells.append(cell)
        return cells

    def brand(self, words: str) -> None:
        """The name of the product in its colour."""
        parts.add_words(self.write(""), words, bold=True, colour=BRAND)
