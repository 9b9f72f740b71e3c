"""The question of a small talk: it and what was said there are told to staff only."""

import pytest
from django.urls import reverse

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.harvest import HarvestFilter, all_lines
from inbreng.people.models import Organisation
from inbreng.programme.models import Gathering, Question

UNTOLD = ["council_member", "partner", "consultant", "reader", "table_host"]


@pytest.fixture
def question(gathering, said) -> Question:
    """Asked at a small talk, with one answer."""
    gathering.format, gathering.n_participants = Gathering.Format.SMALL_TALK, 3
    gathering.save()
    question = Question.objects.create(gathering=gathering, text="Wat valt op?", position=1)
    said("Iemand op de groep scheelt zoveel.", table=None, question=question)
    return question


def test_question_page_of_a_small_talk_is_there_for_staff(client, editor, question):
    client.force_login(editor)

    page = client.get(reverse("dialogue:question", args=[question.pk])).content.decode()

    assert "scheelt zoveel" in page


@pytest.mark.parametrize("role", UNTOLD)
def test_question_page_of_a_small_talk_is_not_found_by_others(request, client, question, role):
    client.force_login(request.getfixturevalue(role))

    answer = client.get(reverse("dialogue:question", args=[question.pk]))

    assert answer.status_code == 404


def test_consultant_of_the_area_finds_the_question_of_a_small_talk(
    client, consultant, partnership, area, gathering, question
):
    school = Organisation.objects.create(
        partnership=partnership, kind="school", name="De Wilg", area=area
    )
    gathering.organisations.add(school)
    client.force_login(consultant)

    page = client.get(reverse("dialogue:question", args=[question.pk])).content.decode()

    assert "scheelt zoveel" in page


@pytest.mark.parametrize("role", UNTOLD)
def test_harvest_does_not_filter_by_the_question_of_a_small_talk(
    request, client, trajectory, question, role
):
    client.force_login(request.getfixturevalue(role))
    address = reverse("dialogue:harvest", args=[trajectory.pk])

    page = client.get(address, {"question": question.pk}).content.decode()

    # A question that is not offered filters nothing: that line is one of all lines.
    assert f'value="{question.pk}"' not in page.partition('name="question"')[2].partition("</s")[0]


@pytest.mark.parametrize("role", UNTOLD)
def test_query_by_the_question_of_a_small_talk_finds_nothing(request, trajectory, question, role):
    view = disclosure_for(request.getfixturevalue(role), trajectory)

    assert list(all_lines(view, HarvestFilter(question=question.pk))) == []


def test_line_of_a_small_talk_does_not_lead_to_its_question(trajectory, council_member, question):
    view = disclosure_for(council_member, trajectory)

    assert [line.question_id for line in all_lines(view, HarvestFilter())] == [None]
