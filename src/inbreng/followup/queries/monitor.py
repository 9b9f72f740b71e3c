"""How far the plan is: ambitions with their readings, and what was promised for a year."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from inbreng.followup.models import Appointment, EvaluationMoment, Reading, YearRemark
from inbreng.plan.models import Ambition, Passage, PassageStructure, Plan
from inbreng.plan.queries import current_plan, latest_edition, passages_in
from inbreng.plan.queries.years import first_day, last_day, school_year_of
from inbreng.programme.models import Trajectory

Kind = Passage.Kind
State = Appointment.State
Content = Mapping[str, Any]


@dataclass(frozen=True)
class Goal:
    """An ambition as the plan that may be read tells it, with what was measured since."""

    ambition_id: int
    passage_id: int
    place: str
    goal: str
    measure: str
    unit: str
    owner: str
    baseline: Decimal | None
    baseline_on: date | None
    targets: Mapping[int, Decimal]  # by the year in which the school year begins
    readings: list[Reading]

    @property
    def newest(self) -> Reading | None:
        """The last reading."""
        return self.readings[-1] if self.readings else None

    def reading_by(self, school_year: int) -> Reading | None:
        """The last reading at the end of a school year, of that year."""
        here = [one for one in self.readings if school_year_of(one.read_on) == school_year]
        return here[-1] if here else None

    def is_reached(self, school_year: int) -> bool | None:
        """Whether the target of a year was reached; None when that can not be said.

        Without a baseline nobody knows whether more or less is better.
        """
        target, reading = self.targets.get(school_year), self.reading_by(school_year)
        if target is None or reading is None or self.baseline is None:
            return None
        return reading.value >= target if target >= self.baseline else reading.value <= target


@dataclass(frozen=True)
class Promise:
    """An action of the plan, with the appointments that were made of it."""

    passage_id: int
    place: str
    what: str
    who: str
    due_on: date | None
    appointments: list[Appointment]

    @property
    def is_done(self) -> bool:
        """Everything that was agreed on for it is done."""
        states = {one.state for one in self.appointments} - {State.DROPPED}
        return states == {State.DONE}

    @property
    def is_dropped(self) -> bool:
        """Everything that was agreed on for it was given up."""
        return {one.state for one in self.appointments} == {State.DROPPED}

    def is_late(self, today: date) -> bool:
        """Past its day, or one of its appointments is."""
        if self.is_done or self.is_dropped:
            return False
        days = [one.due_on for one in self.appointments if one.state == State.OPEN]
        days += [self.due_on] if self.due_on else []
        return any(day < today for day in days)


@dataclass(frozen=True)
class TermReport:
    """What was promised for a school year, and what came of it."""

    plan: Plan
    school_year: int
    goals: list[Goal]
    promises: list[Promise]
    remarks: Mapping[int, YearRemark]  # by passage
    moments: list[EvaluationMoment] = field(default_factory=list)


def plan_years(plan: Plan) -> list[int]:
    """The years in which the school years of a plan begin."""
    return list(range(plan.first_year, plan.first_year + plan.n_years))


def goals_of(plan: Plan, now: datetime) -> list[Goal]:
    """The ambitions of the edition that is read now, in its order. Five queries."""
    told = _told(plan, Kind.AMBITION, now)
    ambitions = Ambition.objects.filter(passage__in=list(told)).prefetch_related("readings")
    by_passage = {one.passage_id: one for one in ambitions}
    return [
        _goal(by_passage[pk], place, content)
        for pk, (place, content) in told.items()
        if pk in by_passage
    ]


def promises_of(plan: Plan, now: datetime) -> list[Promise]:
    """The actions of the edition that is read now, in its order. Five queries."""
    told = _told(plan, Kind.ACTION, now)
    made: dict[int, list[Appointment]] = defaultdict(list)
    related = ("who_user", "who_organisation")
    for one in Appointment.objects.filter(passage__in=list(told)).select_related(*related):
        made[one.passage_id or 0].append(one)
    return [
        Promise(pk, place, one["what"], one["who"], _day(one["due_on"]), made[pk])
        for pk, (place, one) in told.items()
    ]


def term_report(trajectory: Trajectory, school_year: int, now: datetime) -> TermReport | None:
    """What the plan that is read now promised for a school year; None for a year outside it."""
    plan = current_plan(trajectory)
    if plan is None or school_year not in plan_years(plan):
        return None
    goals = [one for one in goals_of(plan, now) if school_year in one.targets]
    promises = [one for one in promises_of(plan, now) if _falls_in(one, school_year)]
    passages = [one.passage_id for one in goals] + [one.passage_id for one in promises]
    remarks = YearRemark.objects.filter(passage__in=passages, school_year=school_year)
    moments = EvaluationMoment.objects.filter(
        trajectory=trajectory,
        held_on__gte=first_day(school_year),
        held_on__lte=last_day(school_year),
    )
    return TermReport(
        plan=plan,
        school_year=school_year,
        goals=goals,
        promises=promises,
        remarks={one.passage_id: one for one in remarks},
        moments=list(moments),
    )


def _falls_in(promise: Promise, school_year: int) -> bool:
    """Due in the year; an action without a day counts in every year that has an appointment."""
    days = [one.due_on for one in promise.appointments]
    days += [promise.due_on] if promise.due_on else []
    return any(school_year_of(day) == school_year for day in days)


def _told(plan: Plan, kind: str, now: datetime) -> dict[int, tuple[str, Content]]:
    """Passages of a kind in the edition that is read now: their place and what they hold."""
    edition = latest_edition(plan, now=now)
    if edition is None:
        return {}
    rows = list(passages_in(edition).filter(version__passage__kind=kind))
    held = _structures(rows)
    return {
        row.version.passage_id: (f"§ {row.chapter_number}.{row.position}", held[row.version_id])
        for row in rows
        if row.version_id in held
    }


def _structures(rows: Iterable[Any]) -> dict[int, Content]:
    """What each version holds: its own, or of a version with other words only what was before."""
    wanted = {row.version.passage_id: row.version for row in rows}
    kept = PassageStructure.objects.filter(version__passage__in=list(wanted))
    found: dict[int, Content] = {}
    for one in kept.select_related("version").order_by("version__number"):
        version = wanted[one.version.passage_id]
        if one.version.number <= version.number:
            found[version.pk] = one.content
    return found


def _goal(ambition: Ambition, place: str, content: Content) -> Goal:
    return Goal(
        ambition_id=ambition.pk,
        passage_id=ambition.passage_id,
        place=place,
        goal=content["goal"],
        measure=content["measure"],
        unit=content["unit"],
        owner=content["owner"],
        baseline=_number(content["baseline"]),
        baseline_on=_day(content["baseline_on"]),
        targets={year: Decimal(str(value)) for year, value in content["targets"]},
        readings=list(ambition.readings.all()),
    )


def _number(written: str | float | None) -> Decimal | None:
    return Decimal(str(written)) if written not in {None, ""} else None


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
