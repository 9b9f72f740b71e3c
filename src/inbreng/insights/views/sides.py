"""A theme with two perspectives side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights.forms.sides import SidesForm
from inbreng.insights.queries.sides import perspectives_on, side_of
from inbreng.insights.views.fetching import fetch_theme
from inbreng.programme.views.fetching import visitor


@require_safe
def side_by_side(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Show what two perspectives said of a theme, beside one another."""
    found = fetch_theme(request, theme_id)
    view = disclosure_for(visitor(request), found.trajectory)
    offered = perspectives_on(view, found)
    form = SidesForm([one for one, _n_points in offered], request.GET)
    counts = {one.pk: (one, n_points) for one, n_points in offered}
    context = {
        "theme": found,
        "trajectory": found.trajectory,
        "form": form,
        "sides": [side_of(view, found, *counts[pk]) for pk in form.chosen()],
        "n_offered": len(offered),
    }
    return render(request, "insights/theme_sides.html", context)
