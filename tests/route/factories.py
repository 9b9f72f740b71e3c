"""Dull things of the route: each makes itself only, what it hangs under is given."""

from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from inbreng.plan.models import Edition, Plan
from inbreng.route.models import CouncilQuestion, Outcome, RouteStep, StepBody

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TODAY = date(2026, 3, 1)


class PlanFactory(DjangoModelFactory):
    """A plan from August 2027; needs ``trajectory``."""

    class Meta:
        model = Plan

    title = "Ondersteuningsplan"
    first_year = 2027


class RouteStepFactory(DjangoModelFactory):
    """A step without bodies; needs ``plan``."""

    class Meta:
        model = RouteStep

    kind = RouteStep.Kind.OTHER
    right = RouteStep.Right.CONSENT
    title = factory.Sequence(lambda number: f"Stap {number}")
    position = factory.Sequence(lambda number: number)
    due_on = date(2027, 3, 1)


class StepBodyFactory(DjangoModelFactory):
    """A body that said nothing yet; needs ``step``."""

    class Meta:
        model = StepBody

    name = factory.Sequence(lambda number: f"Raad {number}")


class OutcomeFactory(DjangoModelFactory):
    """A consent; needs ``body`` and ``edition``."""

    class Meta:
        model = Outcome

    kind = Outcome.Kind.CONSENT
    decided_on = TODAY
    digest = factory.LazyAttribute(lambda outcome: outcome.edition.digest)
    recorded_at = NOW


class CouncilQuestionFactory(DjangoModelFactory):
    """A question that waits; needs ``plan`` and ``asked_by``."""

    class Meta:
        model = CouncilQuestion

    text = "Wat kost dit?"
    asked_at = NOW
    due_on = date(2026, 3, 15)


def published(edition: Edition) -> Edition:
    """The same edition, to be read by everybody."""
    edition.published_at = NOW
    edition.save(update_fields=["published_at"])
    return edition
