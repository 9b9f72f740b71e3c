"""The answer form and the answer on the page of a contribution."""

import pytest
from django.urls import reverse

from inbreng.answers import actions
from inbreng.insights.actions import state_insight
from inbreng.plan.actions import make_edition
from tests.dialogue.factories import NOW


@pytest.fixture
def answered(said, editor, passage):
    contribution = said("Eén vast gezicht.")
    actions.answer_contribution(
        contribution=contribution,
        kind="taken_up",
        text="Dat doen we.",
        passage=passage,
        by=editor,
        now=NOW,
    )
    return contribution


def given(client, contribution):
    page = client.get(
        reverse("answers:given_answer", args=[contribution.pk]), headers={"HX-Request": "true"}
    )
    return page.content.decode()


def test_answer_is_shown_with_the_way_to_its_passage(
    client, council_member, editor, answered, passage
):
    plan = passage.chapter.plan
    make_edition(plan=plan, title="Eerste", note="", by=editor, now=NOW, published_at=NOW)
    client.force_login(council_member)

    page = given(client, answered)

    shown = [
        words in page for words in ("Dat doen we.", reverse("plan:passage", args=[passage.pk]))
    ]
    assert shown == [True, True]


def test_answer_is_a_whole_page_without_javascript(client, reader, answered):
    client.force_login(reader)

    page = client.get(reverse("answers:given_answer", args=[answered.pk])).content.decode()

    assert ("<!doctype html>" in page, "Dat doen we." in page) == (True, True)


def test_only_who_answers_is_offered_the_form(client, editor, reader, answered):
    way = reverse("answers:answer", args=[answered.pk])
    offered = []

    for member in (editor, reader):
        client.force_login(member)
        offered.append(way in given(client, answered))

    assert offered == [True, False]


def test_form_proposes_the_passage_that_already_rests_on_these_words(
    client, editor, trajectory, said, passage
):
    contribution = said()
    insight = state_insight(
        trajectory=trajectory,
        statement="Tijd is op.",
        kind="hinders",
        theme=None,
        support=[contribution],
        by=editor,
        now=NOW,
    )
    passage.insights.add(insight)
    client.force_login(editor)

    form = client.get(reverse("answers:answer", args=[contribution.pk])).context["form"]

    assert form["passage"].value() == passage.pk
