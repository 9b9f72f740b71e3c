"""Results of a poll beside what was promised, and the fragment on the page of a passage."""

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.consultation import queries
from inbreng.consultation.models import Consultation
from inbreng.dialogue.models import Contribution
from tests.consultation.conftest import page_of
from tests.consultation.factories import NOW, consultation_of, edition_of, react


@pytest.fixture
def poll(trajectory, edition):
    return consultation_of(
        trajectory,
        now=timezone.now(),
        kind=Consultation.Kind.POLL,
        edition=edition,
        passages=list(edition.passages.all()),
    )


def test_results_stand_beside_what_was_promised(desk, poll) -> None:
    for value in (2, 4, 4):
        react(poll, "", score=value, now=timezone.now())

    page = desk.get(page_of("results", poll))

    first = page.context["results"][0]
    assert first.counts == (0, 1, 0, 2, 0)
    assert "Elke school heeft een gids." in page.content.decode()


def test_fewer_than_five_scores_are_told_to_staff_alone(client, council_member, poll) -> None:
    client.force_login(council_member)
    for _ in range(4):
        react(poll, "", score=3, now=timezone.now())

    few = client.get(page_of("results", poll)).context["results"][0]
    react(poll, "", score=3, now=timezone.now())
    enough = client.get(page_of("results", poll)).context["results"][0]

    assert (few.is_told, few.counts, few.n_scores) == (False, (0, 0, 0, 0, 0), 0)
    assert (enough.is_told, enough.counts) == (True, (0, 0, 5, 0, 0))


@pytest.mark.parametrize("number", [1, 3])
def test_results_cost_the_same_with_one_and_with_three(
    desk, trajectory, number, django_assert_num_queries
) -> None:
    edition = edition_of(trajectory, ["<p>Tekst.</p>"] * number)
    poll = consultation_of(
        trajectory,
        kind=Consultation.Kind.POLL,
        edition=edition,
        passages=list(edition.passages.all()),
        questions=[],
    )
    for subject in poll.subjects.all():
        react(poll, subject=subject, score=4)

    with django_assert_num_queries(6):
        page = desk.get(page_of("results", poll))

    assert [one.n_scores for one in page.context["results"]] == [1] * number


def test_answer_to_a_poll_is_a_contribution_about_the_promise(poll) -> None:
    react(poll, "Ik krijg sneller antwoord.", score=4, now=timezone.now())

    said = Contribution.objects.get()

    assert (said.source.kind, said.gathering.format) == ("poll", "poll")
    assert said.question.text == "Wat merk je van § 2.1?"
    assert said.remark.passage_version.text == "<p>Elke school heeft een gids.</p>"


def test_passage_tells_where_it_was_put_to_people(desk, running, edition) -> None:
    react(running, now=timezone.now())
    passage = edition.passages.get().version.passage
    path = reverse("consultation:passage_remarks", args=[passage.pk])

    fragment = desk.get(path, headers={"HX-Request": "true"}).content.decode()

    assert "1 reactie" in fragment
    assert page_of("remarks", running) in fragment
    assert "<html" not in fragment


def test_passage_that_changed_since_says_so(running, edition) -> None:
    react(running, now=timezone.now())
    passage = edition.passages.get().version.passage
    passage.versions.create(number=2, text="<p>Anders.</p>", made_at=NOW)

    (told,) = queries.remarks_on_passage(passage)

    assert (told.n_remarks, told.version, told.is_current) == (1, 1, False)


@pytest.mark.parametrize(("ticked", "scales"), [({"has_scale": "on"}, [True]), ({}, [False])])
def test_loose_question_of_a_poll_has_a_scale_when_it_is_asked_for(
    desk, trajectory, ticked, scales
) -> None:
    prepared = consultation_of(trajectory, kind=Consultation.Kind.POLL, is_open=False)

    desk.post(page_of("subjects", prepared), {"questions": "Wat helpt jou?"} | ticked)

    assert list(prepared.subjects.values_list("has_scale", flat=True)) == scales
