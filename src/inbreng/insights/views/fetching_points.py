"""Fetch a point for a coder at the bench, or refuse."""

from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404

from inbreng.dialogue.disclosure import Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import line_of
from inbreng.insights.views.desk import Desk, desk_of


def fetch_point_to_code(
    request: HttpRequest, trajectory_id: int, contribution_id: int, asked: QueryDict | None = None
) -> tuple[Desk, Contribution]:
    """The point that a step is about, for whoever may code it. One query beside the bench."""
    desk = desk_of(request, trajectory_id, asked)
    return desk, get_object_or_404(desk.view.lines(), pk=contribution_id)


def fetch_line_to_code(
    request: HttpRequest, trajectory_id: int, contribution_id: int
) -> tuple[Desk, Line]:
    """The line of a point, for whoever may code it. Two queries beside the bench."""
    desk = desk_of(request, trajectory_id)
    line = line_of(desk.view, contribution_id)
    if line is None or line.state != Contribution.State.VISIBLE:
        raise Http404
    return desk, line
