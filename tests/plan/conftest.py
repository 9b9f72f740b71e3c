"""A plan with a chapter, and passages in it."""

import pytest

from inbreng.insights.actions import agree_insight, state_insight
from inbreng.insights.actions.series import keep_series
from inbreng.insights.series import read_figures
from inbreng.plan import actions
from inbreng.plan.actions import scenarios
from tests.cast import BEGAN
from tests.dialogue.factories import NOW


@pytest.fixture
def plan(trajectory):
    return actions.make_plan(trajectory=trajectory, title="Samen verder", first_year=2027)


@pytest.fixture
def chapter(plan):
    return actions.make_chapter(plan=plan, title="Dichtbij")


@pytest.fixture
def write(chapter, editor):
    """Write a passage, or a new version of one."""

    def do(text="Elk kind krijgt een plek.", **fields):
        wanted = {"chapter": chapter, "insights": [], "by": editor, "now": NOW}
        return actions.write_passage(text=text, **wanted | fields)

    return do


@pytest.fixture
def insight(trajectory, said, editor):
    """An insight that was agreed on."""
    stated = state_insight(
        trajectory=trajectory,
        statement="Tijd is op.",
        kind="hinders",
        theme=None,
        support=[said()],
        by=editor,
        now=NOW,
    )
    agree_insight(insight=stated, agreed_with="kernteam", by=editor, now=NOW)
    return stated


@pytest.fixture
def publish(plan, editor):
    """Make an edition of the text as it stands, read from NOW on."""

    def do(**fields):
        wanted = {"title": "Concept", "note": "", "by": editor, "now": NOW, "published_at": NOW}
        return actions.make_edition(plan=plan, **wanted | fields)

    return do


@pytest.fixture
def kept(chapter, editor):
    """What every block is kept with."""
    return {"chapter": chapter, "insights": [], "by": editor, "now": NOW}


@pytest.fixture
def two_scenarios(kept):
    return scenarios.write_scenarios(
        scenarios={1: ("Samen", "Alles samen."), 2: ("Apart", "Per school.")}, **kept
    )


@pytest.fixture
def series(trajectory):
    def make(kind="municipality"):
        return keep_series(
            trajectory=trajectory,
            figures=read_figures("gemeente;2023\nProefdam;12\nElderveen;3\n", kind),
            themes=[],
            title="Thuiszitters",
            source="DUO",
            unit="leerlingen",
            counts_people=True,
            area_kind=kind,
            dated_on=BEGAN,
            by=None,
            now=NOW,
        )

    return make
