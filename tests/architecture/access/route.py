"""One of everything of this room, for the walk over its addresses."""

from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from inbreng.people.models import Role
from inbreng.plan.actions import make_edition
from inbreng.plan.models import Plan
from inbreng.plan.queries import latest_edition
from inbreng.programme.models import Trajectory
from inbreng.route.actions.calendars import make_calendar_link
from inbreng.route.models import (
    Condition,
    CouncilQuestion,
    Dossier,
    FreeWeek,
    Outcome,
    Phase,
    RouteStep,
    StepBody,
    StepPaper,
    StepPerson,
)

DAY = date(2027, 3, 1)


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    now = timezone.now()
    plan = Plan.objects.get(pk=objects["plan_id"])
    trajectory = Trajectory.objects.get(pk=objects["trajectory_id"])
    edition = latest_edition(plan) or make_edition(
        plan=plan, title="Concept", note="", by=None, now=now, published_at=now
    )
    step = RouteStep.objects.create(
        plan=plan,
        kind="council",
        right="consent",
        title="OPR",
        position=1,
        due_on=DAY,
        edition=edition,
    )
    body = StepBody.objects.create(step=step, name="OPR")
    outcome = Outcome.objects.create(
        body=body,
        kind="conditions",
        decided_on=DAY,
        edition=edition,
        digest=edition.digest,
        recorded_at=now,
    )
    paper = StepPaper(step=step, title="Brief", file_name="brief.pdf", added_at=now)
    paper.content.save("brief", ContentFile(b"%PDF-1.7"), save=True)
    partnership = trajectory.partnership
    reader = Role.objects.get(pk=objects["role_id"]).user
    dossier = Dossier(plan=plan, format="pdf", state="ready", asked_at=now)
    dossier.content.save("dossier", ContentFile(b"%PDF-1.7"), save=True)
    return {
        "step_id": step.pk,
        "body_id": body.pk,
        "outcome_id": outcome.pk,
        "condition_id": Condition.objects.create(outcome=outcome, text="Noem een bedrag.").pk,
        "step_person_id": StepPerson.objects.create(
            step=step, role_kind="council_member", added_at=now
        ).pk,
        "step_paper_id": paper.pk,
        "week_id": FreeWeek.objects.create(partnership=partnership, monday=DAY, name="Vrij").pk,
        "phase_id": Phase.objects.create(plan=plan, name="Nu", begins_on=DAY, ends_on=DAY).pk,
        "council_question_id": CouncilQuestion.objects.create(
            plan=plan, text="Wat kost dit?", asked_at=now, due_on=DAY
        ).pk,
        "calendar_token": make_calendar_link(plan=plan, user=reader, now=now),
        "dossier_id": dossier.pk,
    }
