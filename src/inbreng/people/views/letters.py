"""Letters that went out, wait or failed: the list, one, and what can be done about it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.people import jobs
from inbreng.people.actions import post
from inbreng.people.forms.post import LetterFilterForm
from inbreng.people.letters.writing import WaysShown, text_of
from inbreng.people.models import Letter
from inbreng.people.post_refusals import sentence_of
from inbreng.people.queries.post import letters_of, letters_to, recipient_of
from inbreng.people.views.fetching import (
    fetch_for_letters,
    fetch_letter,
    fetch_speaker_for_letters,
)
from inbreng.people.views.rooms import active_filters, people_tabs

PER_PAGE = 50


@require_safe
@vary_on_headers("HX-Request")
def letters(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """List what went out, waits or failed, by filter."""
    partnership = fetch_for_letters(request, partnership_id)
    form = LetterFilterForm(request.GET)
    found = letters_of(partnership, form.wanted())
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "partnership": partnership,
        "form": form,
        "page": page,
        "rows": [told(letter) for letter in page],
        "active": active_filters(form, request.GET, unset={}),
        "tabs": people_tabs(request, partnership),
    }
    return render(request, "people/letters.html", context)


@require_safe
def letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Show one letter as it would read now, and what happened to it."""
    found = fetch_letter(request, letter_id)
    recipient = recipient_of(found)
    is_kept = bool(found.subject)
    context = {
        "partnership": found.partnership,
        "row": told(found),
        "text": text_of(found, recipient, WaysShown(found)) if is_kept else "",
    }
    return render(request, "people/letter.html", context)


@require_safe
def letters_of_speaker(request: HttpRequest, person_id: int) -> HttpResponse:
    """Show the last letters to a speaker, as a part of their page."""
    person = fetch_speaker_for_letters(request, person_id)
    rows = [told(found) for found in letters_to(person)]
    return render(request, "people/letters_of_speaker.html", {"person": person, "rows": rows})


@require_POST
def send_letter_anyway(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Let a letter go that failed, was stopped, or may have been lost."""
    found = fetch_letter(request, letter_id)
    try:
        post.send_anyway(letter=found, now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        transaction.on_commit(jobs.send_letters)
        messages.success(request, _("De brief gaat opnieuw op weg."))
    return redirect("people:letter", found.pk)


@require_POST
def hold_letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Stop a letter that waits."""
    found = fetch_letter(request, letter_id)
    try:
        post.hold_letter(letter=found)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        back = reverse("people:send_letter_anyway", args=[found.pk])
        done = _("De brief is tegengehouden.")
        messages.success(request, done, extra_tags=f"undo:{back}")
    return redirect("people:letter", found.pk)


TONES = {
    Letter.State.SENT: "good",
    Letter.State.FAILED: "alarm",
    Letter.State.UNCERTAIN: "warn",
    Letter.State.ASKED: "info",
    Letter.State.SENDING: "info",
}


def told(letter: Letter) -> dict[str, object]:
    """A letter with its recipient, and in words what became of it."""
    return {
        "letter": letter,
        "recipient": recipient_of(letter),
        "refusal": sentence_of(letter.refusal),
        "tone": TONES.get(Letter.State(letter.state), ""),
        "can_go_again": letter.state in {"uncertain", "failed", "stopped"} and bool(letter.subject),
        "can_be_held": letter.state == Letter.State.ASKED,
    }
