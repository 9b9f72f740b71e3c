"""A Word document to write in from top to bottom."""

from functools import cached_property

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from inbreng.core.documents.word import parts
from inbreng.core.documents.word.parts import Element

TWIPS = 635  # in one of Word’s own lengths


class Page:
    """Adds paragraphs and tables at the end, and remembers what it gave a number."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._end = document.element.body.sectPr
        self._n_bookmarks = 0
        self._links: dict[str, str] = {}

    @cached_property
    def _styles(self) -> dict[str, str]:
        return {str(style.name): style.style_id for style in self.document.styles}

    @cached_property
    def width(self) -> int:
        """How wide the text is, in one of Word's own lengths."""
        section = self.document.sections[-1]
        page = section.page_width or 0
        return int(page - (section.left_margin or 0) - (section.right_margin or 0)) or 5_760_000

    def add(self, made: Element) -> Element:
        """Put a paragraph or a table at the end."""
        self._end.addprevious(made)
        return made

    def paragraph(self, words: str = "", style: str = "Normal") -> Element:
        """A paragraph that stands nowhere yet, such as that of a cell."""
        return parts.paragraph(self._styles[style], words)

    def write(self, words: str, style: str = "Normal") -> Element:
        """One paragraph; lines of a text stay lines."""
        return self.add(self.paragraph(words, style))

    def heading(self, words: str, level: int, bookmark: str = "") -> None:
        """A heading, which a link may lead to."""
        made = self.write(words.replace("\n", " "), f"Heading {level}")
        if bookmark:
            self._n_bookmarks += 1
            parts.add_bookmark(made, self._n_bookmarks, bookmark)

    def begin_contents(self, title: str, entries: list[tuple[str, str]], depth: int) -> None:
        """Links to the headings, which Word replaces by a table with the numbers of the pages."""
        self.write(title, "Inhoudsopgave 1")
        for number, (words, bookmark) in enumerate(entries):
            paragraph = self.write("", "Inhoud")
            if number == 0:
                parts.begin_field(paragraph, rf'TOC \o "1-{depth}" \h \z \u')
            parts.add_link(paragraph, words, bookmark)
            if number == len(entries) - 1:
                parts.end_field(paragraph)
        parts.break_page(self.write(""))

    def web_relation(self, address: str) -> str:
        """The relation by which a link leads out of the document; the same one is kept once."""
        if address not in self._links:
            self._links[address] = self.document.part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
        return self._links[address]

    def footer(self, words: str, page: str, of: str) -> None:
        """The same words under every page, with its number."""
        made = self.document.sections[0].footer.paragraphs[0]._p
        parts.add_words(made, f"{words} · {page} " if words else f"{page} ")
        parts.add_field(made, "PAGE")
        parts.add_words(made, f" {of} ")
        parts.add_field(made, "NUMPAGES")
