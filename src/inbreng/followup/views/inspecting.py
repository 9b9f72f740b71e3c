"""Reading the monitor by a link, for the inspector."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.doors import secretly
from inbreng.core.errors import DomainError
from inbreng.followup import rules
from inbreng.followup.actions import measuring
from inbreng.followup.forms.monitor import InspectorLinkForm
from inbreng.followup.models import InspectorLink
from inbreng.followup.queries import monitor as queries
from inbreng.followup.queries.inspecting import link_behind
from inbreng.followup.views.fetching import (
    fetch_to_monitor,
    person,
)
from inbreng.followup.views.monitor import goals_shown
from inbreng.followup.views.years import rows_of_year
from inbreng.plan.queries.years import first_day
from inbreng.programme.views.fetching import seen, visitor


@require_POST
def make_inspector_link(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Make a link by which somebody reads the monitor without an account; shown once."""
    trajectory = fetch_to_monitor(request, trajectory_id)
    form = InspectorLinkForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Schrijf op voor wie de link is."))
        return redirect("followup:monitor", trajectory.pk)
    fresh = measuring.make_inspector_link(
        trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
    )
    path = reverse("followup:inspector", args=[fresh.token])
    context = {"trajectory": trajectory, "link": fresh.link, "url": settings.SITE_ADDRESS + path}
    answer = render(request, "followup/inspector_link_made.html", context)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_POST
def revoke_inspector_link(request: HttpRequest, inspector_link_id: int) -> HttpResponse:
    """End such a link at once."""
    found = get_object_or_404(
        InspectorLink.objects.select_related("trajectory__partnership"), pk=inspector_link_id
    )
    trajectory = seen(request, found.trajectory)
    allow(rules.may_keep_monitor(visitor(request), trajectory), request.user)
    try:
        measuring.revoke_inspector_link(link=found, now=timezone.now())
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("De link opent niets meer."))
    return redirect("followup:monitor", trajectory.pk)


@never_cache
@require_safe
def inspector(request: HttpRequest, inspector_token: str) -> HttpResponse:
    """Show the monitor to whoever has an open link: the published plan, nothing else."""
    link = link_behind(inspector_token, timezone.now())
    if link is None:
        return secretly(render(request, "followup/inspector_closed.html", status=410))
    trajectory = link.trajectory
    request.partnership = trajectory.partnership  # type: ignore[attr-defined]  # for the bar
    today, shown = timezone.localdate(), goals_shown(trajectory)
    reports = [
        queries.term_report(trajectory, year, timezone.now())
        for year in shown["years"]
        if first_day(year) <= today
    ]
    context = {
        **shown,
        "reports": [rows_of_year(one, today) for one in reports if one is not None],
    }
    return secretly(render(request, "followup/inspector.html", context))
