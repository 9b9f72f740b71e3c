"""The door of a personal invitation: a page that only a person opens, then a clean address."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from inbreng.consultation import actions
from inbreng.consultation.models import Consultation, Invitation
from inbreng.consultation.queries import invitation_behind
from inbreng.consultation.views.ways_in import no_way_in, session_key, unseen
from inbreng.people.views.fetching import seen

KNOCK = "knock_invitation"
SECONDS_TO_KNOCK = 60 * 60
Phase = Consultation.Phase


# Exempt because "no-referrer" blanks the Origin that Django's check needs; the knock, a cookie
# that the form repeats, does the same work here.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def door(request: HttpRequest, invitation_token: str) -> HttpResponse:
    """Show what somebody is invited to first: mail scanners open links, only a POST uses one."""
    invitation = invitation_behind(invitation_token)
    if invitation is None or invitation.consultation.state == Consultation.State.PREPARED:
        return no_way_in(request)
    seen(request, invitation.consultation.trajectory.partnership)
    if invitation.revoked_at is not None:
        return _door(request, invitation, status=410)
    if request.method != "POST":
        return _door(request, invitation)
    if not _knocked(request):
        refusal = _("Open de link opnieuw en druk dan op de knop.")
        return _door(request, invitation, refusal=refusal, status=410)
    if "stop" in request.POST:
        actions.stop_invitation(invitation=invitation, now=timezone.now())
        return _door(request, invitation, is_stopped=True)
    return _enter(request, invitation)


def _enter(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    actions.mark_opened(invitation=invitation, now=timezone.now())
    request.session[session_key("invited", invitation.consultation)] = invitation.pk
    return _private(redirect("consultation:take_part", invitation.consultation.address))


def _knocked(request: HttpRequest) -> bool:
    known, given = request.COOKIES.get(KNOCK, ""), request.POST.get("knock", "")
    return bool(known) and constant_time_compare(known, given)


def _door(
    request: HttpRequest, invitation: Invitation, *, status: int = 200, **more: object
) -> HttpResponse:
    knock = secrets.token_urlsafe(16)
    consultation = invitation.consultation
    context = {
        "invitation": invitation,
        "consultation": consultation,
        "phase": consultation.phase(timezone.now()),
        "knock": knock,
    } | more
    response = render(request, "consultation/door.html", context, status=status)
    response.set_cookie(
        KNOCK,
        knock,
        max_age=SECONDS_TO_KNOCK,
        path=request.path,
        httponly=True,
        samesite="Strict",
        secure=request.is_secure(),
    )
    return _private(response)


def _private(response: HttpResponse) -> HttpResponse:
    response["Referrer-Policy"] = "no-referrer"
    return unseen(response)
