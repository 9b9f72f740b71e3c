"""Insights: the list, one insight with its voices, and its versions."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights import queries, rules
from inbreng.insights.forms import InsightFilterForm
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.queries import InsightFilter
from inbreng.insights.views.fetching import fetch_for_insights, fetch_insight
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30


@require_safe
def insights(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show what was heard in a trajectory, newest first."""
    trajectory = fetch_for_insights(request, trajectory_id)
    shows_drafts = rules.may_see_drafts(visitor(request), trajectory)
    form = InsightFilterForm(request.GET, trajectory=trajectory)
    form.is_valid()
    found = queries.insights_of(
        trajectory, InsightFilter(**form.cleaned_data), shows_drafts=shows_drafts
    )
    context = {
        "trajectory": trajectory,
        "form": form,
        "is_filtered": any(form.cleaned_data.values()),
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "may_code": rules.may_code(visitor(request), trajectory),
    }
    return render(request, "insights/insights.html", context)


@require_safe
def insight(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Show an insight with the voices for and against it."""
    found = fetch_insight(request, insight_id)
    user, trajectory = visitor(request), found.trajectory
    view = disclosure_for(user, trajectory)
    asked = request.GET
    support = Paginator(queries.voices_under(found), PER_PAGE).get_page(asked.get("page"))
    against = Paginator(queries.voices_under(found, Evidence.Stance.AGAINST), PER_PAGE)
    other = against.get_page(asked.get("against"))
    dropped = list(queries.dropped_voices(found))
    told = {line.pk: line for line in voices_in(view, [piece.contribution for piece in dropped])}
    context = {
        "insight": found,
        "trajectory": trajectory,
        "page": support,
        "support": voices_in(view, support.object_list),
        "against_page": other,
        "against": voices_in(view, other.object_list),
        "dropped": [
            (piece, told[piece.contribution_id])
            for piece in dropped
            if piece.contribution_id in told
        ],
        "sources": queries.sources_beside(found),
        "may_code": rules.may_code(user, trajectory),
        "is_tension": found.kind == Insight.Kind.TENSION,
    }
    return render(request, "insights/insight.html", context)


@require_safe
def insight_versions(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Show every wording that an insight had."""
    found = fetch_insight(request, insight_id)
    versions = found.versions.select_related("written_by")
    context = {
        "insight": found,
        "trajectory": found.trajectory,
        "page": Paginator(versions, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "insights/insight_versions.html", context)
