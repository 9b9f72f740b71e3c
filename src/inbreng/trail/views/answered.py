"""Whether lines of a list are answered: a fragment that fills places on a page of another room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.programme.views.fetching import fetch_trajectory, visitor
from inbreng.trail.queries.answered import answers_told, n_answered_by_question

MOST = 100


@require_safe
def answered(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Tell of each ``bijdrage`` and ``vraag`` in the address what was answered."""
    trajectory = fetch_trajectory(request, trajectory_id)
    view = disclosure_for(visitor(request), trajectory)
    context = {
        "answers": answers_told(view, _numbers(request, "bijdrage")),
        "counts": n_answered_by_question(view, _numbers(request, "vraag")),
    }
    return render(request, "trail/answered.html", context)


def _numbers(request: HttpRequest, name: str) -> list[int]:
    """The numbers of this name in the address; what is none is left out."""
    given = request.GET.getlist(name)[:MOST]
    return [int(one) for one in given if one.isascii() and one.isdigit() and len(one) < 19]
