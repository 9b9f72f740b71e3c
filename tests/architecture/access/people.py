"""A letter, the key of its recipient and a Word file of a house, for the walk over addresses."""

from typing import Any

from django.core.files.base import ContentFile

from inbreng.people.letters.tokens import token_of
from inbreng.people.models import HouseFile, Letter, Topic
from tests.dialogue.factories import NOW


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    letter = Letter.objects.create(
        partnership_id=objects["partnership_id"],
        key="proef",
        topic=Topic.REMINDER,
        user_id=objects["user_id"],
        subject="Herinnering",
        template="people/letters/reminder",
        context={"what": "iets", "path": "/"},
        not_before=NOW,
        asked_at=NOW,
    )
    house_file = HouseFile.objects.create(
        partnership_id=objects["partnership_id"],
        content=ContentFile(b"een", name="brief.docx"),
        name="brief.docx",
        kept_at=NOW,
    )
    return {
        "house_file_id": house_file.pk,
        "paper": "pdf",
        "letter_id": letter.pk,
        "mail_token": token_of(letter),
    }
