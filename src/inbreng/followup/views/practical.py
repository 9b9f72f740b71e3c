"""The list of what can be done at once: what nobody took up, and who works on the rest."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.followup import rules
from inbreng.followup.queries import practical as queries
from inbreng.followup.views.fetching import fetch_for_actions
from inbreng.insights.models import Insight
from inbreng.insights.rules import may_code, may_see_drafts
from inbreng.insights.views.insights import with_spread
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30


@require_safe
def practical(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show practical insights that wait for somebody, and what became of the others."""
    trajectory, user = fetch_for_actions(request, trajectory_id), visitor(request)
    waiting = Paginator(queries.waiting_insights(trajectory), PER_PAGE)
    taken_up = Paginator(queries.insights_taken_up(trajectory), PER_PAGE)
    page = waiting.get_page(request.GET.get("page"))
    drafts = queries.practical_insights(trajectory).filter(state=Insight.State.DRAFT)
    context = {
        "trajectory": trajectory,
        "page": page,
        "rows": with_spread(disclosure_for(user, trajectory), page.object_list),
        "taken_up": taken_up.get_page(request.GET.get("opgepakt")),
        "n_drafts": drafts.count() if may_see_drafts(user, trajectory) else 0,
        "today": timezone.localdate(),
        "may_keep": rules.may_keep_appointments(user, trajectory),
        "may_hand_over": may_code(user, trajectory),
    }
    return render(request, "followup/practical.html", context)
