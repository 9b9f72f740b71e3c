"""Invite people by mail, remind them, take an invitation back."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.consultation import actions, queries
from inbreng.consultation.forms import InviteForm
from inbreng.consultation.jobs import send_invitations
from inbreng.consultation.models import Consultation
from inbreng.consultation.queries.agreed import who_agreed
from inbreng.consultation.views.fetching import (
    fetch_consultation_to_change,
    fetch_invitation,
    person,
)
from inbreng.core.errors import DomainError

PER_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
def invitations(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """List who is invited, and take more addresses."""
    found = fetch_consultation_to_change(request, consultation_id)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        n_made = actions.invite(
            consultation=found,
            addresses=form.cleaned_data["addresses"],
            by=person(request),
            now=timezone.now(),
        )
        return _invited(request, found, n_made)
    page = Paginator(queries.invitations_of(found), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "consultation": found,
        "trajectory": found.trajectory,
        "page": page,
        "form": form,
        "n_to_remind": queries.to_remind(found).count(),
        "n_agreed": len(who_agreed(found.trajectory)) if found.is_poll else 0,
        "phase": found.phase(timezone.now()),
    }
    status = 422 if form.errors else 200
    return render(request, "consultation/invitations.html", context, status=status)


@require_POST
def invite_who_agreed(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Invite everybody who said before that they may be asked again."""
    found = fetch_consultation_to_change(request, consultation_id)
    n_made = actions.invite_who_agreed(consultation=found, by=person(request), now=timezone.now())
    return _invited(request, found, n_made)


def _invited(request: HttpRequest, found: Consultation, n_made: int) -> HttpResponse:
    """Say how many were new; their letters go once the consultation is open."""
    done = ngettext("%(n)d uitnodiging erbij.", "%(n)d uitnodigingen erbij.", n_made)
    if found.phase(timezone.now()) == Consultation.Phase.RUNNING:
        transaction.on_commit(partial(send_invitations, found.pk))
        later = _("De mail gaat nu weg.")
    else:
        later = _("De mail gaat weg zodra de raadpleging open is.")
    messages.success(request, f"{done % {'n': n_made}} {later}")
    return redirect("consultation:invitations", found.pk)


@require_POST
def remind(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Remind who did not open the invitation, once."""
    found = fetch_consultation_to_change(request, consultation_id)
    if found.phase(timezone.now()) != Consultation.Phase.RUNNING:
        messages.error(request, _("Een herinnering kan alleen zolang de raadpleging loopt."))
        return redirect("consultation:invitations", found.pk)
    n_asked = actions.remind(consultation=found, now=timezone.now())
    done = ngettext("%(n)d herinnering gaat weg.", "%(n)d herinneringen gaan weg.", n_asked)
    messages.success(request, done % {"n": n_asked})
    return redirect("consultation:invitations", found.pk)


@require_POST
def revoke_invitation(request: HttpRequest, invitation_id: int) -> HttpResponse:
    """Let the link of one invitation end."""
    found = fetch_invitation(request, invitation_id)
    try:
        actions.revoke_invitation(invitation=found, now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("De link van deze uitnodiging werkt niet meer."))
    return redirect("consultation:invitations", found.consultation_id)
