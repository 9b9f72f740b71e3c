"""One of everything of this room, for the walk over its addresses."""

from typing import Any

from inbreng.insights.models import Series
from inbreng.plan.models import Edition, EditionPassage, PassageVersion
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


def text(objects: dict[str, Any]) -> dict[str, Any]:
    """An edition that everybody with a role reads, with the passage in it."""
    version = PassageVersion.objects.get(passage=objects["passage_id"])
    edition = Edition.objects.create(
        plan_id=objects["plan_id"], number=1, title="Concept", made_at=NOW, published_at=NOW
    )
    EditionPassage.objects.create(
        edition=edition, version=version, chapter_number=1, chapter_title="Ouders", position=1
    )
    return {"edition_id": edition.pk}


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    return goals(objects) | text(objects)
