"""On which voices each chapter rests, each counted once, as far as whoever looks may be told."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.pictures.lying import AreasOfPlaces
from inbreng.insights.spread import Ground, Spread, spread_at
from inbreng.people.models import Organisation
from inbreng.plan.models import Passage, PassageGround, Plan
from inbreng.plan.queries.editions import latest_edition, passages_in
from inbreng.plan.queries.plans import standing
from inbreng.programme.models import Gathering, Table

FOR = Evidence.Stance.FOR
BOARD = Organisation.Kind.BOARD
Spoken = tuple[int, int | None, int | None]  # gathering, table, perspective


@dataclass(frozen=True, slots=True)
class CoveredChapter:
    """A chapter as somebody reads it, with its passages."""

    pk: int
    number: int
    title: str
    passages: frozenset[int]


@dataclass(frozen=True)
class ChapterCoverage:
    """What one chapter rests on."""

    chapter: CoveredChapter
    n_insights: int
    spread: Spread


def chapters_read(plan: Plan, *, shows_drafts: bool, now: datetime) -> list[CoveredChapter]:
    """The chapters on the desk for who sees that, else those of the edition read. Two queries."""
    held: dict[tuple[int, int, str], set[int]] = {}
    if shows_drafts:
        for chapter in plan.chapters.filter(removed_at__isnull=True):
            held[chapter.pk, chapter.number, chapter.title] = set()
        there = standing(Passage.objects.filter(chapter__plan=plan)).select_related("chapter")
        for passage in there:
            chapter = passage.chapter
            held[chapter.pk, chapter.number, chapter.title].add(passage.pk)
    elif (edition := latest_edition(plan, now=now)) is not None:
        for row in passages_in(edition):
            passage = row.version.passage
            key = (passage.chapter_id, row.chapter_number, row.chapter_title)
            held.setdefault(key, set()).add(passage.pk)
    return [CoveredChapter(*key, frozenset(passages)) for key, passages in held.items()]


def coverage_of_chapters(
    ground: Ground, chapters: Collection[CoveredChapter], *, shows_drafts: bool
) -> list[ChapterCoverage]:
    """What each chapter rests on; a point under two of its insights counts once. Two queries."""
    of = {passage: chapter.pk for chapter in chapters for passage in chapter.passages}
    grounds = PassageGround.objects.filter(
        passage__in=list(of), insight__state__in=told_states(shows_drafts=shows_drafts)
    )
    rests: dict[int, set[int]] = defaultdict(set)
    for passage, insight in grounds.values_list("passage", "insight"):
        rests[of[passage]].add(insight)
    voices = _voices_of(ground, {insight for insights in rests.values() for insight in insights})
    return [
        ChapterCoverage(
            chapter,
            len(rests[chapter.pk]),
            spread_at(ground, _together(voices[insight] for insight in rests[chapter.pk]).values()),
        )
        for chapter in chapters
    ]


def _voices_of(ground: Ground, insights: Collection[int]) -> dict[int, dict[int, Spoken]]:
    """By insight where each voice for it was heard, by the voice. One query."""
    found: dict[int, dict[int, Spoken]] = defaultdict(dict)
    lines = ground.view.lines().filter(
        evidence__stance=FOR, evidence__dropped_at=None, evidence__insight__in=insights
    )
    rows = lines.order_by().values_list(
        "evidence__insight_id", "pk", "gathering_id", "table_id", "perspective_id"
    )
    for insight, pk, *place in rows:
        found[insight][pk] = (place[0], place[1], place[2])
    return found


def _together(voices: Iterable[dict[int, Spoken]]) -> dict[int, Spoken]:
    return {pk: place for some in voices for pk, place in some.items()}


def lines_under(
    ground: Ground, passages: Collection[int], *, shows_drafts: bool
) -> QuerySet[Contribution]:
    """Points that support the insights under passages, each once. One query."""
    lines = ground.view.lines().filter(
        evidence__stance=FOR,
        evidence__dropped_at=None,
        evidence__insight__state__in=told_states(shows_drafts=shows_drafts),
        evidence__insight__grounds__passage__in=passages,
    )
    return lines.order_by().distinct()


def told_states(*, shows_drafts: bool) -> list[str]:
    """The states of insights that carry something and may be told."""
    agreed = [Insight.State.AGREED.value]
    return [*agreed, Insight.State.DRAFT.value] if shows_drafts else agreed


def boards_of_places(ground: Ground) -> AreasOfPlaces:
    """Whose boards were at each table and gathering; a school brings its board. Two queries."""
    pk, spots = ground.view.trajectory.pk, ground.view.spots
    board = ("organisation__kind", "organisation_id", "organisation__parent_id")
    there = Table.organisations.through.objects.filter(table__gathering__trajectory=pk)
    here = Gathering.organisations.through.objects.filter(gathering__trajectory=pk)
    tables: dict[int, set[int]] = defaultdict(set)
    for table, *organisation in there.values_list("table_id", *board):
        at: int | None = table
        while at is not None:
            tables[at] |= _board(*organisation)
            at = spots[at].parent_id
    gatherings: dict[int, set[int]] = defaultdict(set)
    for gathering, *organisation in here.values_list("gathering_id", *board):
        gatherings[gathering] |= _board(*organisation)
    return AreasOfPlaces(
        tables={at: frozenset(boards) for at, boards in tables.items() if boards},
        gatherings={at: frozenset(boards) for at, boards in gatherings.items()},
    )


def boards_in(ground: Ground) -> dict[int, Organisation]:
    """The boards of the partnership that take part, by id, with ``n_schools``. One query."""
    boards = Organisation.objects.filter(
        partnership=ground.view.trajectory.partnership_id, kind=BOARD, is_active=True
    )
    counted = boards.annotate(n_schools=Count("parts", filter=Q(parts__is_active=True)))
    return {board.pk: board for board in counted.order_by("name")}


def _board(kind: str, pk: int, parent: int | None) -> set[int]:
    if kind == BOARD:
        return {pk}
    return {parent} if parent is not None and kind == Organisation.Kind.SCHOOL else set()
