"""A contribution that went the whole way."""

import pytest

from inbreng.answers.actions import answer_contribution
from inbreng.insights.actions import agree_insight, make_theme, put_under_theme, state_insight
from inbreng.plan.actions import make_chapter, make_plan, write_passage
from tests.dialogue.factories import NOW


@pytest.fixture
def answered(trajectory, said, editor):
    """A contribution that went the whole way."""
    contribution = said("Eén vast gezicht.")
    theme = make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)
    put_under_theme(contributions=[contribution], theme=theme, by=editor, now=NOW)
    insight = state_insight(
        trajectory=trajectory,
        statement="Iemand die blijft.",
        kind="wish",
        theme=theme,
        support=[contribution],
        by=editor,
        now=NOW,
    )
    agree_insight(insight=insight, agreed_with="kernteam", by=editor, now=NOW)
    plan = make_plan(trajectory=trajectory, title="Plan", first_year=2027)
    passage = write_passage(
        chapter=make_chapter(plan=plan, title="Dichtbij"),
        text="Eén persoon.",
        insights=[insight],
        by=editor,
        now=NOW,
    )
    answer_contribution(
        contribution=contribution,
        kind="taken_up",
        text="Dat doen we.",
        passage=passage,
        by=editor,
        now=NOW,
    )
    return contribution
