"""Set out the route of a plan: its steps, their order and their days."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import Role, User
from inbreng.plan.models import Edition, Plan
from inbreng.route import counting
from inbreng.route.actions.bodies import SomethingWasSaid, seat_bodies
from inbreng.route.models import Outcome, RouteStep, StepPerson
from inbreng.route.queries.terms import free_mondays, terms_in_order

Kind = RouteStep.Kind
UP, DOWN = "omhoog", "omlaag"


class RouteThere(DomainError):
    """The plan has a route already."""


def begin_route(*, plan: Plan, now: datetime) -> list[RouteStep]:
    """Lay out the steps that this partnership uses, in its order; raises RouteThere."""
    partnership = plan.trajectory.partnership
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        if plan.steps.exists():
            raise RouteThere(_("Dit plan heeft al een route. Voeg daar een stap aan toe."))
        return [
            add_step(
                plan=plan,
                kind=term.kind,
                title=capfirst(str(Kind(term.kind).label)),
                right=term.right,
                n_weeks_before=term.n_weeks_before,
                now=now,
            )
            for term in terms_in_order(partnership)
            if term.is_used
        ]


def add_step(
    *,
    plan: Plan,
    kind: str,
    title: str,
    right: str,
    n_weeks_before: int | None = None,
    due_on: date | None = None,
    only_marked_record: bool | None = None,
    now: datetime,
) -> RouteStep:
    """Add a step after the last one, with the bodies and people that its kind usually has.

    Without a day of its own it is counted back from 1 May.
    """
    with transaction.atomic():
        last = plan.steps.aggregate(last=Max("position"))["last"] or 0
        step = RouteStep.objects.create(
            plan=plan,
            kind=kind,
            title=title.strip(),
            right=right,
            position=last + 1,
            n_weeks_before=None if due_on else n_weeks_before or 0,
            due_on=due_on or _counted(plan, n_weeks_before or 0),
            only_marked_record=kind == Kind.COUNCIL
            if only_marked_record is None
            else only_marked_record,
        )
        seat_bodies(step)
        if kind == Kind.COUNCIL:
            members = Role.Kind.COUNCIL_MEMBER
            StepPerson.objects.create(step=step, role_kind=members, added_at=now)
    return step


def change_step(
    *, step: RouteStep, n_weeks_before: int | None, due_on: date | None, **fields: Any
) -> None:
    """Change a step; a day set by hand is no longer counted.

    Raises SomethingWasSaid when the right would change under what a body said.
    """
    with transaction.atomic():
        if fields.get("right", step.right) != step.right and _current(step).exists():
            raise SomethingWasSaid(
                _("Er staat al een uitkomst. Neem die eerst terug en verander dan het recht.")
            )
        for name, value in fields.items():
            setattr(step, name, value)
        step.n_weeks_before = None if due_on else n_weeks_before or 0
        step.due_on = due_on or _counted(step.plan, n_weeks_before or 0)
        step.save()


def move_step(*, step: RouteStep, way: str) -> None:
    """Let a step change places with the one before or after it; at the end nothing moves."""
    with transaction.atomic():
        steps = list(RouteStep.objects.select_for_update().filter(plan=step.plan_id))
        here = [one.pk for one in steps].index(step.pk)
        there = here - 1 if way == UP else here + 1
        if not 0 <= there < len(steps):
            return
        steps[here], steps[there] = steps[there], steps[here]
        for position, one in enumerate(steps, start=1):
            one.position = position
        RouteStep.objects.bulk_update(steps, ["position"])


def skip_step(*, step: RouteStep, because: str) -> None:
    """Leave a step out of the route with the reason; raises SomethingWasSaid."""
    if _current(step).exists():
        raise SomethingWasSaid(_("Bij deze stap staat al een uitkomst. Neem die eerst terug."))
    RouteStep.objects.filter(pk=step.pk).update(skipped_because=because.strip())


def take_step_up(*, step: RouteStep) -> None:
    """Put a step that was skipped back in the route."""
    RouteStep.objects.filter(pk=step.pk).update(skipped_because="")


def remove_step(*, step: RouteStep) -> None:
    """Take away a step at which nobody ever said anything; raises SomethingWasSaid."""
    if Outcome.objects.filter(body__step=step).exists():
        raise SomethingWasSaid(
            _("Bij deze stap is iets gezegd; dat blijft staan. Sla de stap over als hij vervalt.")
        )
    step.delete()


def put_edition(*, step: RouteStep, edition: Edition, now: datetime) -> None:
    """Lay an edition on the table of a step; raises SomethingWasSaid when bodies spoke on another.

    Everybody who takes part reads it, so it has to be published.
    """
    if edition.plan_id != step.plan_id:
        raise DomainError(_("Deze uitgave is van een ander plan."))
    if edition.published_at is None or edition.published_at > now:
        raise DomainError(_("Publiceer deze uitgave eerst; anders kan niemand haar lezen."))
    if _current(step).exclude(edition=edition).exclude(edition=None).exists():
        raise SomethingWasSaid(
            _(
                "Er staat al een uitkomst over een andere uitgave."
                " Vraag opnieuw; de oude blijft staan."
            )
        )
    RouteStep.objects.filter(pk=step.pk).update(edition=edition)
    step.edition = edition


def count_back(*, plan: Plan) -> int:
    """Count the days of a plan's steps again; those set by hand stay. Tells how many moved."""
    free = free_mondays(plan.trajectory.partnership)
    last = counting.last_day(plan.first_year)
    with transaction.atomic():
        steps = list(RouteStep.objects.filter(plan=plan, n_weeks_before__isnull=False))
        moved = [one for one in steps if _move_day(one, last, free)]
        RouteStep.objects.bulk_update(moved, ["due_on"])
    return len(moved)


def _move_day(step: RouteStep, last: date, free: Iterable[date]) -> bool:
    day = counting.counted_back(last, step.n_weeks_before or 0, frozenset(free))
    moves = day != step.due_on
    step.due_on = day
    return moves


def release_step(*, step: RouteStep, by: User, now: datetime) -> None:
    """Sign a step off for the partnership; raises ChangedMeanwhile when somebody was first."""
    waiting = RouteStep.objects.filter(pk=step.pk, released_at__isnull=True)
    if not waiting.update(released_by=by, released_at=now):
        raise ChangedMeanwhile(_("Deze stap was al vrijgegeven."))


def take_release_back(*, step: RouteStep) -> None:
    """Undo that a step was signed off."""
    RouteStep.objects.filter(pk=step.pk).update(released_by=None, released_at=None)


def _counted(plan: Plan, n_weeks: int) -> date:
    free = free_mondays(plan.trajectory.partnership)
    return counting.counted_back(counting.last_day(plan.first_year), n_weeks, free)


def _current(step: RouteStep) -> QuerySet[Outcome]:
    return Outcome.objects.filter(body__step=step, ended_at__isnull=True)
