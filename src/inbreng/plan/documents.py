"""An edition as a document: chapters, passages with their place, the words as they were frozen."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from inbreng.core.documents import (
    Block,
    Document,
    Heading,
    HouseStyle,
    Note,
    Paragraph,
    blocks_of_html,
    write_docx,
    write_pdf,
)
from inbreng.plan.models import Edition
from inbreng.plan.queries import PlanText, ReadPassage

TYPES: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def document_of(edition: Edition, text: PlanText, *, style: HouseStyle | None = None) -> Document:
    """The document of an edition whose text was fetched; ``edition.plan`` with its partnership."""
    plan = edition.plan
    return Document(
        title=plan.title,
        subtitle=f"{edition.title} · {plan.period}",
        blocks=tuple(_blocks(edition, text)),
        has_contents=True,
        author=plan.trajectory.partnership.name,
        style=style,
        made_on=localtime(edition.published_at or edition.made_at).date(),
    )


def _blocks(edition: Edition, text: PlanText) -> Iterator[Block]:
    if edition.plan.motto:
        yield Paragraph(edition.plan.motto)
    if edition.published_at is None:
        made = date_format(localtime(edition.made_at), "j F Y")
        yield Note(_("Concept van %(day)s. Niet gepubliceerd.") % {"day": made})
    if edition.note:
        yield Note(edition.note)
    for chapter in text.chapters:
        yield Heading(1, f"{chapter.number}. {chapter.title}")
        for passage in chapter.passages:
            yield from _passage(passage)


def _passage(passage: ReadPassage) -> Iterator[Block]:
    """The words of a passage; its place stands before them, so that people can point at it."""
    blocks = blocks_of_html(passage.text)
    first = blocks[0] if blocks else None
    if isinstance(first, Heading):
        yield Heading(first.level, f"{passage.place} {first.words}")
        yield from blocks[1:]
        return
    yield Heading(2, passage.place)
    yield from blocks


def as_file(document: Document, ending: str) -> bytes:
    """The document as Word file (docx) or as tagged pdf."""
    file = BytesIO()
    (write_pdf if ending == "pdf" else write_docx)(document, file)
    return file.getvalue()
