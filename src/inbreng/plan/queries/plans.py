"""The plan, its passages and their current text."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from inbreng.insights.models import Insight
from inbreng.insights.queries.insights import TOLD
from inbreng.plan.models import Passage, PassageGround, PassageVersion, Plan
from inbreng.plan.queries.editions import as_published
from inbreng.programme.models import Trajectory

STANDING = Q(removed_at__isnull=True, chapter__removed_at__isnull=True)
# What was withdrawn carries nothing.
CARRIES = Q(grounds__insight__state__in=[Insight.State.DRAFT, Insight.State.AGREED])

MAY = 5


def current_plan(trajectory: Trajectory) -> Plan | None:
    """The newest plan of the trajectory, if it has one. One query."""
    return Plan.objects.filter(trajectory=trajectory).first()


def next_first_year(today: date) -> int:
    """The first school year of a plan that can still be handed in before 1 May."""
    return today.year + (today.month >= MAY)


def with_current_text(passages: QuerySet[Passage]) -> QuerySet[Passage]:
    """Passages with ``text``, ``version`` and ``version_id`` of their newest version.

    And with ``n_insights``: how many insights they rest on that were not withdrawn.
    """
    newest = PassageVersion.objects.filter(passage=OuterRef("pk")).order_by("-number")
    return passages.select_related("chapter__plan__trajectory").annotate(
        text=Subquery(newest.values("text")[:1]),
        version=Subquery(newest.values("number")[:1]),
        version_id=Subquery(newest.values("pk")[:1]),
        n_insights=Count("grounds", filter=CARRIES),
    )


def standing(passages: QuerySet[Passage]) -> QuerySet[Passage]:
    """Passages that stand in the plan, in its order."""
    return passages.filter(STANDING).order_by("chapter__number", "number")


def passages_by_insight(
    insights: Iterable[Insight], *, shows_drafts: bool = False, now: datetime | None = None
) -> dict[int, list[Passage]]:
    """The passages that rest on each insight, by the insight's id. One query, two for readers.

    Who is told of no drafts is told of passages as they stand in the published edition.
    """
    grounds = PassageGround.objects.filter(insight__in=list(insights))
    in_order = grounds.select_related("passage__chapter").order_by(
        "passage__chapter__number", "passage__number"
    )
    if shows_drafts:
        there = list(
            in_order.filter(
                passage__removed_at__isnull=True, passage__chapter__removed_at__isnull=True
            )
        )
    else:
        there = _published(list(in_order), now)
    found: dict[int, list[Passage]] = defaultdict(list)
    for ground in there:
        found[ground.insight_id].append(ground.passage)
    return found


def _published(grounds: list[PassageGround], now: datetime | None) -> list[PassageGround]:
    published = as_published([ground.passage for ground in grounds], now=now)
    there = [ground for ground in grounds if ground.passage.pk in published]
    for ground in there:
        ground.passage = published[ground.passage.pk]
    return there


def insights_told(passage: Passage, *, shows_drafts: bool) -> QuerySet[Insight]:
    """The insights under a passage that may be told, without what was withdrawn. One query."""
    there = passage.insights.exclude(state=Insight.State.WITHDRAWN)
    return there if shows_drafts else there.filter(TOLD)
