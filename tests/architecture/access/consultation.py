"""One of everything of this room, for the walk over its addresses."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from inbreng.consultation.actions import invite, make_consultation, open_consultation
from inbreng.consultation.models import Consultation
from inbreng.consultation.tokens import token_of
from inbreng.programme.models import Trajectory


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    now = timezone.now()
    consultation = make_consultation(
        trajectory=Trajectory.objects.get(pk=objects["trajectory_id"]),
        kind=Consultation.Kind.DRAFT,
        audience=Consultation.Audience.CONSTITUENCY,
        title="Wat vind je ervan?",
        intro="Lees mee.",
        questions=["Wat missen we?"],
        opens_at=now - timedelta(days=1),
        closes_at=now + timedelta(days=1),
        by=None,
        now=now,
    )
    open_consultation(consultation=consultation, now=now)
    invite(consultation=consultation, addresses=["ib@proef.invalid"], by=None, now=now)
    invitation = consultation.invitations.get()
    return {
        "consultation_id": consultation.pk,
        "consultation_address": consultation.address,
        "invitation_id": invitation.pk,
        "invitation_token": token_of(invitation.key),
        "step": "sluiten",
    }
