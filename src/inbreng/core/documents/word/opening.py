"""The empty Word file to begin with: our own, or that of the house with its letterhead."""

import io
from collections.abc import Mapping
from copy import deepcopy

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from inbreng.core.documents.house import HouseStyle
from inbreng.core.documents.word.parts import Element
from inbreng.core.documents.word.styles import BRAND, OWN, Look, dress, fill_up, speak

BANDS = (qn("w:headerReference"), qn("w:footerReference"))
RELATION = qn("r:id")


def begun(style: HouseStyle | None, language: str, own: Mapping[str, Look] = OWN) -> Document:
    """A document with styles, header and footer, and nothing else in it."""
    if style is not None and style.template:
        document = opened(style.template)
        fill_up(document, own=own)
    else:
        document = docx.Document()
        colour = style.colour.lstrip("#").upper() if style else None
        dress(document, own=own, colour=colour or BRAND)
    speak(document, language)
    return document


def opened(template: bytes) -> Document:
    """The file of a house with its styles, header and footer, and nothing else in it."""
    document = docx.Document(io.BytesIO(template))
    _empty(document)
    _forget_origin(document)
    return document


def _empty(document: Document) -> None:
    """Take out what stands in a file; the page with its header and footer stays."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    for section in reversed([found for found in body.iter(qn("w:sectPr")) if found is not last]):
        _inherit(last, section)
    for part in list(body):
        if part is not last:
            body.remove(part)


def _inherit(section: Element, earlier: Element) -> None:
    """Word shows the header of the section before where a section names none."""
    for tag in BANDS:
        there = {band.get(qn("w:type")) for band in section.iter(tag)}
        for band in earlier.iter(tag):
            if band.get(qn("w:type")) not in there:
                section.insert(0, deepcopy(band))


def _forget_origin(document: Document) -> None:
    """The file itself was made from another, on a disk of the house; nobody else needs to know."""
    settings = document.settings.element
    relations = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels
    for origin in list(settings.iter(qn("w:attachedTemplate"))):
        relations.pop(origin.get(RELATION), None)
        origin.getparent().remove(origin)
