"""The route of a plan: steps with their bodies, outcomes, papers and questions."""

from datetime import date

from bench.harvest_requests import NOW

from django.core.files.base import ContentFile  # isort: skip

from inbreng.people.models import User
from inbreng.plan.models import Edition, Plan
from inbreng.route.actions import begin_route
from inbreng.route.models import (
    Condition,
    Confirmation,
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
N_QUESTIONS, N_PAPERS = 200, 20


def fill_route(plan: Plan, editor: User) -> None:
    """Every body said something, on a condition, at every step of the route."""
    edition = Edition.objects.filter(plan=plan)[0]
    for step in begin_route(plan=plan, now=NOW):
        RouteStep.objects.filter(pk=step.pk).update(edition=edition)
        for body in step.bodies.all():
            say(body, edition, editor)
        lay_papers(step)
    chapters = list(plan.chapters.all())
    CouncilQuestion.objects.bulk_create(
        CouncilQuestion(
            plan=plan,
            chapter=chapters[number % len(chapters)],
            text=f"Wat kost dit, nummer {number}?",
            asked_by=editor,
            asked_at=NOW,
            due_on=DAY,
            answer="Een ton." if number % 2 else "",
            answered_at=NOW if number % 2 else None,
        )
        for number in range(N_QUESTIONS)
    )
    Phase.objects.create(plan=plan, name="Nu", begins_on=DAY, ends_on=DAY)
    FreeWeek.objects.create(partnership=plan.trajectory.partnership, monday=DAY, name="Vrij")
    for _ in range(20):
        dossier = Dossier(plan=plan, format="pdf", state="ready", asked_at=NOW)
        dossier.content.save("dossier", ContentFile(b"%PDF-1.7"), save=True)


def say(body: StepBody, edition: Edition, editor: User) -> None:
    """An outcome with conditions, of which one was met, and its confirmation."""
    outcome = Outcome.objects.create(
        body=body,
        kind="conditions",
        decided_on=DAY,
        edition=edition,
        digest=edition.digest,
        recorded_at=NOW,
    )
    Condition.objects.bulk_create(
        Condition(outcome=outcome, text=f"Noem een bedrag, {n}.", owner=editor) for n in range(3)
    )
    Confirmation.objects.create(
        outcome=outcome,
        digest=edition.digest,
        edition=edition,
        because="Alleen de spelling veranderde.",
        said_by="voorzitter",
        confirmed_at=NOW,
    )


def lay_papers(step: RouteStep) -> None:
    """Papers on the table, and everybody with some roles around it."""
    for number in range(N_PAPERS):
        paper = StepPaper(step=step, title=f"Brief {number}", file_name="a.pdf", added_at=NOW)
        paper.content.save("brief", ContentFile(b"%PDF-1.7"), save=True)
    StepPerson.objects.create(step=step, role_kind="council_member", added_at=NOW)
