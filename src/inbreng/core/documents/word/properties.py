"""What a Word file says of itself: title, language, who made it, and for which Word."""

from dataclasses import dataclass
from datetime import date, datetime, time

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

MODERN = "15"  # else Word opens it in the manner of 2007
SOME_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Properties:
    """What stands under “Info” in Word."""

    title: str
    subject: str
    author: str
    language: str
    made_on: date | None = None


def describe(document: Document, about: Properties) -> None:
    """Set the properties, in the place of those of the file this began with."""
    properties = document.core_properties
    properties.title, properties.subject = about.title[:255], about.subject[:255]
    properties.author = properties.last_modified_by = about.author[:255]
    properties.comments = properties.keywords = properties.category = ""
    properties.language, properties.revision = about.language, 1
    made_at = datetime.combine(about.made_on or SOME_DAY, time())
    properties.created = properties.modified = made_at
    _modernise(document)
    _forget_preview(document)


def _modernise(document: Document) -> None:
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), MODERN)


def _forget_preview(document: Document) -> None:
    """The file it began with brings a small picture of itself."""
    relations = document.part.package.rels
    for key, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relations[key]
