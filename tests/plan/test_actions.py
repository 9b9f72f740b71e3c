"""Chapters and passages with versions."""

import pytest

from inbreng.core.errors import ChangedMeanwhile
from inbreng.insights.actions import state_insight
from inbreng.plan import actions
from inbreng.plan.models import PassageVersion
from tests.dialogue.factories import NOW


@pytest.fixture
def chapter(trajectory):
    plan = actions.make_plan(trajectory=trajectory, title="Plan", first_year=2027)
    return actions.make_chapter(plan=plan, title="Dichtbij")


@pytest.fixture
def insight(trajectory, said, editor):
    return state_insight(
        trajectory=trajectory,
        statement="Tijd is op.",
        kind="hinders",
        theme=None,
        support=[said()],
        by=editor,
        now=NOW,
    )


def test_chapters_are_numbered_in_the_order_they_come(chapter):
    second = actions.make_chapter(plan=chapter.plan, title="Geld")

    assert (chapter.number, second.number) == (1, 2)


def test_passage_keeps_every_version(chapter, insight, editor):
    wanted = {"chapter": chapter, "insights": [insight], "by": editor, "now": NOW}
    passage = actions.write_passage(text="Eerst.", **wanted)

    actions.write_passage(text="Daarna.", passage=passage, seen_version=1, **wanted)

    assert list(passage.versions.values_list("number", "text")) == [
        (1, "<p>Eerst.</p>"),
        (2, "<p>Daarna.</p>"),
    ]


def test_passage_rests_on_exactly_the_chosen_insights(chapter, insight, editor):
    wanted = {"chapter": chapter, "by": editor, "now": NOW}
    passage = actions.write_passage(text="Eerst.", insights=[insight], **wanted)

    actions.write_passage(text="Daarna.", insights=[], passage=passage, **wanted)

    assert list(passage.insights.all()) == []


def test_passage_is_refused_when_somebody_wrote_in_between(chapter, editor):
    wanted = {"chapter": chapter, "insights": [], "by": editor, "now": NOW}
    passage = actions.write_passage(text="Eerst.", **wanted)
    actions.write_passage(text="Van een ander.", passage=passage, seen_version=1, **wanted)

    with pytest.raises(ChangedMeanwhile):
        actions.write_passage(text="Van mij.", passage=passage, seen_version=1, **wanted)

    newest = PassageVersion.objects.filter(passage=passage).latest("number")
    assert newest.text == "<p>Van een ander.</p>"
