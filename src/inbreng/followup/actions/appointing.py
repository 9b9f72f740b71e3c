"""Make appointments, say how they go, close them, and look back on them."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.followup.models import Appointment, EvaluationMoment, ProgressNote
from inbreng.followup.queries.appointments import to_remind
from inbreng.people.actions.post import LetterOrder, queue_letters
from inbreng.people.models import Organisation, Topic, User
from inbreng.plan.models import Passage
from inbreng.programme.models import Trajectory

State = Appointment.State
ORIGINS = ("insight", "contribution", "passage", "gathering")


def make_appointment(
    *,
    trajectory: Trajectory,
    what: str,
    who_user: User | None = None,
    who_organisation: Organisation | None = None,
    who_words: str = "",
    due_on: date,
    is_project: bool = False,
    by: User,
    now: datetime,
    **origin: Any,
) -> Appointment:
    """Agree that somebody does something by a day; ``origin`` names one of ORIGINS it came from."""
    if not (who_user or who_organisation or who_words.strip()):
        raise DomainError(_("Kies wie het doet, of schrijf het op."))
    if unknown := set(origin) - set(ORIGINS):
        raise TypeError(f"An appointment does not come from {sorted(unknown)}.")
    return Appointment.objects.create(
        trajectory=trajectory,
        what=what,
        who_user=who_user,
        who_organisation=who_organisation,
        who_words=who_words.strip(),
        due_on=due_on,
        is_project=is_project,
        made_by=by,
        made_at=now,
        **origin,
    )


def change_appointment(*, appointment: Appointment, **fields: Any) -> None:
    """Agree on something else: what, who, when."""
    Appointment.objects.filter(pk=appointment.pk).update(**fields)


def close_appointment(
    *, appointment: Appointment, state: str, closed_reason: str, by: User, now: datetime
) -> None:
    """Note that it was done, or that it will not be and why."""
    if state == State.DROPPED and not closed_reason.strip():
        raise DomainError(_("Schrijf op waarom dit vervalt. Anders blijft het een vraag."))
    still_open = Appointment.objects.filter(pk=appointment.pk, state=State.OPEN)
    fields = {"closed_reason": closed_reason.strip(), "closed_by": by, "closed_at": now}
    if not still_open.update(state=state, **fields):
        raise ChangedMeanwhile(_("Deze afspraak was al afgerond."))


def reopen_appointment(*, appointment: Appointment) -> None:
    """Take closing back."""
    closed = Appointment.objects.filter(pk=appointment.pk).exclude(state=State.OPEN)
    fields = {"closed_reason": "", "closed_by": None, "closed_at": None}
    if not closed.update(state=State.OPEN, **fields):
        raise ChangedMeanwhile(_("Deze afspraak stond al open."))


def tell_progress(*, appointment: Appointment, text: str, by: User, now: datetime) -> ProgressNote:
    """Say how it goes."""
    return ProgressNote.objects.create(appointment=appointment, text=text, by=by, at=now)


@transaction.atomic
def plan_moment(
    *,
    trajectory: Trajectory,
    title: str,
    held_on: date,
    partner: Organisation | None = None,
    criteria: str = "",
    invited: Iterable[User] = (),
    invited_words: str = "",
    appointment: Appointment | None = None,
    passage: Passage | None = None,
    by: User,
    now: datetime,
) -> EvaluationMoment:
    """Choose a day to look back and tell those who are to come, once each."""
    moment = EvaluationMoment.objects.create(
        trajectory=trajectory,
        appointment=appointment,
        passage=passage,
        title=title,
        held_on=held_on,
        partner=partner,
        criteria=criteria.strip(),
        invited_words=invited_words,
        made_by=by,
        made_at=now,
    )
    people = list(invited)
    moment.invited.set(people)
    queue_letters(orders=[_invitation(moment, one) for one in people], now=now)
    return moment


def _invitation(moment: EvaluationMoment, user: User) -> LetterOrder:
    return LetterOrder(
        key=f"evaluation:{moment.pk}:{user.pk}",
        topic=Topic.REMINDER,
        subject=_("We kijken terug: %(title)s") % {"title": moment.title},
        template="people/letters/reminder",
        context={
            "what": moment.title,
            "due_on": date_format(moment.held_on, "j F Y"),
            "path": reverse("followup:evaluation", args=[moment.pk]),
            "note": _("Op die dag kijken we samen terug."),
        },
        user=user,
        partnership=moment.trajectory.partnership,
    )


def report_moment(
    *,
    moment: EvaluationMoment,
    outcome: str,
    outcome_of_partner: str = "",
    by: User,
    now: datetime,
) -> None:
    """Write down what looking back brought; it may be mended later."""
    if not outcome.strip():
        raise DomainError(_("Schrijf op wat eruit kwam."))
    EvaluationMoment.objects.filter(pk=moment.pk).update(
        outcome=outcome.strip(),
        outcome_of_partner=outcome_of_partner.strip(),
        reported_by=by,
        reported_at=now,
    )


def remind(*, now: datetime) -> int:
    """Ask for a letter to everybody whose appointment is due; one for each day agreed on."""
    due = list(to_remind(timezone.localdate(now)))
    letters = queue_letters(orders=[_reminder(one) for one in due], now=now)
    return sum(letter is not None for letter in letters)


def _reminder(appointment: Appointment) -> LetterOrder:
    return LetterOrder(
        key=f"appointment:{appointment.pk}:{appointment.due_on:%Y%m%d}",
        topic=Topic.REMINDER,
        subject=_("Afspraak: %(what)s") % {"what": appointment.what[:150]},
        template="people/letters/reminder",
        context={
            "what": appointment.what,
            "due_on": date_format(appointment.due_on, "j F Y"),
            "path": reverse("followup:appointment", args=[appointment.pk]),
        },
        user=appointment.who_user,
        partnership=appointment.trajectory.partnership,
    )
