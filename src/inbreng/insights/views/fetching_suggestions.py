"""Fetch what a machine suggests for whoever may decide on it, or refuse."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import allow
from inbreng.insights import rules
from inbreng.insights.models import ProposedTheme, Suggestion
from inbreng.people.models import User
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import seen, visitor


def fetch_proposed_theme(request: HttpRequest, pk: int) -> ProposedTheme:
    """The group with its round, when the visitor may decide on it. One query."""
    groups = ProposedTheme.objects.filter(run__state="ready")
    group = get_object_or_404(groups.select_related("run__trajectory__partnership"), pk=pk)
    _allow(request, group.run.trajectory)
    return group


def fetch_suggestion(request: HttpRequest, pk: int) -> Suggestion:
    """The suggestion with its round, when the visitor may decide on it. One query."""
    suggestions = Suggestion.objects.filter(run__state="ready")
    related = suggestions.select_related("run__trajectory__partnership")
    suggestion = get_object_or_404(related, pk=pk)
    _allow(request, suggestion.run.trajectory)
    return suggestion


def writer(request: HttpRequest) -> User:
    """Who decides; the fetch let nobody else through."""
    assert isinstance(request.user, User)  # noqa: S101 – fetched for coding
    return request.user


def _allow(request: HttpRequest, trajectory: Trajectory) -> None:
    seen(request, trajectory)
    allow(rules.may_code(visitor(request), trajectory), request.user)
