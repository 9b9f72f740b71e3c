"""Calendar files: what a calendar program reads, and whose address opens."""

import logging
from datetime import date

import pytest
from django.urls import reverse
from icalendar import Calendar

from inbreng.core.logging import WithoutTokens
from inbreng.people.models import Role
from inbreng.route.models import CalendarLink
from tests.route.factories import RouteStepFactory


def events(answer) -> list[tuple[str, date]]:
    """What a calendar program shows: titles and days."""
    calendar = Calendar.from_ical(answer.content)
    return [(str(one["summary"]), one["dtstart"].dt) for one in calendar.walk("VEVENT")]


@pytest.fixture
def address(client, council_member, plan, trajectory) -> str:
    """The private address of a council member."""
    client.force_login(council_member)
    client.post(reverse("route:make_calendar_link", args=[trajectory.pk]))
    page = client.get(reverse("route:route", args=[trajectory.pk]))
    client.logout()
    return str(page.context["fresh_calendar"])


def test_address_gives_every_step_that_is_not_skipped(client, address, plan):
    RouteStepFactory(plan=plan, title="OOGO", due_on=date(2027, 1, 8), position=1)
    RouteStepFactory(plan=plan, title="Weg", skipped_because="Nee.")
    RouteStepFactory(plan=plan, title="OPR", held_on=date(2027, 2, 3), position=2)

    found = events(client.get(address))

    assert found == [("Uiterlijk: OOGO", date(2027, 1, 8)), ("OPR", date(2027, 2, 3))]


def test_address_is_shown_once_and_only_its_hash_is_kept(client, address, council_member, plan):
    client.force_login(council_member)

    page = client.get(reverse("route:route", args=[plan.trajectory_id])).content.decode()

    token = address.split("/")[-2]
    assert token not in page
    assert token not in CalendarLink.objects.get().token_hash


def test_address_that_was_taken_back_opens_nothing(client, address, council_member, trajectory):
    client.force_login(council_member)
    client.post(reverse("route:revoke_calendar_link", args=[trajectory.pk]))

    assert client.get(address).status_code == 404


def test_address_of_who_has_no_role_any_more_opens_nothing(client, address, council_member):
    Role.objects.filter(user=council_member).update(ends_on=date(2025, 9, 1))

    assert client.get(address).status_code == 404


def test_guessed_address_opens_nothing(client, db):
    assert client.get(reverse("route:calendar", args=["abc"])).status_code == 404


def test_file_of_a_step_reminds_before_its_day(client, reader, plan):
    step = RouteStepFactory(plan=plan, title="OPR", due_on=date(2027, 1, 8))
    client.force_login(reader)

    answer = client.get(reverse("route:step_calendar", args=[step.pk]))

    alarm = Calendar.from_ical(answer.content).walk("VALARM")[0]
    assert events(answer) == [("Uiterlijk: OPR", date(2027, 1, 8))]
    assert alarm["trigger"].dt.days == -14


def test_address_is_never_in_the_log():
    record = logging.LogRecord("x", 20, "", 1, "GET /agenda/geheim-token/route.ics 200", (), None)

    WithoutTokens().filter(record)

    assert record.getMessage() == "GET /agenda/…/route.ics 200"
