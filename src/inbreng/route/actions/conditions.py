"""See to the conditions under which a body agreed: whose they are, and how they were met."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.people.models import User
from inbreng.plan.models import Passage
from inbreng.route.actions.deciding import OutcomeNotComplete
from inbreng.route.models import Condition


def assign_condition(*, condition: Condition, owner: User | None, due_on: date | None) -> None:
    """Say whose a condition is and by when it is met."""
    Condition.objects.filter(pk=condition.pk).update(owner=owner, due_on=due_on)


def meet_condition(
    *, condition: Condition, where: str, passage: Passage | None, by: User, now: datetime
) -> None:
    """Tick a condition off with the place where it was met; raises ChangedMeanwhile."""
    told = where.strip() or (str(passage) if passage else "")
    if not told:
        raise OutcomeNotComplete(_("Schrijf op waar te zien is dat aan de voorwaarde is voldaan."))
    waiting = Condition.objects.filter(pk=condition.pk, met_at__isnull=True)
    if not waiting.update(met_where=told, met_passage=passage, met_by=by, met_at=now):
        raise ChangedMeanwhile(_("Deze voorwaarde was al afgevinkt."))


def reopen_condition(*, condition: Condition) -> None:
    """Undo that a condition was ticked off."""
    Condition.objects.filter(pk=condition.pk).update(
        met_where="", met_passage=None, met_by=None, met_at=None
    )
