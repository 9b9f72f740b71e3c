"""What the addresses of this room point at."""

from typing import Any

from django.core.files.base import ContentFile

from inbreng.dialogue.models import Wording
from inbreng.followup.models import Attachment, ReportBack, ReportSection, ReportVersion
from inbreng.insights.models import ReleasedQuote
from tests.dialogue.factories import NOW


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """The ids that the addresses of this room, and of quotes, take besides ``objects``."""
    wording = Wording.objects.get(contribution=objects["contribution_id"])
    quote = ReleasedQuote.objects.create(
        contribution=wording.contribution, wording=wording, spans=[[0, 4]], released_at=NOW
    )
    return {"quote_id": quote.pk, **_report_back(objects["gathering_id"])}


def _report_back(gathering: int) -> dict[str, Any]:
    """A published report-back with a film."""
    made = ReportBack.objects.create(
        gathering_id=gathering,
        slug="rondetafel",
        title="Terugblik",
        state="published",
        made_at=NOW,
        refreshed_at=NOW,
        published_at=NOW,
    )
    section = ReportSection.objects.create(report_back=made, position=0, title="Wie waren er?")
    ReportVersion.objects.create(
        report_back=made, number=1, title="Terugblik", sections=[], made_at=NOW
    )
    film = Attachment.objects.create(
        report_back=made,
        kind="video",
        title="Film",
        extension="mp4",
        n_bytes=4,
        content=ContentFile(b"film", name="film.mp4"),
        captions=ContentFile(b"WEBVTT", name="film.vtt"),
        added_at=NOW,
    )
    return {"slug": made.slug, "section_id": section.pk, "attachment_id": film.pk}
