"""A short form that somebody explained, for the walk over addresses."""

from typing import Any

from inbreng.dialogue.models import ShortForm
from tests.dialogue.factories import NOW


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    told = ShortForm.objects.create(
        partnership_id=objects["partnership_id"], short="ZT", meaning="zorgteam", told_at=NOW
    )
    return {"short_form_id": told.pk}
