"""The monitor: how far the ambitions of the published plan are."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.errors import DomainError
from inbreng.followup import rules
from inbreng.followup.actions import measuring
from inbreng.followup.forms.monitor import InspectorLinkForm, ReadingForm
from inbreng.followup.models import Reading
from inbreng.followup.queries import monitor as queries
from inbreng.followup.queries.charts import chart_of, words_of
from inbreng.followup.queries.years import (
    years_of,
)
from inbreng.followup.views.fetching import (
    fetch_ambition_to_measure,
    fetch_for_monitor,
    person,
)
from inbreng.followup.views.rooms import followup_tabs
from inbreng.plan.queries import current_plan
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


@require_safe
def monitor(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show each ambition of the published plan with what was measured."""
    trajectory = fetch_for_monitor(request, trajectory_id)
    may_keep = rules.may_keep_monitor(visitor(request), trajectory)
    context = {
        **goals_shown(trajectory),
        "tabs": followup_tabs(request, trajectory),
        "may_keep": may_keep,
        "links": trajectory.inspector_links.filter(
            revoked_at__isnull=True, expires_at__gt=timezone.now()
        )
        if may_keep
        else [],
        "link_form": InspectorLinkForm(),
        "collections": years_of(trajectory, timezone.localdate()),
    }
    return render(request, "followup/monitor.html", context)


def goals_shown(trajectory: Trajectory) -> dict[str, Any]:
    """The goals of the published plan, each with its chart and its words."""
    plan = current_plan(trajectory)
    goals = queries.goals_of(plan, timezone.now()) if plan else []
    return {
        "trajectory": trajectory,
        "plan": plan,
        "rows": [(goal, chart_of(goal), words_of(goal)) for goal in goals],
        "years": queries.plan_years(plan) if plan else [],
    }


@require_http_methods(["GET", "HEAD", "POST"])
def ambition(request: HttpRequest, ambition_id: int) -> HttpResponse:
    """Note what was measured of an ambition; show and remove earlier readings."""
    found = fetch_ambition_to_measure(request, ambition_id)
    trajectory = found.passage.chapter.plan.trajectory
    form = ReadingForm(request.POST or None, initial={"read_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            measuring.note_reading(
                ambition=found, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error("read_on", str(refusal))
        else:
            messages.success(request, _("De meting is bewaard."))
            return redirect("followup:ambition", found.pk)
    context = {
        "ambition": found,
        "trajectory": trajectory,
        "readings": found.readings.select_related("by").order_by("-read_on"),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "followup/ambition.html", context, status=status)


@require_POST
def remove_reading(request: HttpRequest, reading_id: int) -> HttpResponse:
    """Take a reading away that was a mistake."""
    reading = get_object_or_404(Reading, pk=reading_id)
    found = fetch_ambition_to_measure(request, reading.ambition_id)
    measuring.remove_reading(reading=reading)
    messages.success(request, _("De meting is weg."))
    return redirect("followup:ambition", found.pk)
