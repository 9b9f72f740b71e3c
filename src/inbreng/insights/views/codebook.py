"""The codebook on one page, to read and to print."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights import queries, rules
from inbreng.insights.queries.codebook import codebook as branches_of
from inbreng.insights.queries.codebook import flat
from inbreng.insights.queries.memos import memos_by_theme
from inbreng.insights.views.fetching import fetch_for_insights
from inbreng.programme.views.fetching import visitor


@require_safe
def codebook(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show every theme with its definition, examples and points; coders see the notes too."""
    trajectory = fetch_for_insights(request, trajectory_id)
    user = visitor(request)
    branches = flat(branches_of(trajectory, disclosure_for(user, trajectory)))
    memos = memos_by_theme(trajectory) if rules.may_code(user, trajectory) else {}
    context = {
        "trajectory": trajectory,
        "entries": [(one, memos.get(one.theme.pk, [])) for one in branches],
        "n_without": queries.voices_without_theme(trajectory).count(),
    }
    return render(request, "insights/codebook.html", context)
