"""Questions of a gathering, and the standard sets they may come from."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.programme import actions
from inbreng.programme.forms import QuestionForm, QuestionSetChoice, QuestionSetForm
from inbreng.programme.models import Gathering, Question, QuestionSet
from inbreng.programme.views.fetching import fetch_gathering_to_shape, fetch_to_shape


@require_http_methods(["GET", "HEAD", "POST"])
def add_question(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Ask a question at a gathering."""
    gathering = fetch_gathering_to_shape(request, gathering_id)
    form = QuestionForm(request.POST or None, gathering=gathering)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask_question(gathering=gathering, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("text", str(refusal))
        else:
            return redirect("programme:gathering", gathering.pk)
    return _form_page(request, gathering, form, None)


@require_POST
def ask_question_set(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Ask a whole standard set at a gathering."""
    gathering = fetch_gathering_to_shape(request, gathering_id)
    form = QuestionSetChoice(request.POST, gathering=gathering)
    if form.is_valid():
        n_added = actions.ask_question_set(gathering=gathering, **form.cleaned_data)
        messages.success(request, _("%(n)d vragen toegevoegd.") % {"n": n_added})
    else:
        messages.error(request, _("Kies een vragenlijst."))
    return redirect("programme:gathering", gathering.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_question(request: HttpRequest, question_id: int) -> HttpResponse:
    """Change a question, its heading or its tables."""
    gathering, question = _fetch(request, question_id)
    start = {"text": question.text, "heading": question.heading, "tables": question.tables.all()}
    form = QuestionForm(request.POST or None, gathering=gathering, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_question(question=question, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("text", str(refusal))
        else:
            return redirect("programme:gathering", gathering.pk)
    return _form_page(request, gathering, form, question)


@require_POST
def move_question(request: HttpRequest, question_id: int) -> HttpResponse:
    """Move a question one place up or down."""
    gathering, question = _fetch(request, question_id)
    actions.move_question(question=question, steps=1 if "down" in request.POST else -1)
    return redirect("programme:gathering", gathering.pk)


@require_POST
def remove_question(request: HttpRequest, question_id: int) -> HttpResponse:
    """Take a question away that nobody answered."""
    gathering, question = _fetch(request, question_id)
    try:
        actions.remove_question(question=question)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("De vraag is weg."))
    return redirect("programme:gathering", gathering.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def question_sets(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the standard sets of the partnership and keep a new one."""
    trajectory = fetch_to_shape(request, trajectory_id)
    form = QuestionSetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.make_question_set(partnership=trajectory.partnership, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect("programme:question_sets", trajectory.pk)
    known = QuestionSet.objects.filter(partnership=trajectory.partnership_id)
    context = {
        "trajectory": trajectory,
        "question_sets": known.prefetch_related("questions"),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "programme/question_sets.html", context, status=status)


def _fetch(request: HttpRequest, pk: int) -> tuple[Gathering, Question]:
    question = get_object_or_404(Question, pk=pk)
    return fetch_gathering_to_shape(request, question.gathering_id), question


def _form_page(
    request: HttpRequest, gathering: Gathering, form: QuestionForm, question: Question | None
) -> HttpResponse:
    context: dict[str, Any] = {
        "gathering": gathering,
        "trajectory": gathering.trajectory,
        "question": question,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "programme/question_form.html", context, status=status)
