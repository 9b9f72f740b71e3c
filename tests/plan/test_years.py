"""The goals of a plan by school year, as whoever reads may read them."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from inbreng.plan.actions import goals as actions
from inbreng.plan.queries import next_first_year


@pytest.fixture
def ambition(kept):
    def make(**fields):
        wanted = {
            "goal": "Dichter bij huis.",
            "unit": "procent",
            "baseline": Decimal(81),
            "targets": {2027: Decimal(83), 2030: Decimal(90)},
        }
        return actions.write_ambition(**kept | wanted | fields)

    return make


def years(client, plan, **query):
    page = client.get(reverse("plan:goals", args=[plan.pk]), query)
    return {
        year.name: [goal.wanted for goal in year.goals] + [action.what for action in year.actions]
        for year in page.context["years"]
    }


def test_goal_stands_in_each_year_that_has_a_target(client, editor, plan, ambition):
    ambition()
    client.force_login(editor)

    assert years(client, plan) == {
        "2027-2028": ["83 procent"],
        "2028-2029": [],
        "2029-2030": [],
        "2030-2031": ["90 procent"],
    }


@pytest.mark.parametrize(
    ("due_on", "year"), [(date(2028, 7, 31), "2027-2028"), (date(2028, 8, 1), "2028-2029")]
)
def test_action_stands_in_the_school_year_in_which_it_is_done(
    client, editor, plan, kept, due_on, year
):
    actions.write_action(what="Een vast gezicht.", who="de consulent", due_on=due_on, **kept)
    client.force_login(editor)

    assert years(client, plan)[year] == ["Een vast gezicht."]


def test_goal_without_a_year_stands_last(client, editor, plan, ambition):
    ambition(targets={})
    client.force_login(editor)

    assert list(years(client, plan).items())[-1] == ("", [""])


def test_council_reads_the_goals_of_the_edition_and_staff_also_those_of_the_desk(
    client, editor, council_member, plan, ambition, publish
):
    passage = ambition()
    publish()
    ambition(passage=passage, seen_version=1, targets={2027: Decimal(85)})
    client.force_login(council_member)
    to_council = years(client, plan, van="werktekst")["2027-2028"]
    client.force_login(editor)

    to_staff = years(client, plan, van="werktekst")["2027-2028"]

    assert (to_council, to_staff) == (["83 procent"], ["85 procent"])


def test_council_reads_no_goals_before_an_edition(client, council_member, plan, ambition):
    ambition()
    client.force_login(council_member)

    page = client.get(reverse("plan:goals", args=[plan.pk]))

    assert (page.context["years"], "Dichter bij huis." in page.content.decode()) == ([], False)


@pytest.mark.parametrize("n_items", [1, 3])
def test_goals_ask_the_same_queries_however_many_there_are(
    client, editor, plan, ambition, publish, n_items, django_assert_num_queries
):
    for number in range(n_items):
        ambition(goal=f"Doel {number}")
    publish()
    client.force_login(editor)

    with django_assert_num_queries(7):
        shown = years(client, plan)

    assert len(shown["2027-2028"]) == n_items


@pytest.mark.parametrize(
    ("today", "first_year"), [(date(2026, 4, 30), 2026), (date(2026, 5, 1), 2027)]
)
def test_new_plan_begins_in_the_year_for_which_it_can_still_be_handed_in(today, first_year):
    assert next_first_year(today) == first_year
