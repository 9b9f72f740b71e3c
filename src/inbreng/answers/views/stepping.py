"""The steps of a draft: have it read, give it, take it back, put it away."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inbreng.answers import actions, queries
from inbreng.answers.forms import NoteForm
from inbreng.answers.models import AnswerBatch
from inbreng.answers.views.drafting import batch_context
from inbreng.answers.views.fetching import fetch_batch
from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.insights.views.fetching import person


@require_POST
def ask_to_check(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Ask a colleague to read along, or anybody who answers here."""
    found, by = fetch_batch(request, batch_id), person(request)
    readers = queries.readers_for(found.trajectory, by, timezone.localdate())
    chosen = request.POST.get("reader", "")
    reader = readers.filter(pk=chosen).first() if chosen.isdecimal() and len(chosen) < 19 else None
    return _step(
        request,
        found,
        lambda: actions.ask_to_check(batch=found, of=reader, by=by, now=timezone.now()),
        _("Gevraagd om mee te lezen. Tot dan krijgt niemand dit antwoord."),
        undo="answers:stop_asking",
    )


@require_POST
def stop_asking(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Take a draft back from whoever was asked to read along."""
    found = fetch_batch(request, batch_id)
    said = _("Teruggehaald: het is weer een klad.")
    return _step(request, found, lambda: actions.stop_asking(batch=found), said)


@require_POST
def check(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Say of a colleague's draft that it may be given."""
    found, by = fetch_batch(request, batch_id), person(request)
    allow(by is not None, request.user)
    assert by is not None  # noqa: S101 – allowed above
    said = _("Goed bevonden. Het antwoord kan nu gegeven worden.")
    return _step(
        request,
        found,
        lambda: actions.check_batch(batch=found, by=by, now=timezone.now()),
        said,
    )


@require_POST
def return_batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Send a colleague's draft back with a note."""
    found, by = fetch_batch(request, batch_id), person(request)
    allow(by is not None, request.user)
    assert by is not None  # noqa: S101 – allowed above
    form = NoteForm(request.POST)
    if not form.is_valid():
        context = batch_context(request, found, form)
        return render(request, "answers/batch.html", context, status=422)
    note = form.cleaned_data["note"]
    return _step(
        request,
        found,
        lambda: actions.return_batch(batch=found, note=note, by=by, now=timezone.now()),
        _("Teruggestuurd met je opmerking."),
    )


@require_POST
def give(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Give a draft to everything that it does not leave out."""
    found = fetch_batch(request, batch_id)
    try:
        actions.give_batch(batch=found, by=person(request), now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("answers:batch", found.pk)
    reach = queries.reach_of(found)
    given = ngettext("%(n)d punt is beantwoord.", "%(n)d punten zijn beantwoord.", reach.n_given)
    way_back = reverse("answers:take_back_batch", args=[found.pk])
    messages.success(request, given % {"n": reach.n_given}, extra_tags=f"undo:{way_back}")
    if reach.n_skipped:
        skipped = ngettext(
            "%(n)d punt is overgeslagen: iemand anders gaf intussen een antwoord.",
            "%(n)d punten zijn overgeslagen: iemand anders gaf intussen een antwoord.",
            reach.n_skipped,
        )
        messages.warning(request, skipped % {"n": reach.n_skipped})
    return redirect("answers:batch", found.pk)


@require_POST
def take_back(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Undo a giving, while nobody was told by mail."""
    found = fetch_batch(request, batch_id)
    said = _("Teruggenomen: dit is weer een klad, en wat er eerder stond staat er weer.")
    return _step(request, found, lambda: actions.take_back_batch(batch=found), said)


@require_POST
def drop(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Put a draft away."""
    found = fetch_batch(request, batch_id)
    said = _("Het klad is weg. De punten wachten weer op antwoord.")
    return _step(
        request,
        found,
        lambda: actions.drop_batch(batch=found),
        said,
        undo="answers:pick_up_batch",
        to_list=True,
    )


@require_POST
def pick_up(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Bring back a draft that was put away."""
    found = fetch_batch(request, batch_id)
    said = _("Het klad is terug.")
    return _step(request, found, lambda: actions.pick_up_batch(batch=found), said)


def _step(
    request: HttpRequest,
    found: AnswerBatch,
    step: Callable[[], object],
    said: str,
    *,
    undo: str = "",
    to_list: bool = False,
) -> HttpResponse:
    """Take a step and say so, with the way back when there is one."""
    try:
        step()
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        tags = f"undo:{reverse(undo, args=[found.pk])}" if undo else ""
        messages.success(request, said, extra_tags=tags)
        if to_list:
            return redirect("answers:answers", found.trajectory_id)
    return redirect("answers:batch", found.pk)
