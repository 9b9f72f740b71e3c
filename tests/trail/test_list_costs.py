"""Fragments on pages of other rooms: as many queries for three items as for one."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inbreng.answers.actions import answer_contribution
from inbreng.followup.actions.appointing import make_appointment
from inbreng.insights.actions import make_theme, put_under_theme
from inbreng.programme.models import Gathering, Question, StandingGroup
from tests.dialogue.factories import NOW

ONE_AND_THREE = pytest.mark.parametrize("n_items", [1, 3])


@pytest.fixture
def answer(editor):
    """Answer a contribution."""

    def give(contribution, reason="Te duur.") -> None:
        answer_contribution(
            contribution=contribution, kind="not", reason=reason, by=editor, now=NOW
        )

    return give


@ONE_AND_THREE
def test_what_lines_were_answered_costs_the_same(
    client, editor, trajectory, gathering, said, answer, django_assert_num_queries, n_items
):
    lines = []
    for number in range(n_items):
        question = Question.objects.create(gathering=gathering, text=f"Vraag {number}")
        lines.append(said(question=question))
        answer(lines[-1])
    client.force_login(editor)
    asked = {
        "bijdrage": [line.pk for line in lines],
        "vraag": [line.question_id for line in lines],
    }

    with django_assert_num_queries(8):
        page = client.get(reverse("trail:answered", args=[trajectory.pk]), asked)

    assert len(page.context["answers"]) == n_items
    assert page.context["counts"] == {line.question_id: 1 for line in lines}


@ONE_AND_THREE
def test_what_came_of_the_time_before_costs_the_same(
    client,
    editor,
    partnership,
    trajectory,
    gathering,
    said,
    answer,
    django_assert_num_queries,
    n_items,
):
    group = StandingGroup.objects.create(partnership=partnership, name="Netwerk gedrag")
    gathering.standing_group = group
    gathering.save()
    after = Gathering.objects.create(
        trajectory=trajectory,
        title="Daarna",
        standing_group=group,
        held_on=gathering.held_on + timedelta(days=30),
    )
    for number in range(n_items):
        point = said(question=Question.objects.create(gathering=gathering, text=f"Vraag {number}"))
        theme = make_theme(trajectory=trajectory, name=f"Thema {number}", by=None, now=NOW)
        put_under_theme(contributions=[point], theme=theme, by=editor, now=NOW)
        answer(point, f"Dat kost {number} ton.")
        make_appointment(
            trajectory=trajectory,
            gathering=gathering,
            what=f"We bellen school {number}",
            who_user=editor,
            due_on=NOW.date(),
            by=editor,
            now=NOW,
        )
    client.force_login(editor)

    with django_assert_num_queries(11):
        page = client.get(reverse("trail:previous_time", args=[after.pk]))

    told = page.context["previous"]
    found = (told.questions, told.themes, told.answers, told.appointments)
    assert [len(one) for one in found] == [n_items] * 4
