"""The plan: the text on the desk for staff, the edition that is read now for everybody else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.core.access import allow
from inbreng.plan import actions, queries, rules
from inbreng.plan.forms import BeginForm, PlanForm
from inbreng.plan.models import Plan
from inbreng.plan.views.doing import did, kept, status
from inbreng.plan.views.editions import reading
from inbreng.plan.views.fetching import fetch_for_plan, fetch_plan_to_write
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the plan of a trajectory, or the form that begins one."""
    trajectory = fetch_for_plan(request, trajectory_id)
    if request.method == "POST":
        return _begin(request, trajectory)
    current = queries.current_plan(trajectory)
    if current is not None:
        current.trajectory = trajectory
    if not rules.may_see_working_text(visitor(request), trajectory):
        return _read(request, trajectory, current)
    if current is None:
        first_year = queries.next_first_year(timezone.localdate())
        return _start(request, trajectory, BeginForm(initial={"first_year": first_year}))
    return _desk(request, current)


def _begin(request: HttpRequest, trajectory: Trajectory) -> HttpResponse:
    allow(rules.may_write_plan(visitor(request), trajectory), request.user)
    form = BeginForm(request.POST)
    made = kept(form, lambda **words: actions.make_plan(trajectory=trajectory, **words))
    if made is None:
        return _start(request, trajectory, form)
    return redirect("plan:plan", trajectory.pk)


def _start(request: HttpRequest, trajectory: Trajectory, form: BeginForm) -> HttpResponse:
    context = {
        "trajectory": trajectory,
        "form": form,
        "chapters": queries.proposed_chapters(trajectory.partnership_id),
        "may_write": rules.may_write_plan(visitor(request), trajectory),
    }
    return render(request, "plan/begin.html", context, status=status(form))


def _read(request: HttpRequest, trajectory: Trajectory, current: Plan | None) -> HttpResponse:
    """Show the edition that is read now."""
    edition = queries.latest_edition(current, now=timezone.now()) if current else None
    if edition is None or current is None:
        return render(request, "plan/no_edition.html", {"trajectory": trajectory})
    edition.plan = current
    return render(request, "plan/edition.html", reading(request, edition))


def _desk(request: HttpRequest, current: Plan) -> HttpResponse:
    """Show the text as it is written now."""
    edition = queries.latest_edition(current, now=timezone.now())
    text = queries.text_of_plan(current)
    context = {
        "trajectory": current.trajectory,
        "plan": current,
        "text": text,
        "edition": edition,
        "n_changed": queries.n_changed_since(edition, text) if edition else 0,
        "may_write": rules.may_write_plan(visitor(request), current.trajectory),
    }
    return render(request, "plan/plan.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Change title, motto and years of the plan."""
    found = fetch_plan_to_write(request, plan_id)
    start = {name: getattr(found, name) for name in ("title", "motto", "first_year", "n_years")}
    form = PlanForm(request.POST or None, initial=start)
    if form.is_bound and form.is_valid():
        did(
            request,
            lambda: actions.edit_plan(plan=found, **form.cleaned_data),
            _("Het plan heet nu zo."),
        )
        return redirect("plan:plan", found.trajectory_id)
    context = {"plan": found, "trajectory": found.trajectory, "form": form}
    return render(request, "plan/edit_plan.html", context, status=status(form))
