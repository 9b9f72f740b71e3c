"""A passage of the plan for everybody: as published, with its spread and released words alone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.followup.actions import opening
from inbreng.insights.models import Evidence, Insight
from inbreng.plan.models import Edition, PassageGround
from tests.dialogue.factories import NOW
from tests.followup.conftest import CALM, DOUBT


@pytest.fixture
def passage(edition, insight):
    """The passage of the published plan, resting on what was heard."""
    found = edition.passages.get().version.passage
    PassageGround.objects.create(passage=found, insight=insight)
    return found


@pytest.fixture
def read(client, page, passage):
    """The page of the passage as a stranger gets it."""
    return lambda: client.get(reverse("followup:public_passage", args=[page.slug, passage.pk]))


def test_passage_opens_its_spread_and_its_released_words(read, calm, doubt, release):
    release(calm, CALM)

    text = read().content.decode()

    assert "Er komt één gezicht." in text
    assert "Gezegd aan 1 van 2 tafels, door ouders." in text
    assert CALM in text


def test_passage_tells_nothing_that_is_not_published_or_released(read, calm, doubt, insight):
    Evidence.objects.create(insight=insight, contribution=doubt, stance="against")

    text = read().content.decode()

    untold = ("Nog niet gepubliceerd.", CALM, DOUBT)
    assert [words for words in untold if words in text] == []


def test_passage_rests_on_agreed_insights_alone(read, calm, insight):
    Insight.objects.filter(pk=insight.pk).update(state="draft", agreed_at=None)

    text = read().content.decode()

    assert insight.statement not in text
    assert "geen inzicht dat al is vastgesteld" in text


def test_page_of_everybody_leads_to_the_passage_and_back(client, read, page, passage, calm):
    whole = client.get(reverse("followup:public", args=[page.slug])).content.decode()
    one = read().content.decode()

    assert reverse("followup:public_passage", args=[page.slug, passage.pk]) in whole
    assert f"{reverse('followup:public', args=[page.slug])}#passage-{passage.pk}" in one
    assert f'id="passage-{passage.pk}"' in whole


def test_passage_of_an_edition_with_a_later_moment_is_not_there(read, calm):
    Edition.objects.update(published_at=timezone.now() + timedelta(hours=1))

    assert read().status_code == 404


def test_passage_of_a_closed_page_is_read_by_who_keeps_it(client, read, page, calm, editor, reader):
    opening.close_public_page(page=page)
    answers = []
    for member in (None, reader, editor):
        if member:
            client.force_login(member)
        answers.append(read().status_code)

    assert answers == [404, 404, 200]


def test_passage_of_another_plan_is_not_there(client, read, page, passage, trajectory):
    other = passage.chapter.plan
    other.pk, other.first_year = None, 2031
    other.save()

    assert read().status_code == 404


def test_passage_costs_the_same_with_one_and_with_three(
    read, passage, calm, trajectory, release, django_assert_num_queries
):
    release(calm, CALM)
    with django_assert_num_queries(17):
        read()
    for number in (2, 3):
        more = Insight.objects.create(
            trajectory=trajectory,
            number=number,
            statement="Nog een",
            kind="wish",
            made_at=NOW,
            state="agreed",
            agreed_at=NOW,
        )
        Evidence.objects.create(insight=more, contribution=calm)
        PassageGround.objects.create(passage=passage, insight=more)

    with django_assert_num_queries(17):
        read()
