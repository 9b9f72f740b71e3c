"""The lists of the plan: as many queries for three items as for one."""

import pytest
from django.urls import reverse

from inbreng.insights.actions import agree_insight, state_insight
from inbreng.plan import actions
from inbreng.plan.models import EarlierChapter, EarlierLine, EarlierPlan, PastPromise
from tests.dialogue.factories import NOW

ONE_AND_THREE = pytest.mark.parametrize("n_items", [1, 3])


@pytest.fixture
def loose(trajectory, said, editor):
    """State an insight, agree on it, and give it no place."""

    def make(number):
        stated = state_insight(
            trajectory=trajectory,
            statement=f"Tijd is op, {number}.",
            kind="hinders",
            theme=None,
            support=[said()],
            by=editor,
            now=NOW,
        )
        agree_insight(insight=stated, agreed_with="kernteam", by=editor, now=NOW)

    return make


@ONE_AND_THREE
def test_what_is_still_to_do_costs_the_same(
    client, editor, trajectory, plan, write, loose, django_assert_num_queries, n_items
):
    for number in range(n_items):
        loose(number)
        write(f"Zo gaan we het doen, {number}.")
        actions.make_chapter(plan=plan, title=f"Hoofdstuk {number}")
    client.force_login(editor)

    with django_assert_num_queries(10):
        page = client.get(reverse("plan:gaps", args=[trajectory.pk]))

    assert (len(page.context["page"]), len(page.context["claims"])) == (n_items, n_items)


@ONE_AND_THREE
def test_editions_cost_the_same(
    client, editor, trajectory, write, publish, django_assert_num_queries, n_items
):
    for number in range(n_items):
        write(f"Zo gaan we het doen, {number}.")
        publish(title=f"Concept {number}")
    client.force_login(editor)

    with django_assert_num_queries(8):
        client.get(reverse("plan:editions", args=[trajectory.pk]))


@ONE_AND_THREE
def test_what_changed_costs_the_same(
    client, editor, trajectory, write, publish, django_assert_num_queries, n_items
):
    publish_after = [write(f"Zo was het, {number}.") for number in range(n_items)]
    publish()
    for passage in publish_after:
        write(f"Zo is het nu, {passage.pk}.", passage=passage)
    publish(title="Nieuw")
    client.force_login(editor)

    with django_assert_num_queries(13):
        client.get(reverse("plan:changes", args=[trajectory.pk]))


@ONE_AND_THREE
def test_lines_of_an_earlier_plan_cost_the_same(
    client, editor, trajectory, django_assert_num_queries, n_items
):
    earlier = EarlierPlan.objects.create(
        trajectory=trajectory, title="Vorig plan", first_year=2023, read_at=NOW
    )
    chapter = EarlierChapter.objects.create(plan=earlier, number=1, title="Dichtbij")
    for number in range(n_items):
        line = EarlierLine.objects.create(chapter=chapter, number=number, text="Een plek.")
        PastPromise.objects.create(line=line, marked_at=NOW)
    client.force_login(editor)

    with django_assert_num_queries(8):
        client.get(reverse("plan:earlier_plan", args=[earlier.pk]))
