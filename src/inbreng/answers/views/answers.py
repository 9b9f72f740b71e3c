"""Answer one contribution."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.answers import actions, queries
from inbreng.answers.forms import AnswerForm
from inbreng.answers.models import Answer
from inbreng.answers.rules import may_answer
from inbreng.answers.views.fetching import fetch_answered, fetch_to_answer
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.people.models import User
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Show the form of six answers under the words as said, and keep what was chosen."""
    contribution = fetch_to_answer(request, contribution_id)
    trajectory, user = contribution.trajectory, visitor(request)
    given = queries.answers_by_contribution([contribution]).get(contribution.pk)
    form = AnswerForm(
        request.POST or None, initial=_start(contribution, given), trajectory=trajectory
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_contribution(
                contribution=contribution,
                by=user if isinstance(user, User) else None,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Het antwoord staat klaar voor wie dit zei."))
            return redirect("dialogue:contribution", contribution.pk)
    context = {
        "contribution": contribution,
        "voice": voices_for(user, trajectory, [contribution])[0],
        "trajectory": trajectory,
        "form": form,
    }
    return render(request, "answers/answer.html", context, status=422 if form.errors else 200)


@require_safe
@vary_on_headers("HX-Request")
def given_answer(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Show the answer that a contribution got, and to whom answers the way to give it."""
    contribution = fetch_answered(request, contribution_id)
    given = queries.answers_by_contribution([contribution]).get(contribution.pk)
    context = {
        "contribution": contribution,
        "given": given,
        "may_answer": may_answer(visitor(request), contribution.trajectory),
    }
    is_fragment = request.htmx  # type: ignore[attr-defined]
    template = "answers/_given_answer.html" if is_fragment else "answers/given_answer.html"
    return render(request, template, context)


def _start(contribution: Contribution, given: Answer | None) -> dict[str, Any]:
    """The answer given before; else the passage that already rests on these words."""
    if given is None:
        return {"passage": queries.first_passage_on(contribution)}
    return {name: getattr(given, name) for name in AnswerForm.base_fields}
