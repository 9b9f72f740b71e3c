"""What a partnership sets once for its routes."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.plan.queries import current_plan
from inbreng.programme.models import Trajectory
from inbreng.route.actions import terms as setting
from inbreng.route.forms import FreeWeekForm, OrderForm, PhaseForm, TermsForm
from inbreng.route.models import FreeWeek, Phase
from inbreng.route.queries.terms import phases_of, terms_in_order, terms_of
from inbreng.route.views.asking import tell
from inbreng.route.views.fetching import fetch_to_lead, plan_of

NAMES = ("region", "n_weeks_to_answer", "n_days_for_questions", "n_days_to_remind")


@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show and keep order, terms, weeks without school and phases."""
    trajectory = fetch_to_lead(request, trajectory_id)
    form = _sent(request, "terms", trajectory)
    if form is not None and form.is_valid():
        try:
            _keep(trajectory, form)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard. Tel de dagen opnieuw als je dat wilt."))
            return redirect("route:terms", trajectory.pk)
    status = 422 if form is not None else 200
    return render(request, "route/terms.html", _context(trajectory, form), status=status)


def _sent(request: HttpRequest, name: str, trajectory: Trajectory) -> forms.Form | None:
    """The form that was sent, of the four on the page."""
    if request.method != "POST":
        return None
    asked = request.POST.get("what", name)
    if asked == "order":
        return OrderForm(request.POST, terms=terms_in_order(trajectory.partnership))
    kinds: dict[str, type[forms.Form]] = {"week": FreeWeekForm, "phase": PhaseForm}
    return kinds.get(asked, TermsForm)(request.POST)


def _keep(trajectory: Trajectory, form: forms.Form) -> None:
    partnership = trajectory.partnership
    if isinstance(form, OrderForm):
        setting.set_order(partnership=partnership, rows=form.rows())
    elif isinstance(form, FreeWeekForm):
        setting.add_free_week(partnership=partnership, **form.cleaned_data)
    elif isinstance(form, PhaseForm):
        setting.set_phase(plan=plan_of(trajectory), **form.cleaned_data)
    else:
        setting.set_terms(partnership=partnership, **form.cleaned_data)


def _context(trajectory: Trajectory, form: forms.Form | None) -> dict[str, Any]:
    partnership, plan = trajectory.partnership, current_plan(trajectory)
    known = terms_of(partnership)
    start = {name: getattr(known, name) for name in NAMES}
    return {
        "trajectory": trajectory,
        "plan": plan,
        "terms_form": form if isinstance(form, TermsForm) else TermsForm(initial=start),
        "order_form": form
        if isinstance(form, OrderForm)
        else OrderForm(terms=terms_in_order(partnership)),
        "week_form": form if isinstance(form, FreeWeekForm) else FreeWeekForm(),
        "phase_form": form if isinstance(form, PhaseForm) else PhaseForm(),
        "weeks": partnership.free_weeks.all(),
        "phases": phases_of(plan) if plan else [],
    }


@require_POST
def remove_free_week(request: HttpRequest, trajectory_id: int, week_id: int) -> HttpResponse:
    """Let a week count again."""
    trajectory = fetch_to_lead(request, trajectory_id)
    week = get_object_or_404(FreeWeek, pk=week_id, partnership=trajectory.partnership_id)
    tell(request, lambda: setting.remove_free_week(week=week), _("Deze week telt weer mee."))
    return redirect("route:terms", trajectory.pk)


@require_POST
def remove_phase(request: HttpRequest, trajectory_id: int, phase_id: int) -> HttpResponse:
    """Take a phase away."""
    trajectory = fetch_to_lead(request, trajectory_id)
    phase = get_object_or_404(Phase, pk=phase_id, plan__trajectory=trajectory)
    tell(request, lambda: setting.remove_phase(phase=phase), _("De fase is weg."))
    return redirect("route:terms", trajectory.pk)
