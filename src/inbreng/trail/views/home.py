"""The first page: the work of today for whoever signed in, the door for everybody else."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.people.queries.organisations import partnerships_for
from inbreng.people.rules import Visitor, may_add_partnership
from inbreng.programme.queries import trajectories_for
from inbreng.programme.views.fetching import visitor
from inbreng.trail.queries.overview import overview


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show each trajectory of the visitor with what waits; a stranger sees what Inbreng is."""
    user = visitor(request)
    if not user.is_authenticated:
        return render(request, "trail/welcome.html", {"is_sample": settings.SAMPLE})
    trajectories = list(trajectories_for(user)[:10])
    if trajectories:
        request.trajectory = trajectories[0]  # type: ignore[attr-defined]  # for the navigation
    overviews = [overview(user, trajectory) for trajectory in trajectories]
    context = {"overviews": overviews, "may_begin": not overviews and _may_begin(user)}
    return render(request, "trail/home.html", context)


def _may_begin(user: Visitor) -> bool:
    return may_add_partnership(user) and not partnerships_for(user).exists()
