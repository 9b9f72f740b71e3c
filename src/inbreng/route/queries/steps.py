"""The steps of a route as they stand today, and what lies on their tables."""

from datetime import date, timedelta

from django.db.models import Prefetch, QuerySet

from inbreng.people.models import Partnership
from inbreng.plan.models import Plan
from inbreng.route.models import (
    Condition,
    Outcome,
    RouteStep,
    RouteTerms,
    StepBody,
    StepPaper,
    StepPerson,
)
from inbreng.route.queries.stands import BodyStand, StepStand
from inbreng.route.queries.terms import terms_of
from inbreng.route.queries.words import Words, not_said_yes_to

WEEK = timedelta(days=7)


def with_bodies(steps: QuerySet[RouteStep]) -> QuerySet[RouteStep]:
    """Steps with their edition, bodies and what these said that counts. Six queries."""
    current = Outcome.objects.filter(ended_at__isnull=True).select_related("edition", "recorded_by")
    whole = current.prefetch_related(
        "confirmations", Prefetch("conditions", Condition.objects.select_related("owner"))
    )
    bodies = StepBody.objects.prefetch_related(Prefetch("outcomes", whole, to_attr="current"))
    return steps.select_related(
        "edition", "plan__trajectory__partnership", "released_by"
    ).prefetch_related(Prefetch("bodies", bodies))


def stand_of(step: RouteStep, words: Words | None, today: date, terms: RouteTerms) -> StepStand:
    """A step that was fetched with its bodies, as it stands on a day. No query."""
    return StepStand(
        step=step,
        bodies=tuple(_body(one, words) for one in step.bodies.all()),
        today=today,
        papers_due_on=_papers_due(step, terms),
    )


def route_of(plan: Plan, words: Words | None, today: date) -> list[StepStand]:
    """All steps in order as they stand on a day. Seven queries."""
    terms = terms_of(plan.trajectory.partnership)
    steps = with_bodies(RouteStep.objects.filter(plan=plan))
    stands = [stand_of(step, words, today, terms) for step in steps]
    return _with_next(stands)


def before(step: RouteStep) -> list[StepStand]:
    """The steps that come before this one and are not behind it yet. Seven queries."""
    found = route_of(step.plan, None, step.due_on)
    earlier = found[: [stand.step.pk for stand in found].index(step.pk)]
    return [stand for stand in earlier if not stand.is_behind]


def people_of(step: RouteStep) -> list[StepPerson]:
    """Who is asked to a step. One query."""
    return list(step.people.select_related("user", "organisation"))


def papers_of(step: RouteStep) -> list[StepPaper]:
    """What lies on the table of a step. One query."""
    return list(step.papers.select_related("edition", "added_by"))


def earlier_outcomes(step: RouteStep) -> QuerySet[Outcome]:
    """What bodies of a step said before and counts no more, newest first. One query."""
    ended = Outcome.objects.filter(body__step=step, ended_at__isnull=False)
    return ended.select_related("body", "edition", "recorded_by")


def has_terms(partnership: Partnership) -> bool:
    """Whether somebody set the terms of a partnership. One query."""
    return RouteTerms.objects.filter(partnership=partnership).exists()


def _body(body: StepBody, words: Words | None) -> BodyStand:
    said: list[Outcome] = body.current  # type: ignore[attr-defined]  # fetched by with_bodies
    outcome = said[0] if said else None
    if outcome is None:
        return BodyStand(body, None, (), frozenset())
    unsaid = not_said_yes_to(outcome, words) if words else frozenset()
    return BodyStand(body, outcome, tuple(outcome.conditions.all()), unsaid)


def _papers_due(step: RouteStep, terms: RouteTerms) -> date | None:
    """When the papers go out at the latest, so that a council has its weeks."""
    if step.kind != RouteStep.Kind.COUNCIL:
        return None
    return step.due_on - terms.n_weeks_to_answer * WEEK


def _with_next(stands: list[StepStand]) -> list[StepStand]:
    waiting = next((one for one in stands if not one.is_behind), None)
    return [
        StepStand(one.step, one.bodies, one.today, one.papers_due_on, is_next=one is waiting)
        for one in stands
    ]
