"""Documents of plain blocks, as a Word file and as a tagged pdf, in the style of the house.

A document knows no database and no file format. What people wrote stays text: none of it becomes
code or markup of a document.

>>> from io import BytesIO
>>> blocks = (Heading(1, "Wie waren er?"), Paragraph("Twaalf mensen."))
>>> document = Document("Terugblik", blocks=blocks)
>>> write_docx(document, BytesIO())
"""

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
from inbreng.core.documents.from_html import blocks_of_html
from inbreng.core.documents.house import HouseStyle
from inbreng.core.documents.pdf import write_pdf
from inbreng.core.documents.word import write_docx

__all__ = [
    "Block",
    "Document",
    "Heading",
    "HouseStyle",
    "Listing",
    "Note",
    "Paragraph",
    "Quote",
    "Run",
    "Sheet",
    "Words",
    "blocks_of_html",
    "write_docx",
    "write_pdf",
]
