"""Where somebody's words landed in the plan: for who spoke, without an account."""

import pytest
from django.urls import reverse

from inbreng.answers.actions import answer_contribution
from inbreng.people.models import Person
from inbreng.plan.actions import make_edition, write_passage
from tests.dialogue.factories import NOW


@pytest.fixture
def speaker(client, partnership, outsider, answered):
    """Who said what was answered, without a role here; signed in."""
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    answered.said_by = person
    answered.save()
    outsider.person = person
    outsider.save()
    client.force_login(outsider)
    return person


@pytest.fixture
def passage(answered):
    return answered.answer.passage


def publish(passage) -> None:
    plan = passage.chapter.plan
    make_edition(plan=plan, title="Concept", note="", by=None, now=NOW, published_at=NOW)


def own(client) -> str:
    return client.get(reverse("trail:mine")).content.decode()


def test_own_page_leads_to_the_passage_and_back_to_the_words(client, speaker, answered, passage):
    publish(passage)
    address = reverse("trail:own_passage", args=[passage.pk])

    page = client.get(address).content.decode()

    assert address in own(client)
    assert ("Eén persoon." in page, "Eén vast gezicht." in page) == (True, True)
    way = f"{reverse('trail:mine')}?punt={answered.pk}#bijdrage-{answered.pk}"
    assert way in page


def test_passage_that_is_not_published_is_neither_named_nor_shown(client, speaker, passage):
    address = reverse("trail:own_passage", args=[passage.pk])

    assert (address in own(client), "§ 1.1" in own(client)) == (False, False)
    assert client.get(address).status_code == 404


def test_passage_reads_as_it_was_published(client, speaker, passage, editor):
    publish(passage)
    passage.versions.create(number=2, text="<p>Nog een klad.</p>", made_at=NOW)

    page = client.get(reverse("trail:own_passage", args=[passage.pk])).content.decode()

    assert ("Eén persoon." in page, "Nog een klad." in page) == (True, False)


def test_passage_without_own_words_is_not_there(client, speaker, passage, editor):
    other = write_passage(
        chapter=passage.chapter, text="Iets anders.", insights=[], by=editor, now=NOW
    )
    publish(passage)

    assert client.get(reverse("trail:own_passage", args=[other.pk])).status_code == 404


def test_passage_of_an_answer_alone_is_there(client, speaker, answered, passage, editor):
    other = write_passage(
        chapter=passage.chapter, text="Iets anders.", insights=[], by=editor, now=NOW
    )
    answer_contribution(
        contribution=answered,
        kind="partly",
        text="Deels.",
        reason="Geld.",
        passage=other,
        by=editor,
        now=NOW,
    )
    publish(passage)

    assert client.get(reverse("trail:own_passage", args=[other.pk])).status_code == 200


def test_stranger_is_told_how_to_come_in(client, answered, passage):
    publish(passage)

    page = client.get(reverse("trail:own_passage", args=[passage.pk])).content.decode()

    assert ("Open eerst je eigen link" in page, "Eén persoon." in page) == (True, False)
