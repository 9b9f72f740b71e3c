"""The page of one contribution."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.dialogue.views.seeing import fetch_line


@require_safe
def contribution(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will show one line with where it came from."""
    view, line = fetch_line(request, contribution_id)
    return render(request, "dialogue/contribution.html", {"view": view, "line": line})
