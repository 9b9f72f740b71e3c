"""The audit of a trajectory on a page: what is broken, what is open, how much there is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inbreng.core.access import allow
from inbreng.plan.rules import may_write_plan
from inbreng.programme.views.fetching import fetch_trajectory, visitor
from inbreng.trail.audit import audit
from inbreng.trail.audit.telling import told


@require_safe
def chain(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show whether the chain of a trajectory is whole."""
    trajectory = fetch_trajectory(request, trajectory_id)
    allow(may_write_plan(visitor(request), trajectory), request.user)
    found = audit(today=timezone.localdate(), trajectory=trajectory)
    return render(
        request, "trail/chain.html", {"trajectory": trajectory, **told(found, trajectory)}
    )
