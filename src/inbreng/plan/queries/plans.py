"""The plan, its passages and their current text."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count, OuterRef, QuerySet, Subquery

from inbreng.insights.models import Insight
from inbreng.plan.models import Chapter, Passage, PassageGround, PassageVersion, Plan
from inbreng.programme.models import Trajectory


def current_plan(trajectory: Trajectory) -> Plan | None:
    """The newest plan of the trajectory, if it has one. One query."""
    return Plan.objects.filter(trajectory=trajectory).first()


def with_current_text(passages: QuerySet[Passage]) -> QuerySet[Passage]:
    """Passages with ``text``, ``version`` and ``n_insights`` of their newest version."""
    newest = PassageVersion.objects.filter(passage=OuterRef("pk")).order_by("-number")
    return passages.select_related("chapter__plan__trajectory").annotate(
        text=Subquery(newest.values("text")[:1]),
        version=Subquery(newest.values("number")[:1]),
        n_insights=Count("grounds"),
    )


def passages_of(plan: Plan) -> list[tuple[Chapter, list[Passage]]]:
    """Chapters in order, each with its passages and their current text. Two queries."""
    by_chapter: dict[int, list[Passage]] = defaultdict(list)
    passages = with_current_text(Passage.objects.filter(chapter__plan=plan))
    for passage in passages.order_by("number"):
        by_chapter[passage.chapter_id].append(passage)
    return [(chapter, by_chapter[chapter.pk]) for chapter in plan.chapters.all()]


def passages_by_insight(insights: Iterable[Insight]) -> dict[int, list[Passage]]:
    """The passages that rest on each insight, by the insight's id. One query."""
    found: dict[int, list[Passage]] = defaultdict(list)
    grounds = PassageGround.objects.filter(insight__in=list(insights))
    for ground in grounds.select_related("passage__chapter").order_by(
        "passage__chapter__number", "passage__number"
    ):
        found[ground.insight_id].append(ground.passage)
    return found
