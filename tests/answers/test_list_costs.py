"""The lists beside the working list: as many queries for three items as for one."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from inbreng.answers import actions
from inbreng.answers.models import Answer, Forward, LetterTemplate, Phrase
from inbreng.people.models import Organisation, Person
from tests.dialogue.factories import NOW

ONE_AND_THREE = pytest.mark.parametrize("n_items", [1, 3])


@pytest.fixture
def desk(client, editor):
    """The browser of an editor."""
    client.force_login(editor)
    return client


@ONE_AND_THREE
def test_what_lies_with_others_costs_the_same(
    desk, trajectory, partnership, said, django_assert_num_queries, n_items
):
    for number in range(n_items):
        party = Organisation.objects.create(
            partnership=partnership, kind="board", name=f"Stichting {number}"
        )
        Answer.objects.create(contribution=said(), kind="lies_with", party=party, given_at=NOW)
        Forward.objects.create(
            trajectory=trajectory,
            party=party,
            title="Klassen",
            letter="Dit hoorden we.",
            due_on=NOW.date(),
            made_at=NOW,
        ).points.create(contribution=said())

    with django_assert_num_queries(6):
        page = desk.get(reverse("answers:forwards", args=[trajectory.pk]))

    assert page.status_code == 200


@ONE_AND_THREE
def test_phrases_cost_the_same(desk, trajectory, django_assert_num_queries, n_items):
    for number in range(n_items):
        Phrase.objects.create(trajectory=trajectory, text=f"Te duur, {number}.", made_at=NOW)

    with django_assert_num_queries(5):
        page = desk.get(reverse("answers:phrases", args=[trajectory.pk]))

    assert page.status_code == 200


@ONE_AND_THREE
def test_letter_templates_cost_the_same(desk, trajectory, django_assert_num_queries, n_items):
    for number in range(n_items):
        LetterTemplate.objects.create(
            trajectory=trajectory,
            name=f"Brief {number}",
            recipients="persons",
            content=ContentFile(b"word", name="brief.docx"),
            made_at=NOW,
        )

    with django_assert_num_queries(5):
        page = desk.get(reverse("answers:letter_templates", args=[trajectory.pk]))

    assert page.status_code == 200


@ONE_AND_THREE
def test_accounts_cost_the_same(desk, trajectory, partnership, django_assert_num_queries, n_items):
    for number in range(n_items):
        Organisation.objects.create(
            partnership=partnership, kind="board", name=f"Stichting {number}"
        )

    with django_assert_num_queries(8):
        page = desk.get(reverse("answers:accounts", args=[trajectory.pk]))

    assert page.status_code == 200


@ONE_AND_THREE
def test_messages_about_an_answer_cost_the_same(
    desk, editor, partnership, said, django_assert_num_queries, n_items
):
    speaker = Person.objects.create(partnership=partnership, made_at=NOW)
    contribution = said(said_by=speaker)
    for _ in range(n_items):
        actions.ask_about(contribution=contribution, person=speaker, text="En nu?", now=NOW)
        actions.reply_to(contribution=contribution, text="In mei.", by=editor, now=NOW)

    with django_assert_num_queries(9):
        page = desk.get(reverse("answers:messages", args=[contribution.pk]))

    assert len(page.context["thread"]) == 2 * n_items
