"""Fetch something of the route, or refuse: these functions are the access control."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import allow
from inbreng.people.models import User
from inbreng.plan.models import Plan
from inbreng.plan.queries import current_plan
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor
from inbreng.route import rules
from inbreng.route.models import (
    Condition,
    CouncilQuestion,
    Dossier,
    Outcome,
    RouteStep,
    StepBody,
    StepPaper,
    StepPerson,
)
from inbreng.route.queries.steps import people_of, with_bodies

STEP = "step__plan__trajectory__partnership"


def fetch_for_route(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see its route. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_route(visitor(request), trajectory), request.user)
    return trajectory


def fetch_to_lead(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may set its route. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_lead_route(visitor(request), trajectory), request.user)
    return trajectory


def plan_of(trajectory: Trajectory) -> Plan:
    """The newest plan of a trajectory; without one there is no such page. One query."""
    plan = current_plan(trajectory)
    if plan is None:
        raise Http404
    plan.trajectory = trajectory
    return plan


def fetch_step(request: HttpRequest, pk: int) -> RouteStep:
    """The step with its bodies and what these said, if the visitor sees it. Six queries."""
    step = get_object_or_404(with_bodies(RouteStep.objects.all()), pk=pk)
    seen(request, step.plan.trajectory)
    allow(rules.may_see_route(visitor(request), step.plan.trajectory), request.user)
    return step


def fetch_step_to_lead(request: HttpRequest, pk: int) -> RouteStep:
    """The step, when the visitor may change it. One query."""
    steps = RouteStep.objects.select_related("plan__trajectory__partnership", "edition")
    step = get_object_or_404(steps, pk=pk)
    seen(request, step.plan.trajectory)
    allow(rules.may_lead_route(visitor(request), step.plan.trajectory), request.user)
    return step


def fetch_step_to_release(request: HttpRequest, pk: int) -> RouteStep:
    """The step, when the visitor may sign it off. One query."""
    steps = RouteStep.objects.select_related("plan__trajectory__partnership")
    step = get_object_or_404(steps, pk=pk)
    seen(request, step.plan.trajectory)
    allow(rules.may_release(visitor(request), step.plan.trajectory), request.user)
    return step


def fetch_body_to_record(request: HttpRequest, pk: int) -> StepBody:
    """The body, when the visitor may note what it said. Two queries."""
    bodies = StepBody.objects.select_related(STEP, "step__edition")
    body = get_object_or_404(bodies, pk=pk)
    _allow_record(request, body.step)
    return body


def fetch_outcome_to_record(request: HttpRequest, pk: int) -> Outcome:
    """The outcome that counts, when the visitor may speak for its body. Three queries."""
    outcomes = Outcome.objects.select_related(f"body__{STEP}", "edition").prefetch_related(
        "confirmations"
    )
    outcome = get_object_or_404(outcomes, pk=pk, ended_at__isnull=True)
    _allow_record(request, outcome.body.step)
    return outcome


def fetch_outcome_to_end(request: HttpRequest, pk: int) -> Outcome:
    """The outcome that counts, when the visitor may ask its body again. One query."""
    outcomes = Outcome.objects.select_related(f"body__{STEP}", "edition")
    outcome = get_object_or_404(outcomes, pk=pk, ended_at__isnull=True)
    trajectory = seen(request, outcome.body.step.plan.trajectory)
    allow(rules.may_lead_route(visitor(request), trajectory), request.user)
    return outcome


def fetch_body_to_lead(request: HttpRequest, pk: int) -> StepBody:
    """The body, when the visitor may take it from its step. One query."""
    body = get_object_or_404(StepBody.objects.select_related(STEP), pk=pk)
    trajectory = seen(request, body.step.plan.trajectory)
    allow(rules.may_lead_route(visitor(request), trajectory), request.user)
    return body


def fetch_condition_to_lead(request: HttpRequest, pk: int) -> Condition:
    """The condition of an outcome that counts, when the visitor may see to it. One query."""
    conditions = Condition.objects.select_related(f"outcome__body__{STEP}", "owner")
    condition = get_object_or_404(conditions, pk=pk, outcome__ended_at__isnull=True)
    trajectory = seen(request, condition.outcome.body.step.plan.trajectory)
    allow(rules.may_lead_route(visitor(request), trajectory), request.user)
    return condition


def fetch_person_to_lead(request: HttpRequest, pk: int) -> StepPerson:
    """Who is asked to a step, when the visitor may leave them out. One query."""
    found = get_object_or_404(StepPerson.objects.select_related(STEP), pk=pk)
    trajectory = seen(request, found.step.plan.trajectory)
    allow(rules.may_lead_route(visitor(request), trajectory), request.user)
    return found


def fetch_paper(request: HttpRequest, pk: int) -> StepPaper:
    """The paper, when the visitor takes part in its step. Three queries."""
    paper = get_object_or_404(StepPaper.objects.select_related(STEP), pk=pk)
    seen(request, paper.step.plan.trajectory)
    may_see = rules.may_see_papers(visitor(request), paper.step, people_of(paper.step))
    allow(may_see, request.user)
    return paper


def fetch_paper_to_lead(request: HttpRequest, pk: int) -> StepPaper:
    """The paper, when the visitor may take it away. One query."""
    paper = get_object_or_404(StepPaper.objects.select_related(STEP), pk=pk)
    trajectory = seen(request, paper.step.plan.trajectory)
    allow(rules.may_lead_route(visitor(request), trajectory), request.user)
    return paper


def fetch_for_council(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may enter its council room. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_enter_council_room(visitor(request), trajectory), request.user)
    return trajectory


def fetch_to_ask(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor asks on behalf of the council. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_ask_as_council(visitor(request), trajectory), request.user)
    return trajectory


def fetch_question_to_answer(request: HttpRequest, pk: int) -> CouncilQuestion:
    """The question, when the visitor answers for the office. One query."""
    related = ("plan__trajectory__partnership", "chapter", "asked_by", "answered_by")
    question = get_object_or_404(CouncilQuestion.objects.select_related(*related), pk=pk)
    trajectory = seen(request, question.plan.trajectory)
    allow(rules.may_lead_route(visitor(request), trajectory), request.user)
    return question


def fetch_for_direction(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see how the work stands. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_direction(visitor(request), trajectory), request.user)
    return trajectory


def fetch_dossier(request: HttpRequest, pk: int) -> Dossier:
    """The dossier, when the visitor may see how the work stands. One query."""
    dossiers = Dossier.objects.select_related("plan__trajectory__partnership")
    found = get_object_or_404(dossiers, pk=pk)
    trajectory = seen(request, found.plan.trajectory)
    allow(rules.may_see_direction(visitor(request), trajectory), request.user)
    return found


def signed_in(request: HttpRequest) -> User:
    """Who asks, where nobody gets in without an account."""
    user = visitor(request)
    allow(isinstance(user, User), user)
    assert isinstance(user, User)  # noqa: S101 – nobody else was let through
    return user


def _allow_record(request: HttpRequest, step: RouteStep) -> None:
    seen(request, step.plan.trajectory)
    allow(rules.may_record(visitor(request), step, people_of(step)), request.user)
