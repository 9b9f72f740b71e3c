"""Every page of the rooms above the harvest: its address, with the largest of its kind in it."""

from collections.abc import Iterator
from typing import Any

from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

import bench.harvest_requests  # noqa: F401 – sets Django up
from inbreng.answers.models import (
    Answer,
    AnswerBatch,
    Decision,
    Forward,
    LetterRound,
    LetterTemplate,
)
from inbreng.answers.queries.forwards import token_of as forward_token
from inbreng.consultation.models import Consultation
from inbreng.consultation.tokens import token_of as invitation_token
from inbreng.followup.actions.measuring import make_inspector_link
from inbreng.followup.models import Appointment, EvaluationMoment, ReportBack
from inbreng.insights.models import Insight
from inbreng.people.models import Organisation
from inbreng.plan.models import (
    Ambition,
    Argument,
    EarlierPlan,
    Edition,
    Passage,
    PastPromise,
    Plan,
    ProposedText,
)
from inbreng.programme.models import Gathering, Trajectory
from inbreng.route.actions.calendars import make_calendar_link
from inbreng.route.models import Condition, CouncilQuestion, Outcome, RouteStep, StepBody

from bench.filling.people import account  # isort: skip

ROOMS = ("plan", "consultation", "answers", "route", "followup", "trail")
ALSO = ("programme:trajectory", "programme:gathering", "dialogue:contribution")
# Files are made, not read; somebody waits for them knowingly.
FILES = ("docx", "pdf", "csv", "ics", "_file", "_word", "calendar", "dossier", "paper")


def pages(trajectory: Trajectory) -> dict[str, str]:
    """The address of every page that is asked for, by the name of its address."""
    objects = things(trajectory)
    found = {}
    for name, parameters in named(get_resolver()):
        if not name.startswith(tuple(f"{room}:" for room in ROOMS)) and name not in ALSO:
            continue
        try:
            found[name] = reverse(name, kwargs={one: objects[one] for one in parameters})
        except (KeyError, NoReverseMatch):
            continue  # something that is only sent
    return {name: address for name, address in found.items() if not name.endswith(FILES)}


def named(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every named address with its parameters."""
    for found in resolver.url_patterns:
        if isinstance(found, URLResolver):
            yield from named(found, f"{space}{found.namespace}:" if found.namespace else space)
        elif isinstance(found, URLPattern):
            yield f"{space}{found.name}", list(found.pattern.regex.groupindex)


def things(trajectory: Trajectory) -> dict[str, Any]:
    """What addresses point at, by the name it has in them."""
    gathering = Gathering.objects.filter(report_back__state="published").order_by("pk")[0]
    return {
        "trajectory_id": trajectory.pk,
        "partnership_id": trajectory.partnership_id,
        "gathering_id": gathering.pk,
        "year": trajectory.begins_on.year,
        **of_plan(trajectory),
        **of_consultation(),
        **of_answers(),
        **of_route(),
        **of_followup(trajectory, gathering),
    }


def of_plan(trajectory: Trajectory) -> dict[str, Any]:
    """A chapter, and the passage on which three hundred voices stand."""
    plan = Plan.objects.get(trajectory=trajectory)
    passage = Passage.objects.order_by("pk")[0]
    return {
        "plan_id": plan.pk,
        "chapter_id": passage.chapter_id,
        "passage_id": passage.pk,
        "edition_id": Edition.objects.filter(plan=plan)[0].pk,
        "proposal_id": ProposedText.objects.all()[0].pk,
        "argument_id": Argument.objects.all()[0].pk,
        "earlier_id": EarlierPlan.objects.get().pk,
        "promise_id": PastPromise.objects.all()[0].pk,
        "insight_id": Insight.objects.get(number=1).pk,
        "school_year": plan.first_year,
        "block": "ambitie",
        "number": 1,
    }


def of_consultation() -> dict[str, Any]:
    """The one with the most invitations."""
    consultation = Consultation.objects.order_by("pk")[0]
    return {
        "consultation_id": consultation.pk,
        "consultation_address": consultation.address,
        "invitation_token": invitation_token(consultation.invitations.all()[0].key),
    }


def of_answers() -> dict[str, Any]:
    """A point with an answer, a draft, and the largest bundle."""
    forward = Forward.objects.order_by("pk")[0]
    return {
        "contribution_id": Answer.objects.filter(kind="already_so")[0].contribution_id,
        "batch_id": AnswerBatch.objects.filter(state="draft")[0].pk,
        "forward_id": forward.pk,
        "forward_token": forward_token(forward),
        "decision_id": Decision.objects.all()[0].pk,
        "template_id": LetterTemplate.objects.filter(recipients="persons")[0].pk,
        "round_id": LetterRound.objects.all()[0].pk,
        "whom": str(Organisation.objects.filter(kind="board")[0].pk),
    }


def of_route() -> dict[str, Any]:
    """The step of the council."""
    step = RouteStep.objects.get(kind="council")
    return {
        "step_id": step.pk,
        "body_id": StepBody.objects.filter(step=step)[0].pk,
        "outcome_id": Outcome.objects.filter(body__step=step)[0].pk,
        "condition_id": Condition.objects.filter(outcome__body__step=step)[0].pk,
        "council_question_id": CouncilQuestion.objects.filter(answered_at=None)[0].pk,
        "calendar_token": make_calendar_link(
            plan=step.plan, user=account("editor"), now=timezone.now()
        ),
    }


def of_followup(trajectory: Trajectory, gathering: Gathering) -> dict[str, Any]:
    """A report-back with its largest part, an appointment, an ambition."""
    report = ReportBack.objects.get(gathering=gathering)
    link = make_inspector_link(
        trajectory=trajectory, name="inspectie", by=account("editor"), now=timezone.now()
    )
    return {
        "slug": report.slug,
        "section_id": report.sections.filter(kind="theme")[0].pk,
        "appointment_id": Appointment.objects.all()[0].pk,
        "moment_id": EvaluationMoment.objects.all()[0].pk,
        "ambition_id": Ambition.objects.all()[0].pk,
        "inspector_token": link.token,
        "page_slug": "meting",
    }
