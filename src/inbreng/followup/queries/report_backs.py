"""Report-backs of a trajectory: which are there, which are late, what stands in one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from inbreng.followup.models import ReportBack, ReportSection, ReportTerm, ReportVersion
from inbreng.followup.models.report_backs import N_DAYS
from inbreng.followup.queries.drafting.counts import places_at
from inbreng.followup.rules import WITHOUT_REPORT_BACK
from inbreng.insights.queries.quotes import Quote, public_quotes
from inbreng.programme.models import Gathering, Trajectory

State = ReportBack.State
ENDED = (State.PUBLISHED, State.NOT_NEEDED)


@dataclass(frozen=True)
class Standing:
    """A gathering with its report-back, when that is due, and whether it is late."""

    gathering: Gathering
    report_back: ReportBack | None
    due_on: date
    is_late: bool

    @property
    def is_settled(self) -> bool:
        """It is published, or nobody waits for it."""
        return self.report_back is not None and self.report_back.state in ENDED


def n_days_of(trajectory: Trajectory) -> int:
    """Within how many days a report-back is to be there. One query."""
    found = ReportTerm.objects.filter(trajectory=trajectory).values_list("n_days", flat=True)
    return found.first() or N_DAYS


def held_gatherings(trajectory: Trajectory, today: date) -> QuerySet[Gathering]:
    """Gatherings of which people may expect to hear what came of it. No query yet."""
    held = Gathering.objects.filter(trajectory=trajectory, held_on__lte=today)
    return held.exclude(format__in=WITHOUT_REPORT_BACK).order_by("-held_on", "-pk")


def standing_of(gatherings: Iterable[Gathering], n_days: int, today: date) -> list[Standing]:
    """How each of these gatherings stands; wants ``report_back`` selected with them. No query."""
    return [
        standing_with(gathering, getattr(gathering, "report_back", None), n_days, today)
        for gathering in gatherings
    ]


def standing_with(
    gathering: Gathering, report_back: ReportBack | None, n_days: int, today: date
) -> Standing:
    """How a gathering with this report-back stands. No query."""
    due_on = (gathering.held_on or today) + timedelta(days=n_days)
    is_late = due_on < today and (report_back is None or report_back.state not in ENDED)
    return Standing(gathering, report_back, due_on, is_late)


def n_late(trajectory: Trajectory, today: date) -> int:
    """How many report-backs are past their day. Two queries."""
    held_before = today - timedelta(days=n_days_of(trajectory))
    late = held_gatherings(trajectory, today).filter(held_on__lt=held_before)
    return late.exclude(report_back__state__in=ENDED).count()


def published(now: datetime) -> QuerySet[ReportBack]:
    """Report-backs that everybody may read at a moment. No query yet."""
    there = Q(state=State.PUBLISHED, published_at__lte=now)
    return ReportBack.objects.filter(there).select_related("gathering__trajectory__partnership")


def others_published(gathering: Gathering, now: datetime) -> list[ReportBack]:
    """Published report-backs of the other gatherings of the trajectory. One query."""
    same = published(now).filter(gathering__trajectory=gathering.trajectory_id)
    return list(same.exclude(gathering=gathering.pk).order_by("-gathering__held_on", "-pk"))


@dataclass(frozen=True)
class Part:
    """A section as it is read: its quotes are released words, whatever was chosen."""

    kind: str
    title: str
    text: str
    quotes: list[Quote]


def parts_of_version(version: ReportVersion) -> list[Part]:
    """What everybody reads of a published version. Four queries at most."""
    return _parts(version.report_back.gathering, version.sections)


def parts_of_draft(report_back: ReportBack) -> list[Part]:
    """What everybody would read if this were published now. Six queries at most."""
    return _parts(report_back.gathering, contents_of(report_back))


def contents_of(report_back: ReportBack) -> list[dict[str, Any]]:
    """The sections that are shown, as a version keeps them. Two queries."""
    return [
        {
            "kind": section.kind,
            "title": section.title,
            "text": section.text,
            "quotes": [quote.contribution_id for quote in section.quotes.all()],
        }
        for section in sections_of(report_back).filter(is_shown=True)
    ]


def sections_of(report_back: ReportBack) -> QuerySet[ReportSection]:
    """The sections of the draft in their order, with their quotes. Two queries."""
    return report_back.sections.select_related("theme").prefetch_related("quotes")


def _parts(gathering: Gathering, contents: list[dict[str, Any]]) -> list[Part]:
    wanted = {pk for one in contents for pk in one["quotes"]}
    quotes = public_quotes(places_at(gathering), wanted) if wanted else {}
    return [
        Part(
            kind=one["kind"],
            title=one["title"],
            text=one["text"],
            quotes=[quotes[pk] for pk in one["quotes"] if pk in quotes],
        )
        for one in contents
    ]


def newest_version(report_back: ReportBack) -> ReportVersion | None:
    """The version that everybody reads once the report-back is published. One query."""
    found = report_back.versions.select_related("report_back__gathering__trajectory__partnership")
    return found.first()


def differs_from_published(report_back: ReportBack) -> bool:
    """The draft reads otherwise than what everybody reads. Three queries."""
    version = newest_version(report_back)
    kept = (version.title, version.sections) if version else None
    return kept != (report_back.title, contents_of(report_back))


def gatherings_to_draft(now: datetime, today: date) -> QuerySet[Gathering]:
    """Gatherings of the last twelve weeks with points and no report-back. No query yet."""
    recent = Gathering.objects.filter(
        held_on__lte=today, held_on__gte=today - timedelta(weeks=12), report_back=None
    )
    said = Q(contributions__state="visible", contributions__source__published_at__lte=now)
    held = recent.exclude(format__in=WITHOUT_REPORT_BACK)
    return held.filter(said).select_related("trajectory__partnership").distinct()
