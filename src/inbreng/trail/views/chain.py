"""The audit of a trajectory on a page: what is broken, what is open, how much there is."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.access import allow
from inbreng.plan.rules import may_write_plan
from inbreng.programme.views.fetching import fetch_trajectory, visitor
from inbreng.trail.audit import audit
from inbreng.trail.audit.telling import told

WALK = "nalopen"  # in the address: the chain is walked


@require_safe
@vary_on_headers("HX-Request")
def chain(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show whether the chain of a trajectory is whole; it is walked when that is asked for.

    A walk reads everything that was ever said, so the page comes first and asks for it.
    """
    trajectory = fetch_trajectory(request, trajectory_id)
    allow(may_write_plan(visitor(request), trajectory), request.user)
    context: dict[str, Any] = {"trajectory": trajectory, "is_walked": WALK in request.GET}
    if context["is_walked"]:
        context |= told(audit(today=timezone.localdate(), trajectory=trajectory), trajectory)
    is_fragment = request.htmx and context["is_walked"]  # type: ignore[attr-defined]
    return render(request, "trail/_chain.html" if is_fragment else "trail/chain.html", context)
