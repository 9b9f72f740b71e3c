"""Fetch something of the programme, or refuse: these functions are the access control."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import allow
from inbreng.people.models import User
from inbreng.programme import rules
from inbreng.programme.models import Gathering, Trajectory


def fetch_trajectory(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see it; the page's navigation follows it. One query."""
    trajectory = get_object_or_404(Trajectory.objects.select_related("partnership"), pk=pk)
    return seen(request, trajectory)


def fetch_gathering(request: HttpRequest, pk: int) -> Gathering:
    """The gathering with trajectory and standing group, when the visitor may see it. One query."""
    related = Gathering.objects.select_related("trajectory__partnership", "standing_group")
    gathering = get_object_or_404(related, pk=pk)
    seen(request, gathering.trajectory)
    return gathering


def fetch_to_shape(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may make gatherings in it. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_shape_programme(visitor(request), trajectory), request.user)
    return trajectory


def fetch_gathering_to_shape(request: HttpRequest, pk: int) -> Gathering:
    """The gathering, when the visitor may change it. One query."""
    gathering = fetch_gathering(request, pk)
    allow(rules.may_shape_programme(visitor(request), gathering.trajectory), request.user)
    return gathering


def seen(request: HttpRequest, trajectory: Trajectory) -> Trajectory:
    """Refuse the trajectory, or remember on the request that this page belongs to it."""
    allow(rules.may_see_trajectory(visitor(request), trajectory), request.user)
    request.trajectory = trajectory  # type: ignore[attr-defined]  # read by config.context
    return trajectory


def visitor(request: HttpRequest) -> User | AnonymousUser:
    """Whoever asks, as the rules know them."""
    user = request.user
    assert isinstance(user, User | AnonymousUser)  # noqa: S101 – AUTH_USER_MODEL is ours
    return user
