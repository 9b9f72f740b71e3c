"""Dull documents, written and opened again."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pypdf
from lxml import etree

from inbreng.core.documents import (
    Document,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quote,
    Run,
    Sheet,
    write_docx,
    write_pdf,
)

LINK = "https://example.org/plan"
BLOCKS = (
    Heading(1, "Doel"),
    Paragraph(
        (
            Run("Geen kind "),
            Run("thuis", is_bold=True),
            Run(", "),
            Run("nu", is_italic=True),
            Run("; zie "),
            Run("het plan", link=LINK),
            Run("."),
        )
    ),
    Heading(2, "Acties"),
    Listing(("Een", Listing(("Diep",)), "Twee"), is_ordered=True),
    Sheet(
        "Doelen per jaar",
        ("Doel", "2027", "2028"),
        (("Minder thuiszitters", "12", "8"), ("Meer gesprekken", "40")),
    ),
    Quote("Mijn zoon zat een jaar thuis.", "ouder · Tafel 2"),
    Note("Dit is nog een concept."),
    Heading(1, "Hoe verder?"),
    Paragraph("Voor 1 mei."),
)
HOSTILE = (
    '#import "@preview/evil:1.0.0" *vet* _schuin_ $ x^2 $ `code` <label> @ref \\ // '
    "\u202eomgekeerd \x00\x07🎉 مرحبا " + "a" * 400 + ' #read("/etc/passwd") = Kop\n\n- lijst '
    "<w:p/>&amp;"
)


def document(*blocks, **fields) -> Document:
    """A document of these blocks, or of one of each kind."""
    return Document("Schoolplan", blocks=blocks or BLOCKS, **fields)


def word_of(made: Document) -> bytes:
    """The Word file."""
    file = io.BytesIO()
    write_docx(made, file)
    return file.getvalue()


def opened(made: Document):
    """The Word file, opened by a stranger."""
    return docx.Document(io.BytesIO(word_of(made)))


def xml(content: bytes, name: str = "word/document.xml"):
    """A part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def pdf_of(made: Document) -> pypdf.PdfReader:
    """The pdf, opened by a stranger."""
    file = io.BytesIO()
    write_pdf(made, file)
    return pypdf.PdfReader(file)


def text_of(reader: pypdf.PdfReader) -> str:
    """All words of a pdf on one line."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def tags(part: Any) -> Iterator[pypdf.generic.DictionaryObject]:
    """All elements of the structure, in the order of reading."""
    part = part.get_object()
    if isinstance(part, list):
        for one in part:
            yield from tags(one)
    elif isinstance(part, pypdf.generic.DictionaryObject):
        if "/S" in part:
            yield part
        if "/K" in part:
            yield from tags(part["/K"])


def tags_of(reader: pypdf.PdfReader) -> list[str]:
    """The kinds of those elements."""
    root = reader.root_object["/StructTreeRoot"]["/K"]
    return [str(tag["/S"])[1:] for tag in tags(root)]
