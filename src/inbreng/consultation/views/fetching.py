"""Fetch something of the consultations for whoever asks, or refuse."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.consultation import rules
from inbreng.consultation.models import Consultation, Invitation
from inbreng.core.access import allow
from inbreng.people.models import User
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor


def fetch_for_consultations(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see its consultations. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_consultations(visitor(request), trajectory), request.user)
    return trajectory


def fetch_to_consult(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may put something to people. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_consult(visitor(request), trajectory), request.user)
    return trajectory


def fetch_consultation(request: HttpRequest, pk: int) -> Consultation:
    """The consultation with its trajectory, when the visitor may see it. One query."""
    consultation = _consultation(request, pk)
    user = visitor(request)
    allow(rules.may_see_consultations(user, consultation.trajectory), request.user)
    return consultation


def fetch_consultation_to_change(request: HttpRequest, pk: int) -> Consultation:
    """The consultation with its trajectory, when the visitor may change it. One query."""
    consultation = _consultation(request, pk)
    allow(rules.may_consult(visitor(request), consultation.trajectory), request.user)
    return consultation


def fetch_results(request: HttpRequest, pk: int) -> Consultation:
    """The consultation, when the visitor may see what came back. One query.

    One that is in preparation is not found, so that nobody learns of it.
    """
    consultation = _consultation(request, pk)
    user = visitor(request)
    if not rules.may_see_results(user, consultation):
        raise Http404
    return consultation


def fetch_to_ask_constituency(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may ask the own constituency. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_ask_constituency(visitor(request), trajectory), request.user)
    return trajectory


def fetch_for_council(request: HttpRequest, pk: int) -> Consultation:
    """A consultation of the constituency, for a council member. One query."""
    consultation = _consultation(request, pk)
    allow(
        rules.may_ask_constituency(visitor(request), consultation.trajectory),
        request.user,
    )
    is_opened = consultation.state in {Consultation.State.OPENED, Consultation.State.CLOSED}
    if consultation.audience != Consultation.Audience.CONSTITUENCY or not is_opened:
        raise Http404
    return consultation


def fetch_invitation(request: HttpRequest, pk: int) -> Invitation:
    """The invitation, when the visitor may change it. One query."""
    related = Invitation.objects.select_related("consultation__trajectory__partnership")
    invitation = get_object_or_404(related, pk=pk)
    trajectory = seen(request, invitation.consultation.trajectory)
    allow(rules.may_consult(visitor(request), trajectory), request.user)
    return invitation


def _consultation(request: HttpRequest, pk: int) -> Consultation:
    consultation = get_object_or_404(_related(), pk=pk)
    seen(request, consultation.trajectory)
    return consultation


def _related() -> QuerySet[Consultation]:
    return Consultation.objects.select_related(
        "trajectory__partnership", "edition__plan", "gathering", "source", "table", "made_by"
    )


def person(request: HttpRequest) -> User | None:
    """Who asks, as actions note it."""
    return request.user if isinstance(request.user, User) else None
