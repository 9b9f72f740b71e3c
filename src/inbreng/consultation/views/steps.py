"""Open, close, extend and revoke a consultation."""

from functools import partial

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbreng.consultation import actions
from inbreng.consultation.forms import ExtendForm
from inbreng.consultation.forms.consultations import end_of
from inbreng.consultation.jobs import send_invitations
from inbreng.consultation.models import Consultation
from inbreng.consultation.views.fetching import fetch_consultation_to_change
from inbreng.core.errors import DomainError

OPEN, CLOSE, REVOKE = "openzetten", "sluiten", "intrekken"


@require_POST
def move(request: HttpRequest, consultation_id: int, step: str) -> HttpResponse:
    """Take a consultation one step further; opening can be undone by closing, and back."""
    found = fetch_consultation_to_change(request, consultation_id)
    try:
        said, undo = _take(step, found)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        tags = f"undo:{reverse('consultation:move', args=[found.pk, undo])}" if undo else ""
        messages.success(request, said, extra_tags=tags)
    return redirect("consultation:consultation", found.pk)


def _take(step: str, found: Consultation) -> tuple[str, str]:
    """Take a step; what is said of it, and the step that takes it back."""
    if step == OPEN:
        actions.open_consultation(consultation=found, now=timezone.now())
        transaction.on_commit(partial(send_invitations, found.pk))
        return _("De raadpleging staat open."), CLOSE
    if step == CLOSE:
        actions.close_consultation(consultation=found)
        return _("De raadpleging is gesloten."), OPEN
    if step == REVOKE:
        actions.revoke_consultation(consultation=found)
        return _("De links werken niet meer. Wat mensen stuurden, blijft staan."), ""
    raise Http404


@require_POST
def extend(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Give a consultation another last day."""
    found = fetch_consultation_to_change(request, consultation_id)
    form = ExtendForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Kies een dag die nog komt."))
        return redirect("consultation:consultation", found.pk)
    try:
        closes_at = end_of(form.cleaned_data["closes_on"])
        actions.extend_consultation(consultation=found, closes_at=closes_at, now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("De nieuwe laatste dag is bewaard."))
    return redirect("consultation:consultation", found.pk)
