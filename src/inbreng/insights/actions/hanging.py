"""What hangs under a theme beside its codings: insights, memos, sources, open suggestions."""

from typing import Any

from django.db.models import Exists, Model, OuterRef, Q

from inbreng.insights.models import (
    Insight,
    OutsideSource,
    ProposedTheme,
    Suggestion,
    Theme,
    ThemeMemo,
)

Link = OutsideSource.themes.through


def hand_over(source: Theme, goal: Theme) -> dict[str, Any]:
    """Let what hangs under one theme hang under another, and give back what it takes to return."""
    moved: dict[str, Any] = {"theme": source.pk}
    for name, (model, fitting) in _hanging(goal.pk).items():
        rows = model._default_manager.filter(fitting, theme=source.pk)
        moved[name] = list(rows.values_list("pk", flat=True))
        model._default_manager.filter(pk__in=moved[name]).update(theme=goal.pk)
    return moved


def hang_back(moved: dict[str, Any], *, goal: int) -> None:
    """Return what was handed over to ``goal`` and still hangs there."""
    for name, (model, fitting) in _hanging(moved["theme"]).items():
        rows = model._default_manager.filter(fitting, pk__in=moved[name], theme=goal)
        rows.update(theme=moved["theme"])


def _hanging(goal: int) -> dict[str, tuple[type[Model], Q]]:
    """Each kind of thing, with which of them may go to a theme where some may be already."""
    is_open = Q(state=ProposedTheme.Decision.OPEN)
    linked = Link._default_manager.filter(theme=goal, outsidesource=OuterRef("outsidesource"))
    suggested = Suggestion.objects.filter(
        theme=goal, run=OuterRef("run"), contribution=OuterRef("contribution")
    )
    return {
        "insights": (Insight, Q()),
        "memos": (ThemeMemo, Q()),
        "sources": (Link, ~Q(Exists(linked))),
        "suggestions": (Suggestion, is_open & ~Q(Exists(suggested))),
    }
