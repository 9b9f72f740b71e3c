"""What an editor works down: claims without evidence, insights without a place."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inbreng.core.access import allow
from inbreng.insights.views.fetching import fetch_insight
from inbreng.plan import queries, rules
from inbreng.plan.actions.embedding import write_insights
from inbreng.plan.forms import PlaceForm
from inbreng.plan.models import Chapter, Passage
from inbreng.plan.views.doing import kept
from inbreng.plan.views.fetching import fetch_for_desk, person
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30


@require_safe
def gaps(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List claims that rest on nothing and insights that stand nowhere in the plan."""
    trajectory = fetch_for_desk(request, trajectory_id)
    plan = queries.current_plan(trajectory)
    if plan is None:
        return redirect("plan:plan", trajectory.pk)
    insights = Paginator(queries.insights_without_place(trajectory), PER_PAGE)
    claims = Paginator(queries.claims_without_evidence(plan), PER_PAGE)
    context = {
        "trajectory": trajectory,
        "plan": plan,
        "page": insights.get_page(request.GET.get("page")),
        "claims": claims.get_page(request.GET.get("claims")),
        "chapters": [(one.pk, str(one)) for one in _chapters(plan.pk)],
        "may_write": rules.may_write_plan(visitor(request), trajectory),
    }
    return render(request, "plan/gaps.html", context)


def _chapters(plan: int) -> QuerySet[Chapter]:
    return Chapter.objects.filter(plan=plan, removed_at__isnull=True)


@require_POST
def place_insight(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Give an insight a passage of its own in a chapter."""
    insight = fetch_insight(request, insight_id)
    trajectory = insight.trajectory
    allow(rules.may_write_plan(visitor(request), trajectory), request.user)
    plan = queries.current_plan(trajectory)
    form = PlaceForm(request.POST, chapters=_chapters(plan.pk if plan else 0))

    def place(chapter: Chapter) -> Passage:
        return write_insights(
            insights=[insight], chapter=chapter, by=person(request), now=timezone.now()
        )

    placed: Passage | None = kept(form, place)
    if placed is None:
        messages.error(request, _("Kies een hoofdstuk voor een inzicht dat is vastgesteld."))
        return redirect("plan:gaps", trajectory.pk)
    undo = reverse("plan:remove_passage", args=[placed.pk])
    said = _("Het inzicht staat nu in “%(chapter)s”.") % {"chapter": placed.chapter.title}
    there = reverse("plan:passage", args=[placed.pk])
    messages.success(request, said, extra_tags=f"undo:{undo} see:{there}")
    return redirect("plan:gaps", trajectory.pk)
