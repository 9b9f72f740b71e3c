"""Reports on their way in: what waits, what was recognised, and where it may go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Min, Q, QuerySet

from inbreng.dialogue.models import Contribution, Report, StagedEntry, StoredFile, Wording
from inbreng.dialogue.places import stands_beside_tables
from inbreng.programme.models import Trajectory

Kind = StagedEntry.Kind
GONE = (Report.State.REFUSED, Report.State.SAME)
BUSY = (Report.State.ASKED, Report.State.READING, Report.State.PUBLISHING)


def reports_of(trajectory: Trajectory) -> QuerySet[Report]:
    """Reports of a trajectory, newest first, with who gave them. One query."""
    reports = Report.objects.filter(upload__trajectory=trajectory)
    return reports.select_related("upload__made_by", "stored_file", "gathering")


def earlier_reports(reports: Sequence[Report]) -> dict[int, Report]:
    """For each report that is there already: the first report with the same content. One query."""
    same = [report for report in reports if report.state == Report.State.SAME]
    if not same:
        return {}
    files = [report.stored_file_id for report in same]
    others = Report.objects.filter(
        stored_file__in=files, upload__trajectory=same[0].upload.trajectory_id
    ).select_related("gathering")
    gone = (Report.State.REFUSED, Report.State.WITHDRAWN)
    first: dict[int | None, Report] = {}
    for other in others.exclude(state__in=gone).order_by("-pk"):
        first[other.stored_file_id] = other
    return {report.pk: first[report.stored_file_id] for report in same}


@dataclass(frozen=True, slots=True)
class Place:
    """A group or a table in it, as the report calls them; either may be empty."""

    group: str
    table: str
    n_points: int = 0
    n_participants: int | None = None
    composition: str = ""

    @property
    def label(self) -> str:
        """What it is called: the table, or else the group."""
        return self.table or self.group


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the report under its theme heading, and how many points stand under it."""

    heading: str
    text: str
    n_points: int = 0


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a report holds, counted."""

    places: Sequence[Place]
    questions: Sequence[Asked]
    n_points: int
    n_doubts: int
    participants: Sequence[str] = ()

    @property
    def n_tables(self) -> int:
        """Tables at which points were made; a group without tables counts as one."""
        return sum(1 for place in self.places if place.n_points or place.table)

    @property
    def labels(self) -> dict[str, list[str]]:
        """Groups, tables and questions to choose from, each once."""
        return {
            "groups": list(dict.fromkeys(one.group for one in self.places if one.group)),
            "tables": list(dict.fromkeys(one.table for one in self.places if one.table)),
            "questions": list(dict.fromkeys(one.text for one in self.questions)),
        }


def recognised(report: Report) -> Recognised:
    """What was recognised in a report, as people set it right. Three queries."""
    places: dict[tuple[str, str], int] = {}
    questions: dict[tuple[str, str], int] = {}
    n_points = 0
    for group, table, question, section, n_here in _talk(report):
        n_points += n_here
        if question:
            asked = (heading(section, group, table, report.title), question)
            questions[asked] = questions.get(asked, 0) + n_here
        if table or (group and (question or not stands_beside_tables(group))):
            places[group, table] = places.get((group, table), 0) + n_here
    participants = report.entries.filter(kind=Kind.PARTICIPANTS).values_list("text", flat=True)
    return Recognised(
        _places(report, places),
        [Asked(*asked, n) for asked, n in questions.items()],
        n_points,
        report.entries.exclude(doubt="").count(),
        list(participants[:200]),
    )


def _talk(report: Report) -> Iterable[tuple[str, str, str, list[str], int]]:
    """Every group, table, question and section of the harvest, with its number of points."""
    entries = report.entries.filter(kind__in=(Kind.CONTRIBUTION, Kind.QUESTION))
    grouped = entries.order_by().values("group", "table", "question", "section")
    counted = grouped.annotate(
        n=Count("pk", filter=Q(kind=Kind.CONTRIBUTION)), first=Min("position")
    )
    for row in counted.order_by("first"):
        yield row["group"], row["table"], row["question"], row["section"], row["n"]


def heading(section: Sequence[str], group: str, table: str, title: str) -> str:
    """The theme heading above a question: the nearest one that names no table and is no title."""
    themes = [label for label in section if label not in {group, table, title}]
    return themes[-1][:200] if themes else ""


def _places(report: Report, counted: dict[tuple[str, str], int]) -> list[Place]:
    told = {group["label"]: group for group in report.groups}
    groups = list(dict.fromkeys(group for group, _table in counted))
    places = []
    for group in groups:
        told_here = told.get(group, {})
        if group:
            places.append(
                Place(
                    group,
                    "",
                    counted.get((group, ""), 0),
                    told_here.get("n_participants"),
                    told_here.get("composition") or "",
                )
            )
        places += [
            Place(group, table, n) for (of, table), n in counted.items() if of == group and table
        ]
    return places


def holds_back(stored: StoredFile) -> bool:
    """A kept file holds words that are held back, or was not screened yet. Two queries."""
    shown = (Report.State.PUBLISHED, Report.State.WITHDRAWN)
    if stored.reports.exclude(state__in=(*shown, *GONE)).exists():
        return True
    held = Q(state__in=(Contribution.State.QUARANTINED, Contribution.State.REFUSED))
    covered = Q(wordings__why=Wording.Why.REDACTED)
    said = Contribution.objects.filter(source__report__stored_file=stored)
    return said.filter(held | covered).exists()


def is_busy(reports: Sequence[Report]) -> bool:
    """Somebody who looks at these reports has something to wait for."""
    return any(report.state in BUSY for report in reports)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a published report."""

    n_points: int
    n_held: int
    n_withdrawn: int
    n_tables: int
    n_questions: int


def outcome(report: Report) -> Outcome:
    """What a published report brought, counted. One query."""
    if report.source is None:
        return Outcome(0, 0, 0, 0, 0)
    state = Contribution.State
    counted = report.source.contributions.aggregate(
        n_points=Count("pk"),
        n_held=Count("pk", filter=Q(state=state.QUARANTINED)),
        n_withdrawn=Count("pk", filter=Q(state=state.WITHDRAWN)),
        n_tables=Count("table", distinct=True),
        n_questions=Count("question", distinct=True),
    )
    return Outcome(**counted)
