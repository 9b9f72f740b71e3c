"""Fetch a contribution to answer for whoever asks, or refuse."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.answers import rules
from inbreng.core.access import allow
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.programme.views.fetching import seen, visitor


def fetch_answered(request: HttpRequest, pk: int) -> Contribution:
    """The contribution, when the visitor may be told it. Three queries."""
    found = get_object_or_404(Contribution.objects.select_related("trajectory__partnership"), pk=pk)
    seen(request, found.trajectory)
    allow(bool(voices_for(visitor(request), found.trajectory, [found])), request.user)
    return found


def fetch_to_answer(request: HttpRequest, pk: int) -> Contribution:
    """The visible contribution, when the visitor may answer it. One query."""
    related = Contribution.objects.visible().select_related(
        "trajectory__partnership", "gathering", "table", "question", "perspective"
    )
    contribution: Contribution = get_object_or_404(related, pk=pk)
    seen(request, contribution.trajectory)
    allow(rules.may_answer(visitor(request), contribution.trajectory), request.user)
    return contribution
