"""A partner sees the trajectories that were chosen for them, and no other."""

from datetime import date

import pytest
from django.urls import reverse

from inbreng.core.errors import DomainError
from inbreng.people.models import User
from inbreng.programme import rules
from inbreng.programme.actions.access import set_trajectories
from inbreng.programme.models import Trajectory, TrajectoryAccess


@pytest.fixture
def other(partnership) -> Trajectory:
    return Trajectory.objects.create(
        partnership=partnership, name="Terugblik", begins_on=date(2025, 1, 1)
    )


def sees(user: User, trajectory: Trajectory) -> bool:
    return rules.may_see_trajectory(User.objects.get(pk=user.pk), trajectory)


def test_partner_sees_exactly_the_chosen_trajectories(partner, trajectory, other):
    set_trajectories(role=partner.roles.get(), trajectories=[other])

    assert sees(partner, other)
    assert not sees(partner, trajectory)


def test_choosing_the_same_again_keeps_one_row(partner, trajectory):
    set_trajectories(role=partner.roles.get(), trajectories=[trajectory])

    assert TrajectoryAccess.objects.count() == 1


def test_other_roles_get_no_access_of_their_own(reader, trajectory):
    with pytest.raises(DomainError):
        set_trajectories(role=reader.roles.get(), trajectories=[trajectory])


def test_trajectory_of_another_partnership_is_refused(partner, outsider):
    elsewhere = Trajectory.objects.create(
        partnership=outsider.roles.get().partnership, name="Elders", begins_on=date(2025, 1, 1)
    )

    with pytest.raises(DomainError):
        set_trajectories(role=partner.roles.get(), trajectories=[elsewhere])

    assert not sees(partner, elsewhere)


def test_editor_chooses_on_the_page(client, editor, partner, trajectory, other):
    client.force_login(editor)
    address = reverse("programme:access", args=[partner.roles.get().pk])

    offered = client.get(address).content.decode()
    client.post(address, {"trajectories": [other.pk]})

    assert (trajectory.name in offered, other.name in offered) == (True, True)
    assert sees(partner, other)
    assert not sees(partner, trajectory)


def test_editor_takes_a_handing_over_back_on_the_page(client, editor, partner, reader, trajectory):
    client.force_login(editor)
    here = trajectory.partnership_id
    client.post(
        reverse("people:hand_over", args=[here, partner.pk]),
        {"successor": reader.pk, "last_day": "2026-01-31"},
    )

    client.post(reverse("people:reopen_role", args=[partner.roles.get().pk, "open"]))

    assert sees(partner, trajectory)
    assert list(reader.roles.values_list("kind", flat=True)) == ["reader"]
