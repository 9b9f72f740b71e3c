"""The council room: the edition under consent, chapter by chapter, and what lies under it."""

from typing import Any

from django.core.paginator import Page
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inbreng.answers.queries import answers_by_contribution
from inbreng.core.paging import counted
from inbreng.dialogue.disclosure import Disclosure, disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.plan.models import Chapter, Plan
from inbreng.plan.queries import current_plan
from inbreng.programme.views.fetching import visitor
from inbreng.route import rules
from inbreng.route.queries import council as queries
from inbreng.route.queries.questions import (
    listed_questions,
    n_by_chapter,
    page_of_questions,
    questions_of,
)
from inbreng.route.queries.stands import StepStand
from inbreng.route.queries.steps import people_of, route_of
from inbreng.route.queries.under import answered_under
from inbreng.route.queries.words import words_now
from inbreng.route.rights import basis_of
from inbreng.route.views.fetching import fetch_for_council, plan_of

PER_PAGE = 20


@require_safe
def council(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the edition under consent chapter by chapter, and the questions of the council."""
    trajectory = fetch_for_council(request, trajectory_id)
    plan, user = current_plan(trajectory), visitor(request)
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "plan": plan,
        "today": timezone.localdate(),
        "may_ask": rules.may_ask_as_council(user, trajectory),
        "may_answer": rules.may_lead_route(user, trajectory),
    }
    if plan is not None:
        plan.trajectory = trajectory
        context |= _room(request, plan)
    return render(request, "route/council.html", context)


def _room(request: HttpRequest, plan: Plan) -> dict[str, Any]:
    user, listed = visitor(request), listed_questions(plan)
    step = queries.step_of_council(plan)
    edition = queries.edition_for(plan, step)
    view = disclosure_for(user, plan.trajectory)
    asked = (request.GET.get("page", ""), request.GET.get("vraag", ""))
    return {
        "page": page_of_questions(plan, listed, *asked),
        "edition": edition,
        "text": queries.text_for_council(edition, view, n_by_chapter(listed)) if edition else None,
        "stand": _stand(plan, step.pk) if step else None,
        "basis": basis_of("council"),
        "may_record": step is not None and rules.may_record(user, _of(plan, step), people_of(step)),
    }


def _of(plan: Plan, step: Any) -> Any:
    """The step with its plan as it was fetched, so that no rule asks for it again."""
    step.plan = plan
    return step


def _stand(plan: Plan, step: int) -> StepStand:
    stands = route_of(plan, words_now(plan), timezone.localdate())
    return next(one for one in stands if one.step.pk == step)


@require_safe
def council_chapter(request: HttpRequest, trajectory_id: int, chapter_id: int) -> HttpResponse:
    """Show one chapter: what changed word by word, and how each point under it was answered."""
    trajectory = fetch_for_council(request, trajectory_id)
    plan, user = plan_of(trajectory), visitor(request)
    live = get_object_or_404(Chapter, pk=chapter_id, plan=plan)
    edition = queries.edition_for(plan, queries.step_of_council(plan))
    view = disclosure_for(user, trajectory)
    found = queries.chapter_for_council(edition, live, view) if edition else None
    if found is None:
        raise Http404
    page = _answered(request, view, found)
    answers = answers_by_contribution(page.object_list)
    context = {
        "trajectory": trajectory,
        "plan": plan,
        "found": found,
        "spreads": queries.spreads_of_answers(
            view, found.passages, [kind for kind, *_ in found.answers]
        ),
        "page": page,
        "told": [(line, answers.get(line.pk)) for line in voices_in(view, page.object_list)],
        "questions": questions_of(plan).filter(chapter=live),
        "may_ask": rules.may_ask_as_council(user, trajectory),
        "may_answer": rules.may_lead_route(user, trajectory),
        "today": timezone.localdate(),
    }
    return render(request, "route/council_chapter.html", context)


def _answered(
    request: HttpRequest, view: Disclosure, found: queries.ChapterUnderConsent
) -> Page[Contribution]:
    """A page of the points that were answered with this chapter; its answers are counted."""
    n_answered = sum(n for _kind, _words, n in found.answers)
    pages = counted(answered_under(view, found.passages).only("pk"), PER_PAGE, n_answered)
    return pages.get_page(request.GET.get("page"))
