"""Insights: the list, one insight with its voices, and its versions."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import Disclosure, disclosure_for
from inbreng.dialogue.queries.voices import voices_in, voices_on
from inbreng.insights import queries, rules
from inbreng.insights.forms import InsightFilterForm
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.queries import InsightFilter
from inbreng.insights.spread import Spread, ground_of, spreads_of_insights
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
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "form": form,
        "is_filtered": any(form.cleaned_data.values()),
        "page": page,
        "rows": with_spread(disclosure_for(visitor(request), trajectory), page.object_list),
        "may_code": rules.may_code(visitor(request), trajectory),
    }
    return render(request, "insights/insights.html", context)


def with_spread(
    view: Disclosure, insights: Iterable[Insight]
) -> list[tuple[Insight, Spread, Spread]]:
    """Insights, each with the spread of what supports and of what contradicts it. Five queries."""
    insights = list(insights)
    ground, wanted = ground_of(view), [insight.pk for insight in insights]
    support = spreads_of_insights(ground, wanted, Evidence.Stance.FOR)
    against = spreads_of_insights(ground, wanted, Evidence.Stance.AGAINST)
    return [(insight, support[insight.pk], against[insight.pk]) for insight in insights]


@require_safe
def insight(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Show an insight with the voices for and against it."""
    found = fetch_insight(request, insight_id)
    user, trajectory = visitor(request), found.trajectory
    view = disclosure_for(user, trajectory)
    asked = request.GET
    support, against = (
        queries.told_among(view, queries.voices_under(found, stance))
        for stance in (Evidence.Stance.FOR, Evidence.Stance.AGAINST)
    )
    page = Paginator(support, PER_PAGE).get_page(asked.get("page"))
    other = Paginator(against, PER_PAGE).get_page(asked.get("against"))
    dropped = list(queries.dropped_voices(found))
    told = {line.pk: line for line in voices_in(view, [piece.contribution for piece in dropped])}
    ((_same, spread, spread_against),) = with_spread(view, [found])
    context = {
        "insight": found,
        "trajectory": trajectory,
        "spread": spread,
        "spread_against": spread_against,
        "page": page,
        "support": voices_on(view, page, support),
        "against_page": other,
        "against": voices_on(view, other, against),
        "dropped": [
            (piece, told[piece.contribution_id])
            for piece in dropped
            if piece.contribution_id in told
        ],
        "sources": queries.sources_beside(found),
        "changed": queries.changed_since_agreed(found),
        "may_code": rules.may_code(user, trajectory),
        "names_writers": rules.may_see_drafts(user, trajectory),
        "is_tension": found.kind == Insight.Kind.TENSION,
        "sees_all": view.sees_all_lines,
    }
    return render(request, "insights/insight.html", context)


@require_safe
def insight_versions(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Show every wording that an insight had; those told of no drafts see what was agreed on."""
    found = fetch_insight(request, insight_id)
    versions = found.versions.select_related("written_by")
    names_writers = rules.may_see_drafts(visitor(request), found.trajectory)
    if not names_writers:
        versions = versions.filter(number=found.version)
    context = {
        "insight": found,
        "trajectory": found.trajectory,
        "page": Paginator(versions, PER_PAGE).get_page(request.GET.get("page")),
        "names_writers": names_writers,
    }
    return render(request, "insights/insight_versions.html", context)
