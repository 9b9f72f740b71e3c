"""The page of the director: how the work stands, what is open, where it goes less well."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.plan.queries import current_plan
from inbreng.programme.views.fetching import visitor
from inbreng.route import rules
from inbreng.route.queries.direction import direction_of
from inbreng.route.views.fetching import fetch_for_direction


@require_safe
def director(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show phase, days left, open steps, weak chapters, answers, who was not heard, areas."""
    trajectory = fetch_for_direction(request, trajectory_id)
    plan, user, today = current_plan(trajectory), visitor(request), timezone.localdate()
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "plan": plan,
        "today": today,
        "may_release": rules.may_release(user, trajectory),
    }
    if plan is not None:
        plan.trajectory = trajectory
        context["found"] = direction_of(plan, disclosure_for(user, trajectory), today)
    return render(request, "route/director.html", context)
