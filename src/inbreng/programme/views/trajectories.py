"""Trajectories: the list, and one with its gatherings."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from inbreng.programme import queries, rules
from inbreng.programme.views.fetching import fetch_trajectory, visitor

PER_PAGE = 30


@require_GET
def trajectories(request: HttpRequest) -> HttpResponse:
    """Show the trajectories that the visitor may see."""
    page = Paginator(queries.trajectories_for(visitor(request)), PER_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "programme/trajectories.html", {"page": page})


@require_GET
def trajectory(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show a trajectory with its gatherings, newest first."""
    found = fetch_trajectory(request, trajectory_id)
    page = Paginator(queries.gatherings_of(found), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": found,
        "page": page,
        "focus_points": found.focus_points.all(),
        "may_shape": rules.may_shape_programme(visitor(request), found),
    }
    return render(request, "programme/trajectory.html", context)
