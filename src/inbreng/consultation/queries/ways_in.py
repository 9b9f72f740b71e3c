"""Which consultation an address, an invitation or a share link leads to."""

from dataclasses import dataclass

from django.db.models import QuerySet

from inbreng.consultation.models import Consultation, Invitation, Participation, ShareLink
from inbreng.consultation.tokens import hash_of
from inbreng.people.models import User


@dataclass(frozen=True, slots=True)
class WayIn:
    """A consultation, and by whose link somebody came to it."""

    consultation: Consultation
    share_link: ShareLink | None = None


def consultation_at(address: str) -> WayIn | None:
    """What a public address or a council member's link leads to. At most two queries."""
    related = Consultation.objects.select_related(
        "trajectory__partnership", "gathering", "source", "table", "edition"
    )
    found = related.filter(address=address).first()
    if found is not None:
        return WayIn(found)
    link = ShareLink.objects.filter(address=address).first()
    return WayIn(related.get(pk=link.consultation_id), link) if link else None


def invitation_behind(token: str) -> Invitation | None:
    """The invitation that a token opens, whatever its state. One query."""
    related = Invitation.objects.select_related(
        "consultation__trajectory__partnership", "consultation__source", "person"
    )
    return related.filter(token_hash=hash_of(token)).first()


def constituency_of(consultation: Consultation, user: User) -> tuple[ShareLink | None, int]:
    """The link of a council member, and how many people answered by it. Two queries."""
    link = ShareLink.objects.filter(consultation=consultation, user=user).first()
    if link is None:
        return None, 0
    sent: QuerySet[Participation] = link.participations.all()
    return link, sent.values("person").distinct().count()
