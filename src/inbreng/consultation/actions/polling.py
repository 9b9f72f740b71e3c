"""Ask people again, months later, who said that they may be asked."""

from datetime import datetime

from inbreng.consultation.actions.inviting import invite_persons
from inbreng.consultation.models import Consultation
from inbreng.consultation.queries.agreed import who_agreed
from inbreng.people.models import User


def invite_who_agreed(*, consultation: Consultation, by: User | None, now: datetime) -> int:
    """Invite everybody of the trajectory who left an address and agreed; says how many."""
    persons = who_agreed(consultation.trajectory)
    return invite_persons(consultation=consultation, persons=persons, by=by, now=now)
