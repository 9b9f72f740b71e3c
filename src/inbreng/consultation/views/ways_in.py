"""Who comes in by a link: which consultation, by whose invitation, and what they read first."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from inbreng.consultation.models import Consultation, Invitation, Participation, ShareLink
from inbreng.consultation.queries.ways_in import consultation_at
from inbreng.people.models import Person
from inbreng.people.views.fetching import seen

Phase = Consultation.Phase
Audience = Consultation.Audience


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody without an account, with the links that brought them."""

    address: str
    consultation: Consultation
    share_link: ShareLink | None
    invitation: Invitation | None
    before: Person | None  # who reacted on this device before

    @property
    def lacks_invitation(self) -> bool:
        """The consultation is for a group, and this is somebody else."""
        return self.consultation.audience == Audience.GROUP and self.invitation is None

    @property
    def phase(self) -> Phase:
        """Where the consultation stands now."""
        return self.consultation.phase(timezone.now())


def guest_at(request: HttpRequest, address: str) -> Guest | None:
    """Who is at an address; None when nothing is there, or only staff may know of it."""
    way = consultation_at(address)
    if way is None or way.consultation.state == Consultation.State.PREPARED:
        return None
    consultation = way.consultation
    seen(request, consultation.trajectory.partnership)
    return Guest(
        address=address,
        consultation=consultation,
        share_link=way.share_link,
        invitation=_invitation(request, consultation),
        before=_before(request, consultation),
    )


def _invitation(request: HttpRequest, consultation: Consultation) -> Invitation | None:
    pk = request.session.get(session_key("invited", consultation))
    if pk is None:
        return None
    working = Invitation.objects.filter(pk=pk, consultation=consultation, revoked_at=None)
    return working.select_related("person").first()


def _before(request: HttpRequest, consultation: Consultation) -> Person | None:
    pk = request.session.get(session_key("took_part", consultation))
    if pk is None:
        return None
    sent = Participation.objects.filter(pk=pk, person__erased_at=None).select_related("person")
    found = sent.first()
    return found.person if found else None


def session_key(what: str, consultation: Consultation) -> str:
    """Where a visit keeps how somebody came to a consultation."""
    return f"consultation_{what}_{consultation.pk}"


def no_way_in(request: HttpRequest) -> HttpResponse:
    """Say that a link leads nowhere, and what somebody can do."""
    return unseen(render(request, "consultation/no_way_in.html", status=404))


def unseen(response: HttpResponse) -> HttpResponse:
    """Keep a page out of search engines and caches."""
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response
