"""The council room: what lies under each chapter, questions and answers, asking the own people."""

from datetime import datetime, time, timedelta
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.answers.queries import answers_by_contribution
from inbreng.consultation.actions.constituency import ask_constituency
from inbreng.core.errors import DomainError
from inbreng.core.paging import page_with
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.voices import voices_in
from inbreng.plan.models import Chapter, Plan
from inbreng.plan.queries import current_plan
from inbreng.programme.views.fetching import visitor
from inbreng.route import rules
from inbreng.route.actions import council as asking
from inbreng.route.actions import telling
from inbreng.route.forms import AnswerQuestionForm, AskForm, ConstituencyForm
from inbreng.route.models import CouncilQuestion
from inbreng.route.queries.council import (
    CouncilChapter,
    CouncilText,
    answered_under,
    edition_for,
    questions_of,
    spreads_of_answers,
    step_of_council,
    text_for_council,
)
from inbreng.route.queries.steps import StepStand, people_of, route_of
from inbreng.route.queries.words import words_now
from inbreng.route.rights import basis_of
from inbreng.route.views.asking import ask
from inbreng.route.views.fetching import (
    fetch_for_council,
    fetch_question_to_answer,
    fetch_to_ask,
    plan_of,
    signed_in,
)

PER_PAGE = 20
QUESTIONS_PER_PAGE = 25


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
    user, questions = visitor(request), questions_of(plan)
    step = step_of_council(plan)
    edition = edition_for(plan, step)
    view = disclosure_for(user, plan.trajectory)
    return {
        "page": _page(request, questions),
        "edition": edition,
        "text": text_for_council(edition, view, questions) if edition else None,
        "stand": _stand(plan, step.pk) if step else None,
        "basis": basis_of("council"),
        "may_record": step is not None and rules.may_record(user, _of(plan, step), people_of(step)),
        "ask_form": AskForm(plan=plan, initial={"chapter": request.GET.get("hoofdstuk")}),
    }


def _page(request: HttpRequest, questions: list[CouncilQuestion]) -> Page[CouncilQuestion]:
    """The page of questions that was asked for, or the one on which a question stands."""
    asked = request.GET.get("vraag", "")
    of_question = page_with(asked, (one.pk for one in questions), QUESTIONS_PER_PAGE)
    pages = Paginator(questions, QUESTIONS_PER_PAGE)
    return pages.get_page(request.GET.get("page") or of_question)


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
    edition = edition_for(plan, step_of_council(plan))
    if edition is None:
        raise Http404
    view = disclosure_for(user, trajectory)
    questions = [one for one in questions_of(plan) if one.chapter_id == live.pk]
    text = text_for_council(edition, view, questions)
    found = _chapter(text, live)
    passages = [passage.pk for passage in found.text.passages]
    page = Paginator(answered_under(view, passages), PER_PAGE).get_page(request.GET.get("page"))
    answers = answers_by_contribution(page.object_list)
    context = {
        "trajectory": trajectory,
        "plan": plan,
        "text": text,
        "found": found,
        "change": next((one for one in text.changes if one.number == found.text.number), None),
        "spreads": spreads_of_answers(view, passages, [kind for kind, *_ in found.answers]),
        "page": page,
        "told": [(line, answers.get(line.pk)) for line in voices_in(view, page.object_list)],
        "questions": questions,
        "may_ask": rules.may_ask_as_council(user, trajectory),
        "may_answer": rules.may_lead_route(user, trajectory),
        "today": timezone.localdate(),
    }
    return render(request, "route/council_chapter.html", context)


def _chapter(text: CouncilText, live: Chapter) -> CouncilChapter:
    found = next((one for one in text.chapters if one.chapter == live), None)
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def ask_question(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Ask the office something as a council member; the whole council reads the answer."""
    trajectory = fetch_to_ask(request, trajectory_id)
    plan = plan_of(trajectory)
    start = {"chapter": request.GET.get("hoofdstuk")}
    form = AskForm(request.POST or None, plan=plan, initial=start)

    def do() -> None:
        now = timezone.now()
        question = asking.ask_question(
            plan=plan, by=signed_in(request), now=now, **form.cleaned_data
        )
        telling.tell_of_question(question=question, now=now)

    return ask(
        request,
        form,
        do,
        done=_("Je vraag staat er. De hele raad leest het antwoord."),
        go_to=("route:council", trajectory.pk),
        template="ask_question",
        context={"trajectory": trajectory, "plan": plan},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def answer_question(request: HttpRequest, council_question_id: int) -> HttpResponse:
    """Answer a question of the council."""
    question = fetch_question_to_answer(request, council_question_id)
    seen = question.answered_at.isoformat() if question.answered_at else ""
    form = AnswerQuestionForm(
        request.POST or None, initial={"answer": question.answer, "seen_at": seen}
    )

    def do() -> None:
        now, sent = timezone.now(), form.cleaned_data
        asking.answer_question(
            question=question,
            by=signed_in(request),
            now=now,
            answer=sent["answer"],
            seen_at=sent["seen_at"],
        )
        telling.tell_of_answer(question=question, now=now)

    return ask(
        request,
        form,
        do,
        done=_("Het antwoord staat er, voor de hele raad."),
        go_to=("route:council", question.plan.trajectory_id),
        template="answer_question",
        context={"trajectory": question.plan.trajectory, "question": question},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ask_own_people(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Put a question to the own constituency by a link to pass on."""
    trajectory = fetch_to_ask(request, trajectory_id)
    plan = plan_of(trajectory)
    form = ConstituencyForm(request.POST or None, plan=plan, initial=_in_two_weeks())
    if form.is_bound and form.is_valid():
        sent = form.cleaned_data
        try:
            made = ask_constituency(
                trajectory=trajectory,
                question=sent["question"],
                passage=sent["passage"],
                by=signed_in(request),
                now=timezone.now(),
                closes_at=_end_of(sent["closes_on"]),
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("consultation:constituency", made.pk)
    context = {"trajectory": trajectory, "plan": plan, "form": form}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "route/ask_own_people.html", context, status=status)


def _in_two_weeks() -> dict[str, Any]:
    return {"closes_on": timezone.localdate() + timedelta(days=14)}


def _end_of(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(23, 59)))
