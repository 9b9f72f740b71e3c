"""Calendars: a file for a step, and a private address of the whole route."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from inbreng.core.doors import secretly
from inbreng.plan.models import Plan
from inbreng.programme.rules import may_see_trajectory
from inbreng.route.actions import calendars
from inbreng.route.calendar_files import CONTENT_TYPE, calendar_of
from inbreng.route.models import RouteStep
from inbreng.route.queries.terms import terms_of
from inbreng.route.views.asking import tell
from inbreng.route.views.fetching import fetch_for_route, fetch_step, plan_of, signed_in
from inbreng.route.views.routes import SESSION_KEY


@require_safe
def step_calendar(request: HttpRequest, step_id: int) -> HttpResponse:
    """Send the day of one step for somebody's calendar."""
    step = fetch_step(request, step_id)
    return _sent(request, step.plan, [step], f"stap-{step.pk}.ics")


@never_cache
@require_safe
def calendar(request: HttpRequest, calendar_token: str) -> HttpResponse:
    """Send the route to a calendar program that has the private address."""
    link = calendars.use_calendar_link(token=calendar_token, now=timezone.now())
    if link is None or not may_see_trajectory(link.user, link.plan.trajectory):
        raise Http404
    steps = list(RouteStep.objects.filter(plan=link.plan).select_related("plan"))
    return secretly(_sent(request, link.plan, steps, "route.ics"))


@require_POST
def make_calendar_link(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Make a private address, shown once; an earlier one of this person ends."""
    trajectory = fetch_for_route(request, trajectory_id)
    plan, user = plan_of(trajectory), signed_in(request)
    token = calendars.make_calendar_link(plan=plan, user=user, now=timezone.now())
    request.session[SESSION_KEY] = request.build_absolute_uri(
        reverse("route:calendar", args=[token])
    )
    return redirect("route:route", trajectory.pk)


@require_POST
def revoke_calendar_link(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """End the private address of who asks."""
    trajectory = fetch_for_route(request, trajectory_id)
    plan, user = plan_of(trajectory), signed_in(request)
    tell(
        request,
        lambda: calendars.revoke_calendar_links(plan=plan, user=user, now=timezone.now()),
        _("De agendalink werkt niet meer."),
    )
    return redirect("route:route", trajectory.pk)


def _sent(request: HttpRequest, plan: Plan, steps: list[RouteStep], name: str) -> HttpResponse:
    file = calendar_of(
        steps,
        name=plan.title,
        site=request.build_absolute_uri("/").rstrip("/"),
        n_days_to_remind=terms_of(plan.trajectory.partnership).n_days_to_remind,
        now=timezone.now(),
    )
    response = HttpResponse(file, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
