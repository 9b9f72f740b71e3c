"""The style of the house, and the files it can be made of."""

import logging

from django.db.models import QuerySet
from django.db.models.fields.files import FieldFile

from inbreng.core.documents import HouseStyle
from inbreng.people.models import HouseFile, Partnership

log = logging.getLogger(__name__)


def house_style(partnership: Partnership) -> HouseStyle:
    """What documents of a partnership look like. One query, and its files are read."""
    used = HouseFile.objects.filter(partnership=partnership, is_in_use=True).first()
    return HouseStyle(
        name=partnership.name,
        colour=partnership.house_colour,
        logo=_content(partnership.logo),
        template=_content(used.content) if used else b"",
    )


def house_files(partnership: Partnership) -> QuerySet[HouseFile]:
    """The Word files of a house, newest first, with who kept them. One query."""
    return HouseFile.objects.filter(partnership=partnership).select_related("kept_by")


def _content(file: FieldFile) -> bytes:
    """What a file holds; without it a document is made in the look of Inbreng."""
    if not file.name:
        return b""
    try:
        with file.open("rb") as opened:
            content: bytes = opened.read()
    except OSError:
        log.warning("%s is not among the files of this installation", file.name)
        return b""
    return content
