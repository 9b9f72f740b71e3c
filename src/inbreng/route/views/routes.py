"""The route of a plan: its steps in order, what is next, what is late."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.plan.queries import current_plan
from inbreng.programme.views.fetching import visitor
from inbreng.route import counting, rules
from inbreng.route.actions import routing
from inbreng.route.forms import StepForm
from inbreng.route.queries.calendars import calendar_link_of
from inbreng.route.queries.stands import StepStand
from inbreng.route.queries.steps import has_terms, route_of
from inbreng.route.queries.terms import phases_of
from inbreng.route.queries.words import words_now
from inbreng.route.views.asking import ask, tell
from inbreng.route.views.fetching import fetch_for_route, fetch_to_lead, plan_of

DRAWN = {"done": "done", "skipped": "done", "late": "late", "stopped": "late", "shaken": "late"}
# What the colour of a step does not tell.
SAYS = {
    "shaken": gettext_lazy("tekst veranderde daarna"),
    "stopped": gettext_lazy("geen instemming"),
    "skipped": gettext_lazy("overgeslagen"),
}
SESSION_KEY = "route_calendar"


@require_safe
def route(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the steps of the newest plan in order, with days, weeks left and what each waits for."""
    trajectory = fetch_for_route(request, trajectory_id)
    plan, user, today = current_plan(trajectory), visitor(request), timezone.localdate()
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "plan": plan,
        "may_lead": rules.may_lead_route(user, trajectory),
        "may_see_direction": rules.may_see_direction(user, trajectory),
        "may_enter_council_room": rules.may_enter_council_room(user, trajectory),
    }
    if plan is not None:
        plan.trajectory = trajectory
        stands = route_of(plan, words_now(plan), today)
        last_day = counting.last_day(plan.first_year)
        context |= {
            "stands": stands,
            "drawn": [_drawn(one) for one in stands],
            "last_day": last_day,
            "n_days_left": (last_day - today).days,
            "phases": phases_of(plan),
            "today": today,
            "calendar": calendar_link_of(plan, user),
            "fresh_calendar": request.session.pop(SESSION_KEY, ""),
            "has_terms": has_terms(trajectory.partnership),
        }
    return render(request, "route/route.html", context)


def _drawn(stand: StepStand) -> dict[str, str]:
    """A step as the picture of the route draws it."""
    state = stand.state
    kind = "late" if stand.is_late else "now" if stand.is_next else "next"
    day = stand.step.held_on or stand.step.due_on
    return {
        "label": stand.step.title,
        "note": f"{day:%-d-%-m-%Y}",
        "state": DRAWN.get(state, kind),
        "says": str(SAYS.get(state, "")),
        "url": reverse("route:step", args=[stand.step.pk]),
    }


@require_POST
def begin_route(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Lay out the steps of this partnership for the newest plan."""
    trajectory = fetch_to_lead(request, trajectory_id)
    plan = plan_of(trajectory)
    tell(
        request,
        lambda: routing.begin_route(plan=plan, now=timezone.now()),
        _("De route staat er. Kijk de dagen na."),
    )
    return redirect("route:route", trajectory.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def add_step(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Add a step of any kind after the last one."""
    trajectory = fetch_to_lead(request, trajectory_id)
    plan = plan_of(trajectory)
    form = StepForm(request.POST or None)

    def do() -> None:
        fields = dict(form.cleaned_data)
        routing.add_step(plan=plan, now=timezone.now(), **fields)

    return ask(
        request,
        form,
        do,
        done=_("De stap staat achteraan. Zet hem op zijn plaats."),
        go_to=("route:route", trajectory.pk),
        template="add_step",
        context={"trajectory": trajectory, "plan": plan},
    )


@require_POST
def count_back(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Count the days of the steps again from 1 May."""
    trajectory = fetch_to_lead(request, trajectory_id)
    plan = plan_of(trajectory)
    tell(
        request,
        lambda: routing.count_back(plan=plan),
        _("De dagen zijn opnieuw geteld. Vaste dagen bleven staan."),
    )
    return redirect("route:route", trajectory.pk)
