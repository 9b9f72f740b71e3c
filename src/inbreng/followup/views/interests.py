"""Which boards take part in a project."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.followup import rules
from inbreng.followup.actions import interests
from inbreng.followup.forms.interests import InterestForm
from inbreng.followup.views.fetching import fetch_appointment, person
from inbreng.programme.views.fetching import visitor


@require_POST
def note_interest(request: HttpRequest, appointment_id: int) -> HttpResponse:
    """Note what a board says of a project."""
    found = fetch_appointment(request, appointment_id)
    boards = rules.boards_to_speak_for(visitor(request), found)
    allow(boards.exists(), request.user)
    form = InterestForm(request.POST, prefix="interest", boards=boards)
    if not form.is_valid():
        messages.warning(request, _("Kies een bestuur, en of het meedoet."))
        return redirect("followup:appointment", found.pk)
    try:
        interests.note_interest(
            appointment=found, by=person(request), now=timezone.now(), **form.cleaned_data
        )
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Genoteerd wat dit bestuur zegt."))
    return redirect("followup:appointment", found.pk)
