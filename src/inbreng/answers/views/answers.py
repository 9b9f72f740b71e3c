"""Answer one contribution, see its answer, take it back, or say that it still holds."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.answers import actions, queries
from inbreng.answers.forms import AnswerForm, ChangedAnswerForm
from inbreng.answers.models import Answer, AnswerBatch
from inbreng.answers.rules import may_answer
from inbreng.answers.views.fetching import fetch_answered, fetch_given, fetch_to_answer
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.insights.views.fetching import person
from inbreng.plan.rules import may_see_working_text
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Show the form of six answers under the words as said, and give or keep what was chosen."""
    contribution = fetch_to_answer(request, contribution_id)
    given = queries.answers_by_contribution([contribution]).get(contribution.pk)
    kind_of_form = ChangedAnswerForm if given else AnswerForm
    form = kind_of_form(
        request.POST or None,
        initial=_start(contribution, given),
        trajectory=contribution.trajectory,
    )
    if request.method == "POST" and form.is_valid():
        try:
            return _keep(request, contribution, form)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
    context = {
        "contribution": contribution,
        "given": given,
        "voice": voices_for(visitor(request), contribution.trajectory, [contribution])[0],
        "trajectory": contribution.trajectory,
        "form": form,
        "phrases": queries.phrases_of(contribution.trajectory),
        "drafts": queries.drafts_with(contribution),
    }
    return render(request, "answers/answer.html", context, status=422 if form.errors else 200)


def _keep(request: HttpRequest, contribution: Contribution, form: AnswerForm) -> HttpResponse:
    by, now, cleaned = person(request), timezone.now(), form.cleaned_data
    if cleaned["keeps_phrase"]:
        actions.keep_phrase(
            trajectory=contribution.trajectory, text=cleaned["reason"], by=by, now=now
        )
    if request.POST.get("do") == "draft":
        return _keep_draft(request, contribution, form)
    kept = actions.answer_contribution(
        contribution=contribution,
        seen_number=cleaned.get("seen_number"),
        is_small=cleaned.get("is_small", False),
        by=by,
        now=now,
        **form.words(),
    )
    way_back = reverse("answers:take_back", args=[contribution.pk, kept.number])
    messages.success(
        request, _("Het antwoord staat klaar voor wie dit zei."), extra_tags=f"undo:{way_back}"
    )
    return redirect("dialogue:contribution", contribution.pk)


def _keep_draft(request: HttpRequest, contribution: Contribution, form: AnswerForm) -> HttpResponse:
    made: AnswerBatch = actions.start_batch(
        trajectory=contribution.trajectory,
        contributions=[contribution.pk],
        chosen_as=_("één punt"),
        by=person(request),
        now=timezone.now(),
        **form.words(),
    )
    messages.success(request, _("Bewaard als klad. Niemand krijgt het tot je het geeft."))
    return redirect("answers:batch", made.pk)


@require_safe
@vary_on_headers("HX-Request")
def given_answer(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Show the answer that a contribution got, and to whom answers the way to give it."""
    contribution = fetch_answered(request, contribution_id)
    given = queries.answers_by_contribution([contribution]).get(contribution.pk)
    may = may_answer(visitor(request), contribution.trajectory)
    earlier = list(queries.versions_of(given)) if given else []
    if given and not may_see_working_text(visitor(request), contribution.trajectory):
        queries.as_published_answers([given, *earlier])
    context = {
        "contribution": contribution,
        "given": given,
        "earlier": earlier,
        "is_outdated": bool(given and may and queries.asks_another_look(given)),
        "drafts": queries.drafts_with(contribution) if may else [],
        "may_answer": may,
    }
    is_fragment = request.htmx  # type: ignore[attr-defined]
    template = "answers/_given_answer.html" if is_fragment else "answers/given_answer.html"
    return render(request, template, context)


@require_POST
def take_back(request: HttpRequest, contribution_id: int, number: int) -> HttpResponse:
    """Undo the last giving, while nobody was told by mail."""
    contribution = fetch_to_answer(request, contribution_id)
    try:
        actions.take_back_answer(contribution=contribution, number=number)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Teruggenomen. Wat er eerder stond staat er weer."))
    return redirect("dialogue:contribution", contribution.pk)


@require_POST
def confirm(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Say that an answer still holds with the passage as it reads now."""
    given = fetch_given(request, contribution_id)
    if actions.confirm_answer(answer=given, by=person(request), now=timezone.now()):
        messages.success(request, _("Genoteerd: dit antwoord klopt nog."))
    else:
        messages.error(request, _("Dit antwoord is intussen veranderd. Kijk opnieuw."))
    if request.POST.get("to") == "list":
        list_url = reverse("answers:answers", args=[given.contribution.trajectory_id])
        return redirect(f"{list_url}?stand=look_again")
    return redirect("dialogue:contribution", contribution_id)


def _start(contribution: Contribution, given: Answer | None) -> dict[str, Any]:
    """The answer given before; else the passage that already rests on these words."""
    if given is None:
        return {"passage": queries.first_passage_on(contribution)}
    names = ("kind", "text", "reason", "passage", "party", "due_on", "language", "translation")
    return {name: getattr(given, name) for name in names} | {"seen_number": given.number}
