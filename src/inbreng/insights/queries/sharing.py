"""Sources from outside, and bundles that are out with a group."""

from django.db.models import Count, F, QuerySet

from inbreng.insights.models import Bundle, Insight, OutsideSource
from inbreng.programme.models import Trajectory


def sources_of(trajectory: Trajectory) -> QuerySet[OutsideSource]:
    """Sources of a trajectory with what they stand beside, newest first. Three queries."""
    sources = OutsideSource.objects.filter(trajectory=trajectory)
    return sources.prefetch_related("insights", "themes")


def sources_beside(insight: Insight) -> QuerySet[OutsideSource]:
    """The sources that stand beside the voices of an insight. One query."""
    return insight.outside_sources.all()


def bundles_of(trajectory: Trajectory) -> QuerySet[Bundle]:
    """Bundles with ``n_insights`` and ``n_voices``; those still out first, by day. One query."""
    return (
        Bundle.objects.filter(trajectory=trajectory)
        .select_related("standing_group")
        .annotate(
            n_insights=Count("insights", distinct=True),
            n_voices=Count("contributions", distinct=True),
        )
        .order_by(F("returned_at").desc(nulls_first=True), "due_on", "pk")
    )
