"""The door of a personal invitation: a page that only a person opens, then a clean address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from inbreng.consultation import actions
from inbreng.consultation.models import Consultation, Invitation
from inbreng.consultation.queries import invitation_behind
from inbreng.consultation.views.ways_in import no_way_in, session_key, unseen
from inbreng.core.doors import knocked, secretly, show_door
from inbreng.people.views.fetching import seen

Phase = Consultation.Phase


@csrf_exempt  # the knock does its work
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
    if not knocked(request):
        refusal = _("Open de link opnieuw en druk dan op de knop.")
        return _door(request, invitation, refusal=refusal, status=410)
    if "stop" in request.POST:
        actions.stop_invitation(invitation=invitation, now=timezone.now())
        return _door(request, invitation, is_stopped=True)
    return _enter(request, invitation)


def _enter(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    actions.mark_opened(invitation=invitation, now=timezone.now())
    request.session[session_key("invited", invitation.consultation)] = invitation.pk
    return unseen(secretly(redirect("consultation:take_part", invitation.consultation.address)))


def _door(
    request: HttpRequest, invitation: Invitation, *, status: int = 200, **more: object
) -> HttpResponse:
    consultation = invitation.consultation
    context = {
        "invitation": invitation,
        "consultation": consultation,
        "phase": consultation.phase(timezone.now()),
    }
    return unseen(show_door(request, "consultation/door.html", context | more, status=status))
