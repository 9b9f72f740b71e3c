"""The working list: what waits, what asks for another look, and where."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.answers import actions, queries
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions import make_theme, put_under_theme
from inbreng.plan.models import PassageVersion
from tests.dialogue.factories import NOW


@pytest.fixture
def answer(editor):
    """Answer a contribution."""

    def give(contribution, **words):
        wanted = {"kind": "not", "reason": "Te duur."} | words
        return actions.answer_contribution(contribution=contribution, by=editor, now=NOW, **wanted)

    return give


@pytest.fixture
def working_list(client, editor, trajectory):
    """The points of a list, by number."""
    client.force_login(editor)

    def shown(**asked):
        page = client.get(reverse("answers:answers", args=[trajectory.pk]), asked)
        return [line.pk for line, _given in page.context["rows"]]

    return shown


def test_list_shows_first_what_has_no_answer(working_list, said, answer):
    waiting, answered = said(), said()
    answer(answered)

    assert (working_list(), working_list(stand="answered")) == ([waiting.pk], [answered.pk])


def test_list_leaves_out_held_back_and_erased_words(working_list, said):
    said(state=Contribution.State.QUARANTINED)
    said(erased_at=NOW)
    waiting = said()

    assert working_list() == [waiting.pk]


def test_list_shows_what_was_promised_before_today(working_list, said, answer):
    late, later = said(), said()
    today = timezone.localdate()
    answer(late, kind="not_known_yet", due_on=today - timedelta(days=1))
    answer(later, kind="not_known_yet", due_on=today)

    assert working_list(stand="overdue") == [late.pk]


def test_list_names_past_promises_on_top(client, editor, trajectory, said, answer):
    answer(said(), kind="not_known_yet", due_on=date(2026, 1, 2))
    client.force_login(editor)

    page = client.get(reverse("answers:answers", args=[trajectory.pk])).content.decode()

    assert "uiterlijk 2 januari 2026" in page


def test_list_marks_answers_whose_passage_changed_since(working_list, said, answer, passage):
    changed, other = said(), said()
    answer(changed, kind="taken_up", passage=passage)
    before = working_list(stand="look_again")
    PassageVersion.objects.create(passage=passage, number=2, text="Anders.", made_at=NOW)
    answer(other, kind="taken_up", passage=passage)

    assert (before, working_list(stand="look_again")) == ([], [changed.pk])


def test_list_marks_answers_whose_passage_left_the_plan(working_list, said, answer, passage):
    contribution = said()
    answer(contribution, kind="taken_up", passage=passage)
    passage.removed_at = NOW
    passage.save()

    assert working_list(stand="look_again") == [contribution.pk]


def test_answer_that_still_holds_asks_for_no_other_look(
    client, editor, working_list, said, answer, passage
):
    contribution = said()
    given = answer(contribution, kind="taken_up", passage=passage)
    PassageVersion.objects.create(passage=passage, number=2, text="Anders.", made_at=NOW)

    client.post(reverse("answers:confirm", args=[contribution.pk]))

    given.refresh_from_db()
    assert (working_list(stand="look_again"), given.number, given.confirmed_by) == ([], 1, editor)


def test_list_shows_tensions_without_an_answer_of_their_own(
    working_list, trajectory, said, editor, answer
):
    own, shared, waiting = (said(is_minority=True) for _ in range(3))
    said()
    answer(own)
    batch = actions.start_batch(
        trajectory=trajectory,
        contributions=[shared.pk, said().pk],
        kind="not",
        reason="Te duur.",
        by=editor,
        now=NOW,
    )
    actions.except_points(batch=batch, contributions=[shared.pk], is_excepted=False)
    actions.give_batch(batch=batch, by=editor, now=NOW)

    assert set(working_list(stand="apart")) == {shared.pk, waiting.pk}


def test_list_is_filtered_by_theme_with_its_parts(working_list, trajectory, said, editor):
    top = make_theme(trajectory=trajectory, name="Rust", by=editor, now=NOW)
    part = make_theme(trajectory=trajectory, name="Prikkels", by=editor, now=NOW, parent=top)
    inside, rest = said(), said()
    put_under_theme(contributions=[inside], theme=part, by=editor, now=NOW)

    assert (working_list(under=top.pk), working_list(under="none")) == ([inside.pk], [rest.pk])


@pytest.mark.parametrize("grouping", ["theme", "gathering", "perspective", "kind"])
def test_overview_counts_what_waits_in_each_group(
    trajectory, gathering, parent, said, editor, answer, grouping
):
    theme = make_theme(trajectory=trajectory, name="Rust", by=editor, now=NOW)
    points = [said(perspective=parent, kind="wish") for _ in range(2)]
    put_under_theme(contributions=points, theme=theme, by=editor, now=NOW)
    answer(points[0])

    (group,) = queries.waiting_by(trajectory, grouping)

    keys = {"theme": theme.pk, "gathering": gathering.pk, "perspective": parent.pk, "kind": "wish"}
    assert (group.key, group.n_points, group.n_waiting) == (keys[grouping], 2, 1)


def test_counts_hold_every_visible_point_once(trajectory, said, answer):
    answer(said())
    said()
    said(state=Contribution.State.REFUSED)

    counts = queries.counts_of(trajectory, timezone.localdate())

    assert (counts.n_visible, counts.answered, counts.waiting) == (2, 1, 1)


@pytest.mark.parametrize("n_said", [1, 3])
def test_list_costs_the_same_for_more_points(
    client, editor, trajectory, said, answer, django_assert_num_queries, n_said
):
    for _ in range(n_said):
        said()
        answer(said(), kind="not_known_yet", due_on=date(2026, 1, 2))
    client.force_login(editor)
    address = reverse("answers:answers", args=[trajectory.pk])
    client.get(address)

    with django_assert_num_queries(15):
        client.get(address, {"stand": "all"})


@pytest.mark.parametrize("n_themes", [1, 3])
def test_overview_costs_the_same_for_more_themes(
    client, editor, trajectory, said, django_assert_num_queries, n_themes
):
    for number in range(n_themes):
        theme = make_theme(trajectory=trajectory, name=f"Thema {number}", by=editor, now=NOW)
        put_under_theme(contributions=[said()], theme=theme, by=editor, now=NOW)
    client.force_login(editor)

    with django_assert_num_queries(6):
        client.get(reverse("answers:overview", args=[trajectory.pk]))


def test_overview_beside_the_list_divides_as_the_address_of_the_list_says(
    client, editor, trajectory, gathering, said
):
    said()
    client.force_login(editor)
    list_url = reverse("answers:answers", args=[trajectory.pk])
    address = reverse("answers:overview", args=[trajectory.pk])

    whole = client.get(address, {"per": "gathering", "stand": "open"})
    beside = client.get(
        address, {"per": "gathering", "stand": "open"}, headers={"HX-Request": "true"}
    )

    ways = [one.context["ways"][1] for one in (whole, beside)]
    assert [way["is_active"] for way in ways] == [True, True]
    assert [way["url"] for way in ways] == [
        "?per=gathering&stand=open",
        f"{list_url}?per=gathering&stand=open",
    ]
    assert (
        f'href="{list_url}?gathering={gathering.pk}&amp;per=gathering"' in beside.content.decode()
    )
    assert "<html" not in beside.content.decode()


def test_overview_shows_the_themes_with_most_to_do_and_all_of_them_when_asked(
    client, editor, trajectory, said
):
    for number in range(26):
        theme = make_theme(trajectory=trajectory, name=f"Thema {number:02}", by=editor, now=NOW)
        put_under_theme(contributions=[said()], theme=theme, by=editor, now=NOW)
    client.force_login(editor)
    address = reverse("answers:overview", args=[trajectory.pk])

    some = client.get(address)
    every = client.get(address, {"all": 1})

    assert [len(one.context["groups"]) for one in (some, every)] == [25, 26]
    assert "Toon alle 26" in some.content.decode()
    assert "Toon alle 26" not in every.content.decode()
