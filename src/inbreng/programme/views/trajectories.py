"""Trajectories: the list, one with its gatherings, whom it heard, and the forms that shape it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.people.models import Partnership
from inbreng.people.rules import may_add_partnership, may_see_people, may_set_up
from inbreng.programme import actions, queries, rules
from inbreng.programme.forms import TrajectoryForm
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_to_shape, fetch_trajectory, visitor

PER_PAGE = 30


@require_safe
def trajectories(request: HttpRequest) -> HttpResponse:
    """Show the trajectories that the visitor may see."""
    user = visitor(request)
    allow(user.is_authenticated, user)
    page = Paginator(queries.trajectories_for(user), PER_PAGE).get_page(request.GET.get("page"))
    mine = [one for one in Partnership.objects.all() if may_set_up(user, one)]
    context = {"page": page, "partnerships": mine, "may_add": may_add_partnership(user)}
    return render(request, "programme/trajectories.html", context)


@require_safe
def trajectory(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show a trajectory with its gatherings, newest first."""
    found = fetch_trajectory(request, trajectory_id)
    is_staff = may_see_people(visitor(request), found.partnership_id)
    listed = queries.gatherings_of(found) if is_staff else queries.open_gatherings(found)
    context = {
        "trajectory": found,
        "page": Paginator(listed, PER_PAGE).get_page(request.GET.get("page")),
        "n_talks": 0 if is_staff else queries.n_small_talks(found),
        "focus_points": found.focus_points.all(),
        "may_shape": rules.may_shape_programme(visitor(request), found),
        "may_count": is_staff,
    }
    return render(request, "programme/trajectory.html", context)


@require_safe
def coverage(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show whom the trajectory heard and whom not."""
    found = fetch_trajectory(request, trajectory_id)
    context = {
        "trajectory": found,
        "coverage": queries.coverage_of(found),
        "may_count": may_see_people(visitor(request), found.partnership_id),
    }
    return render(request, "programme/coverage.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_trajectory(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Start a trajectory."""
    partnership = get_object_or_404(Partnership, pk=partnership_id)
    allow(may_set_up(visitor(request), partnership), request.user)
    form = TrajectoryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kept = _keep(form, None, partnership)
        if kept is not None:
            return redirect("programme:trajectory", kept.pk)
    return _form_page(request, {"partnership": partnership, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def edit_trajectory(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Change a trajectory and its focus points."""
    found = fetch_to_shape(request, trajectory_id)
    start = {name: getattr(found, name, "") for name in TrajectoryForm.base_fields}
    start["focus_points"] = "\n".join(found.focus_points.values_list("name", flat=True))
    form = TrajectoryForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        kept = _keep(form, found, found.partnership)
        if kept is not None:
            messages.success(request, _("Het traject is bewaard."))
            return redirect("programme:trajectory", kept.pk)
    return _form_page(request, {"trajectory": found, "form": form})


def _keep(
    form: TrajectoryForm, found: Trajectory | None, partnership: Partnership
) -> Trajectory | None:
    said = dict(form.cleaned_data)
    names = said.pop("focus_points")
    try:
        if found is None:
            found = actions.make_trajectory(partnership=partnership, **said)
        else:
            actions.change_trajectory(trajectory=found, **said)
    except DomainError as refusal:
        form.add_error("name", str(refusal))
        return None
    actions.set_focus_points(trajectory=found, names=names)
    return found


def _form_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].errors else 200
    return render(request, "programme/trajectory_form.html", context, status=status)
