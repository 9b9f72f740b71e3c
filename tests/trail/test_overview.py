"""The first page: the chain in numbers, and what waits for whoever looks."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.answers.actions import ask_to_check, start_batch
from inbreng.people.models import Letter, Topic
from inbreng.plan.actions import ask_review, make_chapter, make_plan, write_passage
from inbreng.trail.queries.overview import overview
from tests.dialogue.factories import NOW


def waits(user, trajectory):
    return [(step.label, step.url, step.count) for step in overview(user, trajectory).waiting]


@pytest.fixture
def passage(trajectory, editor):
    chapter = make_chapter(
        plan=make_plan(trajectory=trajectory, title="Plan", first_year=2027), title="Dichtbij"
    )
    return write_passage(chapter=chapter, text="Eerst.", insights=[], by=editor, now=NOW)


@pytest.fixture
def batch(trajectory, editor, said):
    return start_batch(
        trajectory=trajectory,
        contributions=[said().pk],
        kind="not",
        reason="Te duur.",
        by=editor,
        now=NOW,
    )


def test_who_is_asked_to_read_an_answer_along_finds_it_on_the_first_page(
    batch, trajectory, editor, quality_lead
):
    ask_to_check(batch=batch, of=quality_lead, by=editor, now=NOW)

    step = ("antwoorden om mee te lezen", reverse("answers:batch", args=[batch.pk]), 1)
    assert [step in waits(user, trajectory) for user in (quality_lead, editor)] == [True, False]


def test_draft_for_whoever_has_time_waits_for_every_other_who_answers(
    batch, trajectory, editor, quality_lead, director
):
    ask_to_check(batch=batch, of=None, by=editor, now=NOW)

    step = ("antwoorden om mee te lezen", reverse("answers:batch", args=[batch.pk]), 1)
    told = [step in waits(user, trajectory) for user in (quality_lead, editor, director)]
    assert told == [True, False, False]


def test_who_is_asked_to_read_a_passage_finds_it_until_it_is_rewritten(
    passage, trajectory, editor, quality_lead
):
    ask_review(passage=passage, reviewer=quality_lead, by=editor, now=NOW)
    step = ("passages om mee te lezen", reverse("plan:passage", args=[passage.pk]), 1)
    told = [step in waits(user, trajectory) for user in (quality_lead, editor)]

    write_passage(
        passage=passage, chapter=passage.chapter, text="Later.", insights=[], by=editor, now=NOW
    )

    told.append(step in waits(quality_lead, trajectory))
    assert told == [True, False, False]


def test_first_page_counts_what_the_harvest_shows_somebody(
    client, trajectory, said, editor, consultant, council_member
):
    for _ in range(3):
        said()
    people = (editor, consultant, council_member)

    counted = [overview(user, trajectory).steps[1].count for user in people]

    shown = []
    for user in people:
        client.force_login(user)
        page = client.get(reverse("dialogue:harvest", args=[trajectory.pk]))
        shown.append(page.context["page"].n_lines)
    assert counted == shown


def test_consultant_is_led_to_the_signals_of_the_own_area(
    client, trajectory, area, consultant, editor
):
    ways = overview(consultant, trajectory).ways

    assert [way.label for way in ways] == ["signalen in Noord"]
    client.force_login(consultant)
    assert client.get(ways[0].url).context["asked"] == [
        "Noord",
        "knelpunten, puzzels en zware punten",
    ]
    assert "signalen in Noord" not in [way.label for way in overview(editor, trajectory).ways]


@pytest.mark.parametrize(
    ("state", "days_ago", "is_told"),
    [("failed", 1, True), ("failed", 40, False), ("stopped", 1, False)],
)
def test_letters_that_lately_never_came_wait_for_whoever_sees_letters(
    trajectory, editor, council_member, state, days_ago, is_told
):
    Letter.objects.create(
        partnership=trajectory.partnership,
        topic=Topic.REMINDER,
        subject="Kijk mee",
        key="mail-1",
        user=council_member,
        state=state,
        asked_at=timezone.now() - timedelta(days=days_ago),
        not_before=timezone.now() - timedelta(days=days_ago),
    )

    step = (
        "brieven die niet aankwamen",
        reverse("people:letters", args=[trajectory.partnership_id]) + "?state=failed",
        1,
    )
    told = [step in waits(user, trajectory) for user in (editor, council_member)]
    assert told == [is_told, False]


@pytest.mark.parametrize("n_said", [1, 3])
def test_first_page_costs_the_same_for_one_and_for_three_contributions(
    client, editor, said, django_assert_num_queries, n_said
):
    for _ in range(n_said):
        said()
    client.force_login(editor)

    with django_assert_num_queries(20):
        client.get(reverse("trail:home"))
