"""What the Word file says of itself: title, language, who made it, and for which Word."""

from datetime import datetime

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from inbreng.insights.exports.report.structure import Report

MODERN = "15"  # else Word opens it in the manner of 2007


def describe(document: Document, report: Report, made_at: datetime) -> None:
    """Set the properties, in the place of those of the empty document this began with."""
    properties = document.core_properties
    properties.title = f"{report.title}: {report.trajectory}"
    properties.subject, properties.author = report.scope, report.partnership
    properties.last_modified_by, properties.comments = report.partnership, ""
    properties.language, properties.revision = "nl-NL", 1
    properties.created = properties.modified = made_at
    _modernise(document)
    _forget_preview(document)


def _modernise(document: Document) -> None:
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), MODERN)


def _forget_preview(document: Document) -> None:
    """The empty document brings a small picture of itself."""
    relations = document.part.package.rels
    for key, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relations[key]
