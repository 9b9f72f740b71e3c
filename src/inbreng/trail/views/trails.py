"""The trail as a fragment that pages of any room show, and as a page without JavaScript."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.answers.rules import may_answer
from inbreng.core.access import allow
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.dialogue.rules import may_see_harvest
from inbreng.insights.rules import may_see_drafts
from inbreng.insights.views.fetching import fetch_insight
from inbreng.plan.views.fetching import fetch_passage
from inbreng.programme.views.fetching import fetch_gathering, seen, visitor
from inbreng.trail import queries
from inbreng.trail.steps import Step


@require_safe
@vary_on_headers("HX-Request")
def contribution(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Show the trail of a contribution that the visitor may see."""
    related = Contribution.objects.select_related(
        "trajectory__partnership", "gathering", "table", "question", "perspective"
    )
    found = get_object_or_404(related, pk=contribution_id)
    seen(request, found.trajectory)
    told = voices_for(visitor(request), found.trajectory, [found])
    allow(bool(told), request.user)
    steps = queries.trail_of_contribution(
        found,
        shows_gathering=told[0].gathering_id is not None,
        shows_table=told[0].table_id == found.table_id,
        may_fill=may_answer(visitor(request), found.trajectory),
        shows_drafts=may_see_drafts(visitor(request), found.trajectory),
    )
    return _answer(request, steps)


@require_safe
@vary_on_headers("HX-Request")
def insight(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Show the trail of an insight."""
    found = fetch_insight(request, insight_id)
    shows_drafts = may_see_drafts(visitor(request), found.trajectory)
    return _answer(request, queries.trail_of_insight(found, shows_drafts=shows_drafts))


@require_safe
@vary_on_headers("HX-Request")
def passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Show the trail of a passage."""
    found = fetch_passage(request, passage_id)
    shows_drafts = may_see_drafts(visitor(request), found.chapter.plan.trajectory)
    return _answer(request, queries.trail_of_passage(found, shows_drafts=shows_drafts))


@require_safe
@vary_on_headers("HX-Request")
def previous_time(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Show what came of the earlier gathering of the same standing group."""
    gathering = fetch_gathering(request, gathering_id)
    user, trajectory = visitor(request), gathering.trajectory
    allow(may_see_harvest(user, trajectory), request.user)
    context = {
        "gathering": gathering,
        "previous": queries.previous_time(
            gathering,
            disclosure_for(user, trajectory),
            shows_drafts=may_see_drafts(user, trajectory),
        ),
        "trajectory": trajectory,
        "today": timezone.localdate(),
    }
    is_fragment = request.htmx  # type: ignore[attr-defined]
    template = "trail/_previous_time.html" if is_fragment else "trail/previous_time.html"
    return render(request, template, context)


def _answer(request: HttpRequest, steps: list[Step]) -> HttpResponse:
    template = "trail/_trail.html" if request.htmx else "trail/trail.html"  # type: ignore[attr-defined]
    return render(request, template, {"steps": steps})
