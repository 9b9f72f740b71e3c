"""Fetch what was said for whoever asks, or refuse: these functions are the access control."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import allow
from inbreng.dialogue import rules
from inbreng.dialogue.disclosure import Disclosure, Line, disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import line_of
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor

# What the page of a contribution and its forms ask of it.
BEHIND_A_LINE = (
    *("gathering", "table__gathering__trajectory", "trajectory__partnership"),
    *("addressed_to", "perspective", "source"),
)


def fetch_harvest(request: HttpRequest, trajectory_id: int) -> Disclosure:
    """How the visitor sees the harvest of a trajectory. Two queries beside the roles."""
    return _view(request, fetch_trajectory(request, trajectory_id))


def fetch_line(request: HttpRequest, contribution_id: int) -> tuple[Disclosure, Line]:
    """A line as the visitor may be told of it. Four queries beside the roles.

    A line that is there but not for this visitor is not found, so that nobody
    learns that something is held back.
    """
    contribution = get_object_or_404(
        Contribution.objects.select_related("trajectory__partnership"), pk=contribution_id
    )
    view = _view(request, seen(request, contribution.trajectory))
    line = line_of(view, contribution_id)
    if line is None:
        raise Http404
    return view, line


def _view(request: HttpRequest, trajectory: Trajectory) -> Disclosure:
    allow(rules.may_see_harvest(visitor(request), trajectory), request.user)
    return disclosure_for(visitor(request), trajectory)


def fetch_moderation(request: HttpRequest, trajectory_id: int) -> Trajectory:
    """The trajectory, for its moderators. One query beside the roles."""
    trajectory = fetch_trajectory(request, trajectory_id)
    allow(rules.may_moderate(visitor(request), trajectory), request.user)
    return trajectory


def fetch_held(request: HttpRequest, contribution_id: int) -> Contribution:
    """A contribution in whatever state, for moderators. One query beside the roles."""
    found = Contribution.objects.exclude(state=Contribution.State.STAGED)
    contribution = get_object_or_404(
        found.select_related("trajectory__partnership"), pk=contribution_id
    )
    trajectory = seen(request, contribution.trajectory)
    allow(rules.may_moderate(visitor(request), trajectory), request.user)
    return contribution


def fetch_shown(
    request: HttpRequest, contribution_id: int
) -> tuple[Disclosure, Line, Contribution]:
    """A line with the contribution behind it, to change it. Five queries beside the roles."""
    view, line = fetch_line(request, contribution_id)
    return view, line, Contribution.objects.select_related(*BEHIND_A_LINE).get(pk=line.pk)
