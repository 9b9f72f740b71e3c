"""Appointments: of a trajectory, of somebody, of the group that meets again."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch, Q, QuerySet

from inbreng.followup.models import Appointment, EvaluationMoment, Interest, ProgressNote
from inbreng.people.rules import Visitor
from inbreng.programme.models import Gathering, Trajectory

State = Appointment.State
REMIND_BEFORE = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class AppointmentFilter:
    """What somebody asks of the appointments; empty means all of them."""

    text: str = ""
    stand: str = ""
    whose: str = ""


def appointments_of(
    trajectory: Trajectory, user: Visitor, wanted: AppointmentFilter, today: date
) -> QuerySet[Appointment]:
    """Appointments of a trajectory, open ones first by day. One query."""
    found = with_people(Appointment.objects.filter(trajectory=trajectory))
    if wanted.text:
        found = found.filter(Q(what__icontains=wanted.text) | Q(who_words__icontains=wanted.text))
    if wanted.whose == "mine":
        found = found.filter(of_somebody(user))
    if wanted.stand == "late":
        found = found.filter(late(today))
    elif wanted.stand:
        found = found.filter(state=wanted.stand)
    return found.order_by("-state", "due_on", "pk")  # open, dropped, done


def of_somebody(user: Visitor) -> Q:
    """Made by or to be done by somebody."""
    return Q(who_user=user.pk) | Q(made_by=user.pk) if user.pk else Q(pk__in=[])


def late(today: date) -> Q:
    """Past its day and still open."""
    return Q(state=State.OPEN, due_on__lt=today)


def with_people(found: QuerySet[Appointment]) -> QuerySet[Appointment]:
    """Appointments with who does them and what they came from."""
    return found.select_related(
        "who_user", "who_organisation", "insight", "passage__chapter", "gathering"
    )


def own_appointments(user: Visitor) -> QuerySet[Appointment]:
    """What somebody made or has to do, in every trajectory, open ones first. One query."""
    found = with_people(Appointment.objects.filter(of_somebody(user)))
    return found.select_related("trajectory__partnership").order_by("-state", "due_on", "pk")


def n_own_late(user: Visitor, today: date) -> int:
    """How many appointments of somebody are past their day. One query."""
    return Appointment.objects.filter(late(today), who_user=user.pk).count() if user.pk else 0


def open_before(gathering: Gathering) -> list[Appointment]:
    """Open appointments of earlier gatherings of the same standing group, late ones first.

    Nothing for a gathering without a group. One query.
    """
    if gathering.standing_group_id is None:
        return []
    earlier = Gathering.objects.filter(
        standing_group=gathering.standing_group_id, trajectory=gathering.trajectory_id
    ).exclude(pk=gathering.pk)
    if gathering.held_on is not None:
        earlier = earlier.filter(held_on__lte=gathering.held_on)
    bundles = Q(insight__bundles__standing_group=gathering.standing_group_id)
    made = Appointment.objects.filter(
        Q(gathering__in=earlier) | bundles, trajectory=gathering.trajectory_id, state=State.OPEN
    )
    return list(with_people(made).distinct().order_by("due_on", "pk"))


def projects_of(trajectory: Trajectory) -> QuerySet[Appointment]:
    """Appointments that are shown as cards, open ones first. Three queries.

    With their notes and with what boards say of them.
    """
    cards = with_people(Appointment.objects.filter(trajectory=trajectory, is_project=True))
    notes = Prefetch("notes", ProgressNote.objects.select_related("by"))
    interests = Prefetch("interests", Interest.objects.select_related("organisation"))
    return cards.prefetch_related(notes, interests).order_by("-state", "due_on", "pk")


def moments_of(trajectory: Trajectory) -> QuerySet[EvaluationMoment]:
    """Days on which people look back, those without an outcome first. One query."""
    found = EvaluationMoment.objects.filter(trajectory=trajectory)
    related = found.select_related("appointment", "passage__chapter")
    return related.order_by("reported_at", "held_on", "pk")


def to_remind(today: date) -> QuerySet[Appointment]:
    """Open appointments of people with an account that are due within three days. One query."""
    due = Appointment.objects.filter(
        state=State.OPEN, who_user__is_active=True, due_on__lte=today + REMIND_BEFORE
    )
    return due.select_related("who_user", "trajectory__partnership")
