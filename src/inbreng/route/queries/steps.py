"""The steps of a route as they stand today: who said what, what is late, what is asked again."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch, QuerySet

from inbreng.people.models import Partnership
from inbreng.plan.models import Plan
from inbreng.route import counting
from inbreng.route.models import (
    Condition,
    Outcome,
    RouteStep,
    RouteTerms,
    StepBody,
    StepPaper,
    StepPerson,
)
from inbreng.route.queries.terms import terms_of
from inbreng.route.queries.words import Words, not_said_yes_to
from inbreng.route.rights import STOPS, TONES

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BodyStand:
    """A body of a step, what it said, and whether that still stands."""

    body: StepBody
    outcome: Outcome | None
    conditions: tuple[Condition, ...]
    unsaid: frozenset[str]  # texts that count now and that the outcome is not about

    @property
    def is_shaken(self) -> bool:
        """Words changed after this body spoke, and nobody asked whether it stands."""
        return bool(self.unsaid)

    @property
    def tone(self) -> str:
        """How its mark is coloured."""
        if self.is_shaken:
            return "warn"
        return TONES.get(self.outcome.kind, "open") if self.outcome else "open"

    @property
    def n_open(self) -> int:
        """Conditions that were not met yet."""
        return sum(condition.met_at is None for condition in self.conditions)


@dataclass(frozen=True, slots=True)
class StepStand:
    """A step as it stands on a day."""

    step: RouteStep
    bodies: tuple[BodyStand, ...]
    today: date
    papers_due_on: date | None
    is_next: bool = False

    @property
    def n_said(self) -> int:
        """How many bodies said something that counts."""
        return sum(one.outcome is not None for one in self.bodies)

    @property
    def is_skipped(self) -> bool:
        return bool(self.step.skipped_because)

    @property
    def is_stopped(self) -> bool:
        """A body refused what was put to it."""
        return any(one.outcome is not None and one.outcome.kind in STOPS for one in self.bodies)

    @property
    def is_done(self) -> bool:
        """Every body said something, and none refused."""
        return bool(self.bodies) and self.n_said == len(self.bodies) and not self.is_stopped

    @property
    def is_behind(self) -> bool:
        """Whoever comes after need not wait for this step."""
        return self.is_done or self.is_skipped

    @property
    def is_shaken(self) -> bool:
        return any(one.is_shaken for one in self.bodies)

    @property
    def is_late(self) -> bool:
        return not self.is_behind and self.step.due_on < self.today

    @property
    def n_weeks_left(self) -> int:
        return counting.weeks_left(self.today, self.step.due_on)

    @property
    def n_days_left(self) -> int:
        return (self.step.due_on - self.today).days

    @property
    def n_days_late(self) -> int:
        return max(-self.n_days_left, 0)

    @property
    def is_past_the_last_day(self) -> bool:
        """Planned after the day on which a plan can be handed in."""
        return self.step.due_on > counting.last_day(self.step.plan.first_year)

    @property
    def n_open_conditions(self) -> int:
        return sum(one.n_open for one in self.bodies)

    @property
    def state(self) -> str:
        """One word for the whole: skipped, stopped, shaken, done, late, next or open."""
        order = (
            ("skipped", self.is_skipped),
            ("stopped", self.is_stopped),
            ("shaken", self.is_shaken),
            ("done", self.is_done),
            ("late", self.is_late),
            ("next", self.is_next),
        )
        return next((name for name, holds in order if holds), "open")


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
