"""The first page: the work of today for whoever signed in, the door for everybody else."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inbreng.people.models import User
from inbreng.people.queries.members import roles_not_today
from inbreng.people.queries.organisations import partnerships_for
from inbreng.people.rules import may_add_partnership, roles_today
from inbreng.programme.queries import trajectories_for
from inbreng.programme.views.fetching import visitor
from inbreng.trail.queries.overview import overview


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show each trajectory of the visitor with what waits; a stranger sees what Inbreng is."""
    user = visitor(request)
    if not isinstance(user, User):
        return render(request, "trail/welcome.html", {"is_sample": settings.SAMPLE})
    trajectories = list(trajectories_for(user)[:10])
    if trajectories:
        request.trajectory = trajectories[0]  # type: ignore[attr-defined]  # for the navigation
    overviews = [overview(user, trajectory) for trajectory in trajectories]
    context = {"overviews": overviews} | ({} if overviews else _nothing_yet(user))
    return render(request, "trail/home.html", context)


def _nothing_yet(user: User) -> dict[str, Any]:
    """What somebody without a trajectory is told: the way in, or since when it is shut."""
    return {
        "may_begin": may_add_partnership(user) and not partnerships_for(user).exists(),
        "roles": [] if roles_today(user) else roles_not_today(user, timezone.localdate()),
    }
