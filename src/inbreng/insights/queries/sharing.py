"""Sources from outside, and bundles that are out with a group."""

from django.db.models import Count, F, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from inbreng.dialogue.disclosure import Disclosure
from inbreng.insights.models import Bundle, Insight, OutsideSource
from inbreng.insights.queries.insights import told_insights
from inbreng.programme.models import Trajectory


def sources_of(trajectory: Trajectory) -> QuerySet[OutsideSource]:
    """Sources of a trajectory with what they stand beside, newest first. Three queries."""
    sources = OutsideSource.objects.filter(trajectory=trajectory)
    return sources.prefetch_related("insights", "themes")


def sources_beside(insight: Insight) -> QuerySet[OutsideSource]:
    """The sources that stand beside the voices of an insight. One query."""
    return insight.outside_sources.all()


def bundles_of(view: Disclosure) -> QuerySet[Bundle]:
    """Bundles with ``n_insights`` and ``n_voices``, of those that ``view`` may be told. One query.

    Those still out first, by day.
    """
    trajectory = view.trajectory.pk
    standing = Insight.objects.filter(trajectory=trajectory).exclude(state=Insight.State.WITHDRAWN)
    told = told_insights(standing, view.tells_all).order_by().values("pk")
    insights = Bundle.insights.through._default_manager.filter(insight__in=told)
    lines = view.lines().order_by().values("pk")
    voices = Bundle.contributions.through._default_manager.filter(contribution__in=lines)
    return (
        Bundle.objects.filter(trajectory=trajectory)
        .select_related("standing_group")
        .annotate(n_insights=_counted(insights), n_voices=_counted(voices))
        .order_by(F("returned_at").desc(nulls_first=True), "due_on", "pk")
    )


def _counted(links: QuerySet[Model]) -> Coalesce:
    # Counted apart: joined, a bundle of many of both would be read as often as all their pairs.
    here = links.filter(bundle=OuterRef("pk")).order_by().values("bundle")
    return Coalesce(Subquery(here.annotate(n=Count("pk")).values("n")), 0)
