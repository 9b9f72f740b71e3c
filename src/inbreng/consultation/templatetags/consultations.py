"""Words of a consultation in templates: its last day, and the link of an invitation."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django import template
from django.urls import reverse
from django.utils import timezone

from inbreng.consultation.models import Consultation, Invitation
from inbreng.consultation.tokens import token_of

register = template.Library()


@dataclass(frozen=True, slots=True)
class Invited:
    """What a letter tells of an invitation."""

    consultation: Consultation
    path: str


@register.filter
def last_day(moment: datetime) -> date:
    """Give the last day before a moment: what closes at midnight was open the day before."""
    return timezone.localdate(moment - timedelta(seconds=1))


@register.simple_tag
def invited(number: int) -> Invited:
    """Read what an invitation is for when its letter goes, so that no letter keeps a token."""
    related = Invitation.objects.select_related("consultation")
    invitation = related.get(pk=number)
    path = reverse("consultation:door", args=[token_of(invitation.key)])
    return Invited(consultation=invitation.consultation, path=path)
