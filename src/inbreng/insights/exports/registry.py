"""Which format is made by which renderer."""

from collections.abc import Callable, Mapping
from typing import BinaryIO

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.exports.refi import write_codebook, write_project
from inbreng.insights.exports.report import write_docx, write_pdf
from inbreng.insights.exports.spreadsheets import write_csv, write_xlsx
from inbreng.insights.exports.structured import write_json
from inbreng.insights.exports.telling import Told
from inbreng.insights.models import Export

Format = Export.Format
Renderer = Callable[[Told, BinaryIO], None]

RENDERERS: Mapping[str, Renderer] = {
    Format.WORD: write_docx,
    Format.PDF: write_pdf,
    Format.EXCEL: write_xlsx,
    Format.CSV: write_csv,
    Format.JSON: write_json,
    Format.CODEBOOK: write_codebook,
    Format.PROJECT: write_project,
}


class NotMade(DomainError):
    """This installation does not make files of that format."""


def offered_formats() -> list[Export.Format]:
    """The formats that somebody can ask for, in the order of the model."""
    return [one for one in Format if one in RENDERERS]


def render(told: Told, file: BinaryIO) -> None:
    """Write the export of ``told`` into ``file``; raises NotMade for an unknown format."""
    renderer = RENDERERS.get(told.export.format)
    if renderer is None:
        raise NotMade(_("Dit soort bestand kan Inbreng nog niet maken."))
    renderer(told, file)
