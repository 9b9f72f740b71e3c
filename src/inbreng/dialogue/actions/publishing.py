"""Publish a report: one short step to begin, staged batches, one short step that shows it all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.core.statistics import look_again_at
from inbreng.dialogue import suggestions
from inbreng.dialogue.actions.mapping import Destination, make_destination
from inbreng.dialogue.actions.moments import Moments
from inbreng.dialogue.actions.recording import Point, publish_source, record_contributions
from inbreng.dialogue.models import (
    Contribution,
    Report,
    Source,
    StagedEntry,
    Stems,
    Wording,
)
from inbreng.dialogue.queries.known_names import known_names
from inbreng.dialogue.queries.reports import heading
from inbreng.people.models import Organisation, Perspective, User
from inbreng.programme.models import Question, Seat, Table

State = Report.State
Clock = Callable[[], datetime]

# More points than this go through a worker, so that nobody waits for the page.
MOST_AT_ONCE = 200
BATCH = 200
DEAD_AFTER = timedelta(seconds=60)


def start_publication(
    *, report: Report, destination: Destination, by: User, now: datetime
) -> Source:
    """Begin to publish a report that is ready, with its gathering, tables and questions.

    Raises ChangedMeanwhile when it was begun already, so that a double click
    publishes once.
    """
    trajectory = report.upload.trajectory
    with transaction.atomic():
        ready = Report.objects.filter(pk=report.pk, state=State.READY)
        fields = {"n_attempts": 0, "seen_alive_at": None, "n_done": 0}
        if not ready.update(state=State.PUBLISHING, **fields):
            raise ChangedMeanwhile(_("Dit verslag is al geplaatst, of iemand is er net mee bezig."))
        gathering = make_destination(report, trajectory, destination)
        report.source = Source.objects.create(
            trajectory=trajectory,
            gathering=gathering,
            kind=Source.Kind.REPORT,
            title=report.title or report.name,
            made_by=by,
            made_at=now,
        )
        report.n_total = points_of(report).count()
        report.save(update_fields=["gathering", "perspective", "mapping", "source", "n_total"])
    return report.source


def points_of(report: Report) -> Any:
    """The entries that become contributions, in their order."""
    return report.entries.filter(kind=StagedEntry.Kind.CONTRIBUTION)


def publish_report(*, pk: int, clock: Clock) -> bool:
    """Stage what is not staged yet and show it all; False when another worker has it."""
    if not _claim(pk, clock()):
        return False
    report = Report.objects.select_related("source", "upload__trajectory", "perspective").get(pk=pk)
    try:
        _stage_rest(report, clock)
    except IntegrityError:
        return False  # another worker staged the same places first and goes on
    return _finish(report, clock())


def _claim(pk: int, now: datetime) -> bool:
    idle = Q(seen_alive_at=None) | Q(seen_alive_at__lt=now - DEAD_AFTER)
    waiting = Report.objects.filter(idle, pk=pk, state=State.PUBLISHING)
    return bool(waiting.update(n_attempts=F("n_attempts") + 1, seen_alive_at=now))


def _stage_rest(report: Report, clock: Clock) -> None:
    assert report.source is not None  # noqa: S101 – made when publication began
    map_entry = _Map.of(report)
    n_done = report.source.contributions.count()
    entries = points_of(report)
    known = known_names(report.source.trajectory_id)
    while batch := list(entries[n_done : n_done + BATCH]):
        record_contributions(
            source=report.source,
            points=[map_entry.point(entry) for entry in batch],
            by=report.source.made_by,
            now=clock(),
            first_position=n_done,
            known_names=known,
        )
        n_done += len(batch)
        Report.objects.filter(pk=report.pk).update(n_done=n_done, seen_alive_at=clock())


def _finish(report: Report, now: datetime) -> bool:
    assert report.source is not None  # noqa: S101 – made when publication began
    with transaction.atomic():
        publishing = Report.objects.filter(pk=report.pk, state=State.PUBLISHING)
        if not publishing.update(state=State.PUBLISHED, seen_alive_at=None):
            return False
        is_first = publish_source(source=report.source, now=now)
    if report.n_total > MOST_AT_ONCE:
        look_again_at(Contribution, Wording, Stems)
    return is_first


def publications_to_take_up(*, now: datetime) -> list[int]:
    """Reports whose publication nobody works on."""
    idle = Q(seen_alive_at=None) | Q(seen_alive_at__lt=now - DEAD_AFTER)
    waiting = Report.objects.filter(idle, state=State.PUBLISHING).order_by("pk")
    return list(waiting.values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class _Map:
    """From the labels of a report to the things they stand for, read once."""

    title: str
    tables: dict[tuple[str, str], Table]
    questions: dict[tuple[str, str], tuple[Question, str, str]]
    sides: dict[int, Perspective | None]
    otherwise: Perspective | None
    organisations: Sequence[Organisation]
    moments: Moments

    @classmethod
    def of(cls, report: Report) -> "_Map":
        mapping = report.mapping
        tables = Table.objects.in_bulk([row[2] for row in mapping["tables"]])
        questions = Question.objects.in_bulk([row[2] for row in mapping["questions"]])
        partnership = report.upload.trajectory.partnership_id
        return cls(
            report.title,
            {(group, table): tables[pk] for group, table, pk in mapping["tables"]},
            {
                (theme, text): (questions[pk], kind, sort)
                for theme, text, pk, kind, sort in mapping["questions"]
            },
            _sides(tables),
            report.perspective,
            list(Organisation.objects.filter(partnership=partnership, is_active=True)),
            Moments.of(report),
        )

    def point(self, entry: StagedEntry) -> Point:
        table = self.tables.get((entry.group, entry.table))
        theme = heading(entry.section, entry.group, entry.table, self.title)
        question, kind, sort = self.questions.get((theme, entry.question), (None, "", ""))
        # A heading without a question says what kind of points stand under it, as a label does.
        path = entry.path if question or not theme else [theme, *entry.path]
        by_label = suggestions.suggested("", path)
        return Point(
            text=entry.text,
            table=table,
            question=question,
            perspective=self._perspective(table),
            path=tuple(path),
            suggested_kind=by_label.kind or kind,
            sort=by_label.sort if by_label.kind else sort,
            moment=self.moments.of_entry(entry),
            is_quoted=entry.is_quoted,
            is_heavy=suggestions.is_heavy(entry.text),
            is_disagreed=suggestions.is_disagreed(path),
            is_minority=suggestions.is_minority(path),
            addressed_to=suggestions.addressee(entry.text, self.organisations),
            line=entry.line,
            end_line=entry.end_line,
            page=entry.page,
        )

    def _perspective(self, table: Table | None) -> Perspective | None:
        for pk in (table.pk, table.parent_id) if table else ():
            if pk in self.sides:
                return self.sides[pk]
        return self.otherwise


def _sides(tables: dict[int, Table]) -> dict[int, Perspective | None]:
    """The perspective of each table where one sat, None where more than one did."""
    ids = {*tables, *(table.parent_id for table in tables.values() if table.parent_id)}
    sides: dict[int, Perspective | None] = {}
    for seat in Seat.objects.filter(table__in=ids).select_related("perspective"):
        sides[seat.table_id] = None if seat.table_id in sides else seat.perspective
    return sides
