"""One letter of a partnership and the key of its recipient, for the walk over addresses."""

from typing import Any

from inbreng.people.letters.tokens import token_of
from inbreng.people.models import Letter, Topic
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
    return {"letter_id": letter.pk, "mail_token": token_of(letter)}
