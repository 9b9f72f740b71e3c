"""What the addresses of this room point at."""

from typing import Any

from inbreng.dialogue.models import Wording
from inbreng.insights.models import ReleasedQuote
from tests.dialogue.factories import NOW


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """The ids that the addresses of this room, and of quotes, take besides ``objects``."""
    wording = Wording.objects.get(contribution=objects["contribution_id"])
    quote = ReleasedQuote.objects.create(
        contribution=wording.contribution, wording=wording, spans=[[0, 4]], released_at=NOW
    )
    return {"quote_id": quote.pk}
