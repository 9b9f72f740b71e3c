"""Invitations: who has one, who is to be mailed, whose address is to be forgotten."""

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from inbreng.consultation.models import Consultation, Invitation, Participation

# One reminder, in the last days.
DAYS_BEFORE_CLOSING: Final = 4
# After that many days nobody needs the addresses of who was invited.
DAYS_OF_ADDRESSES: Final = 60

OPEN = Q(revoked_at__isnull=True, stopped_at__isnull=True) & ~Q(mail_address="")


def invitations_of(consultation: Consultation) -> QuerySet[Invitation]:
    """Invitations by address, with ``has_answered``. One query."""
    sent = Participation.objects.filter(invitation=OuterRef("pk"))
    return Invitation.objects.filter(consultation=consultation).annotate(has_answered=Exists(sent))


def to_send(consultation: Consultation) -> QuerySet[Invitation]:
    """Invitations whose letter was not asked for yet. One query."""
    return Invitation.objects.filter(OPEN, consultation=consultation, queued_at__isnull=True)


def to_remind(consultation: Consultation) -> QuerySet[Invitation]:
    """Who got a letter, did not open it, and was not reminded before. One query."""
    return Invitation.objects.filter(
        OPEN,
        consultation=consultation,
        queued_at__isnull=False,
        reminded_at__isnull=True,
        opened_at__isnull=True,
    )


def to_forget(now: datetime) -> QuerySet[Invitation]:
    """Invitations of erased people, and of what closed long ago, that still hold an address."""
    long_ago = now - timedelta(days=DAYS_OF_ADDRESSES)
    over = Q(person__erased_at__isnull=False) | Q(consultation__closes_at__lt=long_ago)
    return Invitation.objects.filter(over).exclude(mail_address="")
