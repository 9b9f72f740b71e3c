"""What the addresses of this room point at."""

from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from inbreng.dialogue.models import Wording
from inbreng.followup.actions.measuring import make_inspector_link
from inbreng.followup.models import (
    Appointment,
    Attachment,
    EvaluationMoment,
    PublicPage,
    Reading,
    Repetition,
    ReportBack,
    ReportSection,
    ReportVersion,
)
from inbreng.insights.models import ReleasedQuote
from inbreng.people.models import User
from inbreng.plan.models import Ambition, Passage
from inbreng.programme.models import Trajectory
from tests.dialogue.factories import NOW


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """The ids that the addresses of this room, and of quotes, take besides ``objects``."""
    wording = Wording.objects.get(contribution=objects["contribution_id"])
    quote = ReleasedQuote.objects.create(
        contribution=wording.contribution, wording=wording, spans=[[0, 4]], released_at=NOW
    )
    return {
        "quote_id": quote.pk,
        "repetition_id": Repetition.objects.create(
            contribution=wording.contribution, kind="insight", place=1, label="x", found_at=NOW
        ).pk,
        **_report_back(objects["gathering_id"]),
        **_appointment(objects["trajectory_id"]),
        **_monitor(objects),
    }


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
        trajectory_id=made.gathering.trajectory_id,
        gathering_id=gathering,
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


def _appointment(trajectory: int) -> dict[str, Any]:
    """An appointment with a day to look back on it."""
    made = Appointment.objects.create(
        trajectory_id=trajectory,
        what="Een proef",
        who_words="het bureau",
        due_on=NOW.date(),
        made_at=NOW,
    )
    moment = EvaluationMoment.objects.create(
        trajectory_id=trajectory, title="Halverwege", held_on=NOW.date(), made_at=NOW
    )
    return {"appointment_id": made.pk, "moment_id": moment.pk}


def _monitor(objects: dict[str, Any]) -> dict[str, Any]:
    """An ambition with a reading, an open link for the inspector, and an open page."""
    editor = User.objects.get(email="editor@proef.invalid")
    trajectory = Trajectory.objects.get(pk=objects["trajectory_id"])
    passage = Passage.objects.create(
        chapter_id=objects["chapter_id"], number=90, kind=Passage.Kind.AMBITION
    )
    ambition = Ambition.objects.create(passage=passage, goal="Dichtbij naar school")
    reading = Reading.objects.create(
        ambition=ambition, read_on=NOW.date(), value=1, source="telling", at=NOW
    )
    fresh = make_inspector_link(
        trajectory=trajectory, name="inspectie", by=editor, now=timezone.now()
    )
    page = PublicPage.objects.create(
        trajectory=trajectory, slug="proef", title="Proef", is_open=True, opened_at=NOW
    )
    return {
        "ambition_id": ambition.pk,
        "reading_id": reading.pk,
        "school_year": passage.chapter.plan.first_year,
        "year": trajectory.begins_on.year,
        "inspector_token": fresh.token,
        "inspector_link_id": fresh.link.pk,
        "page_slug": page.slug,
    }
