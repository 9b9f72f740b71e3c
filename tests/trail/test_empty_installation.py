"""An installation in which nothing is yet shows the way on to whoever looks after it."""

from datetime import date

import pytest
from django.urls import reverse

from inbreng.people.models import Role


def test_first_page_leads_an_administrator_to_the_first_partnership(client, administrator):
    client.force_login(administrator)

    page = client.get(reverse("trail:home")).content.decode()

    assert reverse("people:add_partnership") in page
    assert "Begin met het samenwerkingsverband" in page


def test_first_page_leads_on_to_the_trajectories_once_there_is_a_partnership(
    client, administrator, partnership
):
    client.force_login(administrator)

    page = client.get(reverse("trail:home")).content.decode()

    ways = [reverse(name) in page for name in ("people:add_partnership", "programme:trajectories")]
    assert ways == [False, True]


def test_list_of_trajectories_offers_a_partnership_to_administrators_only(
    client, administrator, editor
):
    offered = []
    for user in (administrator, editor):
        client.force_login(user)
        page = client.get(reverse("programme:trajectories")).content.decode()
        offered.append(reverse("people:add_partnership") in page)

    assert offered == [True, False]


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ({"ends_on": date(2026, 1, 31)}, "eindigde op 31 januari 2026"),
        ({"begins_on": date(2099, 3, 1)}, "begint op 1 maart 2099"),
    ],
)
def test_first_page_tells_who_has_no_role_today_since_when(client, consultant, terms, told):
    Role.objects.filter(user=consultant).update(**terms)
    client.force_login(consultant)

    page = client.get(reverse("trail:home")).content.decode()

    assert "Je hebt vandaag geen rol" in page
    assert f"Consulent, {consultant.roles.get().partnership}" in page
    assert told in page
