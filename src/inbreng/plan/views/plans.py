"""The plan: its chapters with their passages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from inbreng.core.access import allow
from inbreng.plan import actions, queries, rules
from inbreng.plan.forms import ChapterForm, PlanForm
from inbreng.plan.views.fetching import fetch_for_plan, fetch_plan_to_write
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the plan of a trajectory, or the form that starts one."""
    trajectory = fetch_for_plan(request, trajectory_id)
    may_write = rules.may_write_plan(visitor(request), trajectory)
    form = PlanForm(request.POST or None)
    if request.method == "POST":
        allow(may_write, request.user)
        if form.is_valid():
            actions.make_plan(trajectory=trajectory, **form.cleaned_data)
            return redirect("plan:plan", trajectory.pk)
    current = queries.current_plan(trajectory)
    context = {
        "trajectory": trajectory,
        "plan": current,
        "chapters": queries.passages_of(current) if current else [],
        "form": form,
        "chapter_form": ChapterForm(),
        "may_write": may_write,
    }
    return render(request, "plan/plan.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def add_chapter(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Add a chapter at the end of the plan."""
    found = fetch_plan_to_write(request, plan_id)
    form = ChapterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.make_chapter(plan=found, **form.cleaned_data)
        return redirect("plan:plan", found.trajectory_id)
    context = {"plan": found, "trajectory": found.trajectory, "form": form}
    return render(request, "plan/add_chapter.html", context, status=422 if form.errors else 200)
