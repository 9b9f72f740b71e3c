"""The door of the sample installation shows each made-up member once."""

import pytest
from django.urls import reverse

from inbreng.people.models import Partnership, Role
from tests.cast import BEGAN


@pytest.fixture
def sample(partnership, settings) -> Partnership:
    settings.SAMPLE = True
    partnership.is_sample = True
    partnership.save()
    return partnership


def test_somebody_with_two_roles_is_listed_once_with_both(client, sample, consultant, reader):
    Role.objects.create(user=consultant, partnership=sample, kind="reader", begins_on=BEGAN)

    people = client.get(reverse("sample:enter")).context["people"]

    assert [(held[0].user, [role.kind for role in held]) for held in people] == [
        (consultant, ["consultant", "reader"]),
        (reader, ["reader"]),
    ]


@pytest.mark.parametrize("n_members", [1, 3])
def test_door_costs_the_same_for_more_members(
    client, sample, django_user_model, django_assert_num_queries, n_members
):
    for number in range(n_members):
        user = django_user_model.objects.create_user(f"{number}@proef.invalid", name=str(number))
        Role.objects.create(user=user, partnership=sample, kind="reader", begins_on=BEGAN)

    with django_assert_num_queries(1):
        client.get(reverse("sample:enter"))


def test_page_says_both_roles_above_one_button(client, sample, consultant):
    Role.objects.create(user=consultant, partnership=sample, kind="reader", begins_on=BEGAN)

    page = client.get(reverse("sample:enter")).content.decode()

    assert page.count(f"Kijk mee als {consultant.name}") == 1
    assert "consulent · meelezer" in page
