"""A plan with one published edition, and a step of the council that it lies on."""

from datetime import timedelta

import pytest

from inbreng.plan import actions as planning
from inbreng.plan.models import Chapter, Edition, Passage, Plan
from inbreng.route.models import RouteStep, StepBody
from tests.route.factories import NOW, PlanFactory, RouteStepFactory, StepBodyFactory


@pytest.fixture
def plan(trajectory) -> Plan:
    return PlanFactory(trajectory=trajectory)


@pytest.fixture
def chapter(plan) -> Chapter:
    return Chapter.objects.create(plan=plan, number=1, title="Ouders", demand="Hoe ouders weten.")


@pytest.fixture
def write(chapter):
    """Write a passage, or change one."""

    def do(text: str, passage: Passage | None = None) -> Passage:
        return planning.write_passage(
            chapter=chapter, text=text, insights=[], by=None, now=NOW, passage=passage
        )

    return do


@pytest.fixture
def passage(write) -> Passage:
    return write("Er komt een gids voor ouders.")


@pytest.fixture
def freeze(plan):
    """Make an edition of the text as it stands, published unless told otherwise."""

    def do(title: str = "Concept 1", *, is_published=True) -> Edition:
        return planning.make_edition(
            plan=plan,
            title=title,
            note="",
            by=None,
            now=NOW,
            published_at=NOW - timedelta(minutes=30 - plan.editions.count())
            if is_published
            else None,
        )

    return do


@pytest.fixture
def edition(passage, freeze) -> Edition:
    return freeze()


@pytest.fixture
def step(plan, edition) -> RouteStep:
    return RouteStepFactory(plan=plan, kind="council", title="OPR", edition=edition, position=5)


@pytest.fixture
def body(step) -> StepBody:
    return StepBodyFactory(step=step, name="OPR De Proef")
