"""What stands around one contribution: its wordings, where it came from, what moderators did."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.models import Contribution, ModerationStep, Report, Source, Wording
from inbreng.dialogue.queries.preview import lines_from

LINES_AROUND = 6


@dataclass(frozen=True, slots=True)
class Version:
    """One wording as it may be told."""

    number: int
    why: str
    text: str
    reason: str
    by: str  # empty to others than staff
    at: datetime
    sealed_until: datetime | None


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line of a report, as the component shows it."""

    number: int
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a contribution came from, for staff."""

    source: Source
    report: Report | None
    lines: list[DocumentLine]
    first: int | None
    last: int | None
    page: int | None


def versions_of(view: Disclosure, line: Line) -> list[Version]:
    """The wordings, as said first; sealed ones to moderators, erased ones to nobody. One query."""
    if line.erased_at is not None:
        return []
    found = Wording.objects.filter(contribution=line.pk).select_related("made_by")
    if not view.is_moderator:
        found = found.filter(sealed_until__isnull=True)
    return [_version(view, wording) for wording in found if wording.text]


def _version(view: Disclosure, wording: Wording) -> Version:
    return Version(
        number=wording.number,
        why=wording.get_why_display(),
        text=wording.text,
        reason=wording.reason,
        by=str(wording.made_by or "") if view.tells_all else "",
        at=wording.made_at,
        sealed_until=wording.sealed_until,
    )


def origin_of(view: Disclosure, pk: int) -> Origin | None:
    """Where a contribution came from, for whom the trail goes down to files. At most three queries.

    The lines around it are for moderators: others may not read the words in
    them that are held back or sealed.
    """
    if not view.tells_all:
        return None
    found = Contribution.objects.select_related("source__made_by").get(pk=pk)
    report = Report.objects.filter(source=found.source_id).select_related("stored_file").first()
    shows_lines = view.is_moderator and report is not None and found.line is not None
    return Origin(
        source=found.source,
        report=report,
        lines=_lines_around(report, found) if report is not None and shows_lines else [],
        first=found.line,
        last=found.end_line or found.line,
        page=found.page,
    )


def _lines_around(report: Report, found: Contribution) -> list[DocumentLine]:
    own = range(found.line or 1, (found.end_line or found.line or 1) + 1)
    first = max(own.start - LINES_AROUND, 1)
    lines = lines_from(report, first, own.stop - 1 + LINES_AROUND)
    return [
        DocumentLine(number, words, "contribution" if number in own else "context")
        for number, words in enumerate(lines, start=first)
    ]


def moderation_of(view: Disclosure, pk: int) -> QuerySet[ModerationStep]:
    """What moderators did with a contribution, for moderators. One query."""
    steps = ModerationStep.objects.filter(contribution=pk).select_related("by")
    return steps if view.is_moderator else steps.none()
