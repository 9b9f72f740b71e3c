"""What stands at a step on a day: who said what, what is late, what is asked again."""

from dataclasses import dataclass
from datetime import date

from inbreng.route import counting
from inbreng.route.models import Condition, Outcome, RouteStep, StepBody
from inbreng.route.rights import STOPS, TONES


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
