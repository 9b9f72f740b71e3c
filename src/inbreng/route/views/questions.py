"""Questions of the council, their answers, and what its members ask of their own people."""

from datetime import datetime, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.consultation.actions.constituency import ask_constituency
from inbreng.core.errors import DomainError
from inbreng.route.actions import council as asking
from inbreng.route.actions import telling_of_questions as telling
from inbreng.route.forms import AnswerQuestionForm, AskForm, ConstituencyForm
from inbreng.route.views.asking import ask
from inbreng.route.views.fetching import (
    fetch_question_to_answer,
    fetch_to_ask,
    plan_of,
    signed_in,
)


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
