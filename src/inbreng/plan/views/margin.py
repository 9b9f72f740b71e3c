"""The margin of a passage: remarks with replies, and reviews by a second person."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbreng.core.access import allow
from inbreng.plan import actions, queries
from inbreng.plan.forms import AskReviewForm, NoteForm, ReplyForm, ReviewForm
from inbreng.plan.models import MarginNote, Passage
from inbreng.plan.views.doing import did, kept
from inbreng.plan.views.fetching import fetch_desk_passage, fetch_passage_to_write, person
from inbreng.plan.views.passages import passage_page


@require_POST
def add_note(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Write a remark in the margin."""
    found = fetch_desk_passage(request, passage_id)
    form = NoteForm(request.POST, prefix="note", passage_text=found.text or "")  # type: ignore[attr-defined]  # annotated
    add = _by(request, actions.add_note, passage=found)
    return _answer(request, found, form, add, _("De kanttekening staat in de marge."), "note_form")


@require_POST
def ask_review(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Ask a colleague to read a passage."""
    found = fetch_passage_to_write(request, passage_id)
    trajectory = found.chapter.plan.trajectory
    colleagues = queries.colleagues(trajectory, timezone.localdate())
    form = AskReviewForm(request.POST, colleagues=colleagues)
    ask = _by(request, actions.ask_review, passage=found)
    return _answer(request, found, form, ask, _("De vraag om na te lezen staat klaar."), "ask_form")


@require_POST
def review(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Keep what a second person says of the version that they read."""
    found = fetch_desk_passage(request, passage_id)
    reader = person(request)
    allow(reader is not None, request.user)

    def give(version: int, state: str, note: str) -> object:
        read = get_object_or_404(found.versions, number=version)
        return actions.give_review(
            version=read,
            reviewer=reader,  # type: ignore[arg-type]  # allowed above
            state=state,
            note=note,
            now=timezone.now(),
        )

    form = ReviewForm(request.POST)
    return _answer(request, found, form, give, _("Je nalezing staat erbij."), "review_form")


def _by(request: HttpRequest, do: Callable[..., Any], **fixed: Any) -> Callable[..., Any]:
    """The action with who asks and when."""
    return lambda **words: do(by=person(request), now=timezone.now(), **fixed, **words)


def _answer(
    request: HttpRequest,
    found: Passage,
    form: forms.Form,
    do: Callable[..., Any],
    said: str,
    name: str,
) -> HttpResponse:
    """Do it and go back to the passage, or show the passage with what was wrong."""
    if kept(form, do) is not None:
        messages.success(request, said)
        return redirect(f"{reverse('plan:passage', args=[found.pk])}#marge")
    page = passage_page(request, found, **{name: form})
    return render(request, "plan/passage.html", page, status=422)


def fetch_note(request: HttpRequest, pk: int) -> MarginNote:
    """The remark, when the visitor may see the margin. Two queries."""
    note = get_object_or_404(MarginNote, pk=pk)
    note.passage = fetch_desk_passage(request, note.passage_id)
    return note


def _to_note(note: MarginNote) -> HttpResponse:
    return redirect(f"{reverse('plan:passage', args=[note.passage_id])}#kanttekening-{note.pk}")


@require_POST
def reply(request: HttpRequest, note_id: int) -> HttpResponse:
    """Answer a remark."""
    note = fetch_note(request, note_id)
    form = ReplyForm(request.POST)
    if kept(form, _by(request, actions.reply_to_note, note=note)) is None:
        messages.error(request, _("Schrijf eerst een antwoord."))
    return _to_note(note)


@require_POST
def settle_note(request: HttpRequest, note_id: int) -> HttpResponse:
    """Call a remark settled."""
    note = fetch_note(request, note_id)
    did(
        request,
        lambda: actions.settle_note(note=note, by=person(request), now=timezone.now()),
        _("De kanttekening is afgehandeld."),
        undo=reverse("plan:reopen_note", args=[note.pk]),
    )
    return _to_note(note)


@require_POST
def reopen_note(request: HttpRequest, note_id: int) -> HttpResponse:
    """Take a settled remark up again."""
    note = fetch_note(request, note_id)
    did(request, lambda: actions.reopen_note(note=note), _("De kanttekening staat weer open."))
    return _to_note(note)
