"""Insights with the voices they rest on."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Evidence, Insight
from inbreng.programme.models import Trajectory

VISIBLE = Contribution.State.VISIBLE


def insights_of(trajectory: Trajectory) -> QuerySet[Insight]:
    """The insights of a trajectory with their voices counted, newest first. One query."""
    return insights_under(Insight.objects.filter(trajectory=trajectory)).order_by("-number")


SUPPORTS = Q(
    evidence__stance=Evidence.Stance.FOR,
    evidence__contribution__state=VISIBLE,
    evidence__dropped_at__isnull=True,
)


def insights_under(insights: QuerySet[Insight]) -> QuerySet[Insight]:
    """Insights with ``n_voices`` and ``n_tables`` of what supports them and can be seen."""
    return insights.select_related("theme").annotate(
        n_voices=Count("evidence", filter=SUPPORTS, distinct=True),
        n_tables=Count("evidence__contribution__table", filter=SUPPORTS, distinct=True),
    )


def n_voices_under(insights: QuerySet[Insight]) -> dict[int, int]:
    """How many visible voices support each insight, by the insight's id. One query."""
    counted = insights.annotate(n_voices=Count("evidence", filter=SUPPORTS, distinct=True))
    return dict(counted.values_list("pk", "n_voices"))


def voices_under(insight: Insight, stance: str = Evidence.Stance.FOR) -> QuerySet[Contribution]:
    """Visible contributions that support or contradict the insight. One query."""
    return Contribution.objects.filter(
        evidence__insight=insight,
        evidence__stance=stance,
        evidence__dropped_at__isnull=True,
        state=VISIBLE,
    )


def insights_by_contribution(contributions: Iterable[Contribution]) -> dict[int, list[Insight]]:
    """The insights that each contribution supports, by the contribution's id. One query."""
    found: dict[int, list[Insight]] = defaultdict(list)
    evidence = Evidence.objects.filter(
        contribution__in=list(contributions),
        stance=Evidence.Stance.FOR,
        dropped_at__isnull=True,
    ).exclude(insight__state=Insight.State.WITHDRAWN)
    for piece in evidence.select_related("insight").order_by("insight__number"):
        found[piece.contribution_id].append(piece.insight)
    return found
