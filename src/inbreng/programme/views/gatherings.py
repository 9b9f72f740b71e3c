"""One gathering: its tables, its questions and who was represented."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from inbreng.programme import queries, rules
from inbreng.programme.views.fetching import fetch_gathering, visitor


@require_GET
def gathering(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Show a gathering."""
    found = fetch_gathering(request, gathering_id)
    context = {
        "gathering": found,
        "trajectory": found.trajectory,
        "tables": queries.tables_of(found),
        "questions": queries.questions_of(found),
        "organisations": found.organisations.all(),
        "may_shape": rules.may_shape_programme(visitor(request), found.trajectory),
    }
    return render(request, "programme/gathering.html", context)
