"""The director's page: what is open, weak, late, not heard, and where signals pile up."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.people.models import Area, Letter, Organisation
from inbreng.programme.models import Gathering, Table
from inbreng.route.actions import morning
from inbreng.route.models import Phase
from tests.dialogue.factories import ContributionFactory, SourceFactory
from tests.route.factories import (
    NOW,
    CouncilQuestionFactory,
    RouteStepFactory,
    StepBodyFactory,
)


@pytest.fixture
def seat(partnership, trajectory):
    """A table of schools of an area, with so many points and so many of them bottlenecks."""

    def do(name: str, n_points: int, n_signals: int) -> Area:
        area = Area.objects.create(partnership=partnership, name=name)
        school = Organisation.objects.create(
            partnership=partnership, kind="school", name=f"School {name}", area=area
        )
        gathering = Gathering.objects.create(trajectory=trajectory, title=name, n_participants=30)
        table = Table.objects.create(gathering=gathering, label=name, n_participants=30)
        table.organisations.add(school)
        source = SourceFactory(gathering=gathering)
        for number in range(n_points):
            kind = "bottleneck" if number < n_signals else "wish"
            ContributionFactory(source=source, table=table, kind=kind)
        return area

    return do


def read(client, user, trajectory) -> str:
    """The page as somebody reads it."""
    client.force_login(user)
    return client.get(reverse("route:director", args=[trajectory.pk])).content.decode()


def test_page_names_phase_late_step_weak_chapter_and_what_has_no_voices(
    client, director, trajectory, plan, chapter, passage
):
    today = timezone.localdate()
    StepBodyFactory(step=RouteStepFactory(plan=plan, title="OOGO", due_on=today - timedelta(1)))
    Phase.objects.create(plan=plan, name="Schrijven", begins_on=today, ends_on=today)

    page = read(client, director, trajectory)

    wanted = ["Fase: Schrijven", "te laat, 1 dag", "1. Ouders", "1 passage zonder stemmen eronder"]
    assert [words for words in wanted if words not in page] == []


def test_page_names_a_question_of_the_council_that_waits_too_long(
    client, director, trajectory, plan, council_member
):
    CouncilQuestionFactory(plan=plan, asked_by=council_member)

    assert "Wat kost dit?" in read(client, director, trajectory)


def test_page_names_who_was_not_heard(client, director, trajectory, plan, teacher):
    assert "leerkrachten" in read(client, director, trajectory)


def test_page_without_a_plan_says_what_will_stand_there(client, director, trajectory):
    assert "Er is nog geen plan" in read(client, director, trajectory)


def test_area_where_signals_pile_up_is_marked_and_another_is_not(
    client, director, trajectory, plan, seat
):
    seat("Noord", 24, 20)
    seat("Zuid", 60, 12)

    page = read(client, director, trajectory)

    assert page.count("extra aandacht") == 1
    assert page.index("Noord") < page.index("extra aandacht") < page.index("Zuid")


def test_few_points_pile_up_nowhere(client, director, trajectory, plan, seat):
    seat("Noord", 12, 12)
    seat("Zuid", 60, 2)

    assert "extra aandacht" not in read(client, director, trajectory)


def test_quality_lead_gets_one_mail_a_month_of_an_area(
    quality_lead, editor, trajectory, plan, seat
):
    RouteStepFactory(plan=plan, skipped_because="Niet nu.")
    seat("Noord", 24, 20)
    seat("Zuid", 60, 12)

    for n_days in (0, 1, 40):
        morning.write_letters(now=NOW + timedelta(days=n_days))

    letters = [(one.user, one.subject) for one in Letter.objects.all()]
    assert letters == [(quality_lead, "Extra aandacht voor Noord")] * 2


@pytest.mark.parametrize("n", [1, 3])
def test_page_costs_the_same_for_more_of_everything(
    client, director, trajectory, plan, write, seat, django_assert_num_queries, n
):
    for number in range(n):
        StepBodyFactory(step=RouteStepFactory(plan=plan))
        write(f"Zin {number}.")
        seat(f"Gebied {number}", 3, 2)
    client.force_login(director)

    with django_assert_num_queries(32):
        client.get(reverse("route:director", args=[trajectory.pk]))
