"""A council member asks the own constituency, and hears how people answered."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.consultation.actions import ask_constituency, make_share_link
from inbreng.consultation.actions.constituency import NotPublished
from inbreng.consultation.actions.consulting import ClosesTooEarly
from inbreng.consultation.models import Consultation, ShareLink
from inbreng.core.errors import DomainError
from inbreng.plan.models import Edition
from tests.consultation.factories import NOW, WEEK, consultation_of, react

QUESTION = "Vinden jullie de gids duidelijk genoeg?"


@pytest.fixture
def passage(edition):
    return edition.passages.get().version.passage


def ask(trajectory, by, **more):
    wanted = {"question": QUESTION, "now": NOW, "closes_at": NOW + WEEK}
    return ask_constituency(trajectory=trajectory, by=by, **wanted | more)


def test_question_is_open_at_once_with_a_link_of_its_own(trajectory, council_member) -> None:
    asked = ask(trajectory, council_member)

    assert asked.phase(NOW) == Consultation.Phase.RUNNING
    assert asked.audience == Consultation.Audience.CONSTITUENCY
    assert [str(one) for one in asked.subjects.all()] == [QUESTION]
    assert ShareLink.objects.get().user == council_member


def test_question_about_a_passage_shows_its_published_words(
    trajectory, council_member, passage
) -> None:
    passage.versions.create(number=2, text="<p>Nog niet gepubliceerd.</p>", made_at=NOW)

    asked = ask(trajectory, council_member, passage=passage)

    texts = [one.passage_version.text for one in asked.subjects.all() if one.passage_version]
    assert texts == ["<p>Elke school heeft een gids.</p>"]


def test_passage_that_is_not_published_is_put_to_nobody(
    trajectory, council_member, passage
) -> None:
    Edition.objects.update(published_at=None)

    with pytest.raises(NotPublished):
        ask(trajectory, council_member, passage=passage)

    assert not Consultation.objects.exists()


def test_question_without_words_is_refused(trajectory, council_member) -> None:
    with pytest.raises(DomainError, match="Schrijf op wat je wilt vragen"):
        ask(trajectory, council_member, question="  ")


def test_question_that_closed_before_it_began_is_refused(trajectory, council_member) -> None:
    with pytest.raises(ClosesTooEarly):
        ask(trajectory, council_member, closes_at=NOW)


def test_each_council_member_has_one_link(trajectory, council_member) -> None:
    asked = ask(trajectory, council_member)

    again = make_share_link(consultation=asked, user=council_member, now=NOW)

    assert again == ShareLink.objects.get()


def test_member_hears_of_the_own_link_from_five_people_on(
    client, trajectory, council_member
) -> None:
    now = timezone.now()
    asked = ask(trajectory, council_member, now=now, closes_at=now + timedelta(days=7))
    link = ShareLink.objects.get()
    client.force_login(council_member)
    path = reverse("consultation:constituency", args=[asked.pk])
    for _ in range(4):
        react(asked, share_link=link, now=now)

    few = client.get(path)
    react(asked, share_link=link, now=now)
    enough = client.get(path)

    assert (few.context["n_people"], few.context["has_few"]) == (None, True)
    assert (enough.context["n_people"], enough.context["has_few"]) == (5, False)
    assert link.address in enough.content.decode()


def test_words_are_told_of_all_links_together(client, trajectory, council_member) -> None:
    now = timezone.now()
    asked = ask(trajectory, council_member, now=now, closes_at=now + timedelta(days=7))
    react(asked, "Via mijn link.", share_link=ShareLink.objects.get(), now=now)
    react(asked, "Via een andere.", now=now)
    client.force_login(council_member)

    page = client.get(reverse("consultation:constituency", args=[asked.pk]))

    told = {one.line.words for one in page.context["lines"]}
    assert told == {"Via mijn link.", "Via een andere."}


def test_other_consultations_have_no_page_for_the_council(
    client, trajectory, council_member
) -> None:
    public = consultation_of(trajectory)
    client.force_login(council_member)

    page = client.get(reverse("consultation:constituency", args=[public.pk]))

    assert page.status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_answers_of_the_own_people_cost_the_same_with_one_and_with_three(
    client, trajectory, council_member, number, django_assert_num_queries
) -> None:
    now = timezone.now()
    asked = ask(trajectory, council_member, now=now, closes_at=now + timedelta(days=7))
    for _ in range(number):
        react(asked, share_link=ShareLink.objects.get(), now=now)
    client.force_login(council_member)

    with django_assert_num_queries(12):
        page = client.get(reverse("consultation:constituency", args=[asked.pk]))

    assert len(page.context["lines"]) == number


@pytest.mark.parametrize("number", [1, 3])
def test_questions_of_the_council_cost_the_same_with_one_and_with_three(
    client, trajectory, council_member, number, django_assert_num_queries
) -> None:
    for _ in range(number):
        ask(trajectory, council_member)
    client.force_login(council_member)

    with django_assert_num_queries(5):
        page = client.get(reverse("consultation:constituencies", args=[trajectory.pk]))

    assert len(page.context["rows"]) == number


def test_council_finds_the_questions_of_all_its_members(client, trajectory, council_member) -> None:
    ask(trajectory, council_member)
    consultation_of(trajectory, title="Voor iedereen")
    consultation_of(
        trajectory,
        title="Nog niet open",
        audience=Consultation.Audience.CONSTITUENCY,
        is_open=False,
    )
    client.force_login(council_member)
    path = reverse("consultation:constituencies", args=[trajectory.pk])

    page, fragment = client.get(path), client.get(path, headers={"HX-Request": "true"})

    assert [one.title for one, _phase in page.context["rows"]] == [QUESTION]
    assert QUESTION in fragment.content.decode()
    assert "<html" not in fragment.content.decode()
