"""One of everything of this room, for the walk over its addresses."""

from typing import Any

from inbreng.insights.models import Series
from tests.cast import BEGAN
from tests.dialogue.factories import NOW


def goals(objects: dict[str, Any]) -> dict[str, Any]:
    """A series of figures."""
    series = Series.objects.create(
        trajectory_id=objects["trajectory_id"],
        title="Thuiszitters",
        source="DUO",
        unit="procent",
        area_kind="municipality",
        dated_on=BEGAN,
        added_at=NOW,
    )
    return {"series_id": series.pk}


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    return goals(objects)
