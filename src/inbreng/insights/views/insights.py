"""Insights: the list, and one insight with the voices it rests on."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.dialogue.queries.voices import voices_for
from inbreng.insights import queries, rules
from inbreng.insights.models import Evidence
from inbreng.insights.views.fetching import fetch_for_insights, fetch_insight
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30


@require_safe
def insights(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show what was heard in a trajectory, newest first."""
    trajectory = fetch_for_insights(request, trajectory_id)
    page = Paginator(queries.insights_of(trajectory), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "page": page,
        "may_code": rules.may_code(visitor(request), trajectory),
    }
    return render(request, "insights/insights.html", context)


@require_safe
def insight(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Show an insight with the voices for and against it."""
    found = fetch_insight(request, insight_id)
    user, trajectory = visitor(request), found.trajectory
    support = Paginator(queries.voices_under(found), PER_PAGE).get_page(request.GET.get("page"))
    against = queries.voices_under(found, Evidence.Stance.AGAINST)
    context = {
        "insight": found,
        "trajectory": trajectory,
        "page": support,
        "support": voices_for(user, trajectory, support.object_list),
        "against": voices_for(user, trajectory, against),
    }
    return render(request, "insights/insight.html", context)
