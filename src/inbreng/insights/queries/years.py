"""The same theme in other trajectories, and what is needed by whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from inbreng.insights.models import Insight, Theme
from inbreng.insights.queries.insights import told_insights
from inbreng.programme.models import Trajectory


def same_theme_elsewhere(theme: Theme) -> QuerySet[Theme]:
    """This theme in the other trajectories of the partnership, the newest first. One query.

    It was taken over, or has the same name there: each trajectory makes themes of its own, such as
    those of its focus points. What is left over in one place is not what is left over in another.
    """
    same = Theme.objects.filter(
        Q(key=theme.key) | Q(name__iexact=theme.name),
        trajectory__partnership=theme.trajectory.partnership_id,
        ended_at__isnull=True,
        is_rest=False,
    )
    same = same.none() if theme.is_rest else same
    others = same.exclude(trajectory=theme.trajectory_id).select_related("trajectory__partnership")
    return others.order_by("-trajectory__begins_on", "-trajectory_id")


def trajectories_with_themes(trajectory: Trajectory) -> QuerySet[Trajectory]:
    """The other trajectories of the partnership that have themes, the newest first. One query."""
    others = Trajectory.objects.filter(
        partnership=trajectory.partnership_id, themes__ended_at__isnull=True, themes__is_rest=False
    )
    return others.exclude(pk=trajectory.pk).distinct().order_by("-begins_on", "-pk")


@dataclass(frozen=True, slots=True)
class NeedsRow:
    """The needs under one theme: who needs what, and what that asks of facilities."""

    theme: Theme | None
    cells: list[tuple[str, list[Insight]]] = field(default_factory=list)  # whom, in words


def needs(trajectory: Trajectory, *, shows_drafts: bool) -> list[NeedsRow]:
    """Insights of which somebody said who needs it, by theme and by whom. One query."""
    insights = told_insights(Insight.objects.filter(trajectory=trajectory), shows_drafts)
    needed = (
        insights.exclude(state=Insight.State.WITHDRAWN)
        .exclude(needed_by=[])
        .select_related("theme")
        .order_by("theme__position", "theme__name", "number")
    )
    return list(_rows(needed))


def _rows(insights: Iterable[Insight]) -> Iterator[NeedsRow]:
    by_theme: dict[Theme | None, list[Insight]] = {}
    for insight in insights:
        by_theme.setdefault(insight.theme, []).append(insight)
    for theme, needed in by_theme.items():
        cells = [
            (str(label), [insight for insight in needed if whom in insight.needed_by])
            for whom, label in Insight.Whom.choices
        ]
        yield NeedsRow(theme, cells)
