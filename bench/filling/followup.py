"""Report-backs, appointments, the monitor, and the page for everybody."""

from datetime import timedelta

from bench.harvest_requests import NOW
from inbreng.followup.actions.reporting import make_report_back, publish_report_back
from inbreng.followup.actions.writing import release_chosen
from inbreng.followup.models import Appointment, EvaluationMoment, ProgressNote, PublicPage, Reading
from inbreng.people.models import User
from inbreng.plan.models import Ambition
from inbreng.programme.models import Gathering, Trajectory

N_REPORTS, N_APPOINTMENTS, N_MOMENTS = 30, 500, 100


def fill_followup(trajectory: Trajectory, editor: User) -> None:
    """Thirty report-backs, of which most are published, and five hundred appointments."""
    for number, gathering in enumerate(Gathering.objects.order_by("-pk")[:N_REPORTS]):
        made = make_report_back(gathering=gathering, by=editor, now=NOW)
        if number > 2:
            release_chosen(report_back=made, by=editor, now=NOW)
            publish_report_back(report_back=made, by=editor, now=NOW)
    appoint(trajectory, editor)
    Reading.objects.bulk_create(
        Reading(
            ambition=ambition,
            read_on=NOW.date() - timedelta(days=90 * n),
            value=n,
            source="telling",
            at=NOW,
        )
        for ambition in Ambition.objects.all()
        for n in range(8)
    )
    PublicPage.objects.create(
        trajectory=trajectory, slug="meting", title="Meting", is_open=True, opened_at=NOW
    )


def appoint(trajectory: Trajectory, editor: User) -> None:
    """Appointments, what was noted with them, and days to look back."""
    gatherings = list(trajectory.gatherings.all())
    made = Appointment.objects.bulk_create(
        Appointment(
            trajectory=trajectory,
            what=f"Een proef, nummer {number}",
            who_user=editor if number % 3 else None,
            who_words="" if number % 3 else "het bureau",
            due_on=NOW.date() + timedelta(days=number),
            is_project=number % 5 == 0,
            gathering=gatherings[number % len(gatherings)],
            made_by=editor,
            made_at=NOW,
        )
        for number in range(N_APPOINTMENTS)
    )
    ProgressNote.objects.bulk_create(
        ProgressNote(appointment=one, text="Het gaat goed.", by=editor, at=NOW)
        for one in made
        for _ in range(3)
    )
    EvaluationMoment.objects.bulk_create(
        EvaluationMoment(
            trajectory=trajectory,
            appointment=made[number],
            title="Halverwege",
            held_on=NOW.date() + timedelta(days=number),
            made_at=NOW,
        )
        for number in range(N_MOMENTS)
    )
