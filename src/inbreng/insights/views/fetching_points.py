"""Fetch a point for a coder at the bench, or refuse."""

from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404

from inbreng.dialogue.models import Contribution
from inbreng.insights.queries.bench import Place, line_among
from inbreng.insights.views.desk import Desk, desk_of


def fetch_point_to_code(
    request: HttpRequest, trajectory_id: int, contribution_id: int, asked: QueryDict | None = None
) -> tuple[Desk, Contribution]:
    """The point that a step is about, for whoever may code it. One query beside the bench."""
    desk = desk_of(request, trajectory_id, asked)
    return desk, get_object_or_404(desk.view.lines(), pk=contribution_id)


def fetch_place_to_code(
    request: HttpRequest, trajectory_id: int, contribution_id: int, n_each: int
) -> tuple[Desk, Place]:
    """The line of a point among its neighbours, for whoever may code it. Four queries."""
    desk = desk_of(request, trajectory_id)
    place = line_among(desk.view, contribution_id, n_each)
    if place is None:
        raise Http404
    return desk, place
