"""Say while somebody writes what may be hard to read; never in the way of saving."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from inbreng.answers.plain import hints
from inbreng.answers.views.fetching import fetch_for_answers

MOST = 20000


@require_POST
def plain_words(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Give the hints about the words and the reason as they stand in the form."""
    fetch_for_answers(request, trajectory_id)
    written = "\n".join(request.POST.get(name, "") for name in ("text", "reason"))[:MOST]
    return render(request, "answers/_plain_words.html", {"hints": hints(written)})
