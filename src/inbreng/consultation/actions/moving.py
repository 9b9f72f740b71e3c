"""Open, close, extend and revoke a consultation: each step compare-and-set."""

from datetime import datetime

from django.utils.translation import gettext as _

from inbreng.consultation.actions.consulting import check_moments
from inbreng.consultation.models import Consultation
from inbreng.core.errors import ChangedMeanwhile, DomainError

State = Consultation.State


class NothingAsked(DomainError):
    """There is nothing in it that people could react to."""


class AlreadyOver(DomainError):
    """Its last moment is past."""


def open_consultation(*, consultation: Consultation, now: datetime) -> None:
    """Open it, the first time or again; raises NothingAsked and AlreadyOver."""
    if not consultation.subjects.exists():
        raise NothingAsked(_("Kies eerst een stuk tekst of stel een vraag."))
    if consultation.closes_at <= now:
        raise AlreadyOver(_("De laatste dag is voorbij. Verleng eerst de raadpleging."))
    _move(consultation, (State.PREPARED, State.CLOSED), State.OPENED)


def close_consultation(*, consultation: Consultation) -> None:
    """Take no more reactions; raises ChangedMeanwhile when it was not open."""
    _move(consultation, (State.OPENED,), State.CLOSED)


def revoke_consultation(*, consultation: Consultation) -> None:
    """Let all its links end; what people sent stays. Raises ChangedMeanwhile."""
    _move(consultation, (State.OPENED, State.CLOSED), State.REVOKED)


def extend_consultation(*, consultation: Consultation, closes_at: datetime, now: datetime) -> None:
    """Give it another last moment, which is to come; one that was closed opens again."""
    if closes_at <= now:
        raise AlreadyOver(_("Kies een dag die nog komt."))
    check_moments(consultation.opens_at, closes_at)
    fields = {"closes_at": closes_at}
    movable = Consultation.objects.filter(pk=consultation.pk).exclude(state=State.REVOKED)
    if not movable.update(**fields):
        raise ChangedMeanwhile(_("Deze raadpleging is ingetrokken."))
    Consultation.objects.filter(pk=consultation.pk, state=State.CLOSED).update(state=State.OPENED)


def _move(consultation: Consultation, before: tuple[State, ...], after: State) -> None:
    moved = Consultation.objects.filter(pk=consultation.pk, state__in=before).update(state=after)
    if not moved:
        raise ChangedMeanwhile(_("Iemand anders was je net voor. Er is niets veranderd."))
    consultation.state = after
