"""Fetch a theme or insight for whoever asks, or refuse."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import allow
from inbreng.insights import rules
from inbreng.insights.models import Insight, Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor


def fetch_for_insights(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see its themes and insights. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_insights(visitor(request), trajectory), request.user)
    return trajectory


def fetch_for_coding(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may put contributions under themes. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_code(visitor(request), trajectory), request.user)
    return trajectory


def fetch_theme(request: HttpRequest, pk: int) -> Theme:
    """The theme with its trajectory, when the visitor may see it. One query."""
    themes = Theme.objects.select_related("trajectory__partnership", "focus_point")
    theme = get_object_or_404(themes, pk=pk)
    seen(request, theme.trajectory)
    allow(rules.may_see_insights(visitor(request), theme.trajectory), request.user)
    return theme


def fetch_theme_to_change(request: HttpRequest, pk: int) -> Theme:
    """The theme with its trajectory, when the visitor may change it. One query."""
    theme = fetch_theme(request, pk)
    allow(rules.may_code(visitor(request), theme.trajectory), request.user)
    return theme


def fetch_insight(request: HttpRequest, pk: int) -> Insight:
    """The insight with its trajectory and theme, when the visitor may see it. One query."""
    insights = Insight.objects.select_related(
        "trajectory__partnership", "theme", "made_by", "agreed_by"
    )
    insight = get_object_or_404(insights, pk=pk)
    seen(request, insight.trajectory)
    user = visitor(request)
    allow(rules.may_see_insights(user, insight.trajectory), request.user)
    if not insight.is_told and not rules.may_see_drafts(user, insight.trajectory):
        raise Http404
    return insight


def fetch_insight_to_change(request: HttpRequest, pk: int) -> Insight:
    """The insight with its trajectory and theme, when the visitor may change it. One query."""
    insight = fetch_insight(request, pk)
    allow(rules.may_code(visitor(request), insight.trajectory), request.user)
    return insight


def person(request: HttpRequest) -> User | None:
    """Who asks, as actions note it."""
    return request.user if isinstance(request.user, User) else None
