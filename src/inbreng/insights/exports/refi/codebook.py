"""Write the codebook as a .qdc file."""

from typing import BinaryIO

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.exports.refi.codes import ORIGIN, Codes, written
from inbreng.insights.exports.telling import Told

NAMESPACE = "urn:QDA-XML:codebook:1.0"


class NothingToWrite(DomainError):
    """The standard knows no codebook without codes."""


def write_codebook(told: Told, file: BinaryIO) -> None:
    """Write all themes, two deep, with what they mean; raises NothingToWrite without themes."""
    codes = Codes(told, NAMESPACE)
    if not codes.themes:
        raise NothingToWrite(_("Er zijn nog geen thema’s om in een codeboek te zetten."))
    with written(file, "CodeBook", NAMESPACE, origin=ORIGIN) as xml:
        xml.write(codes.codes())
        if (sets := codes.sets("guid")) is not None:
            xml.write(sets)
