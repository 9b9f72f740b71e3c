"""Handing over: what a leaver did goes on under the successor, and history keeps its names."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.core.errors import DomainError
from inbreng.people.actions.handing_over import NothingToHandOver, hand_over, take_back
from inbreng.people.models import Role, User
from inbreng.programme import rules as programme_rules
from inbreng.programme.queries import trajectories_for
from tests.cast import BEGAN

YESTERDAY = timezone.localdate() - timedelta(days=1)
TOMORROW = timezone.localdate() + timedelta(days=1)


@pytest.fixture
def successor(db) -> User:
    return User.objects.create_user("opvolger@proef.invalid", name="opvolger")


def fresh(user: User) -> User:
    """The account as the next request reads it."""
    return User.objects.get(pk=user.pk)


@pytest.fixture
def hosted(table, table_host):
    table.host = table_host
    table.save(update_fields=["host"])
    return table


def test_successor_holds_the_roles_from_the_day_after(partnership, consultant, successor, area):
    hand_over(
        partnership=partnership, leaver=consultant, successor=successor, last_day=date(2026, 3, 31)
    )

    old, new = consultant.roles.get(), successor.roles.get()
    assert (old.ends_on, old.handed_to) == (date(2026, 3, 31), new)
    assert (new.kind, new.area, new.begins_on, new.ends_on) == (
        "consultant",
        area,
        date(2026, 4, 1),
        None,
    )


def test_role_that_begins_after_the_last_day_becomes_the_successors(
    partnership, reader, successor, area
):
    later = Role.objects.create(
        user=reader,
        partnership=partnership,
        kind="consultant",
        area=area,
        begins_on=date(2026, 9, 1),
        ends_on=date(2027, 7, 31),
    )

    hand_over(
        partnership=partnership, leaver=reader, successor=successor, last_day=date(2026, 6, 30)
    )

    later.refresh_from_db()
    assert (later.user, later.begins_on, later.ends_on, later.handed_to) == (
        successor,
        date(2026, 9, 1),
        date(2027, 7, 31),
        None,
    )
    assert list(reader.roles.exclude(ends_on=date(2026, 6, 30))) == []


def test_role_that_only_begins_later_can_be_handed_over_by_itself(
    partnership, successor, area, reader
):
    Role.objects.filter(user=reader).delete()
    Role.objects.create(
        user=reader, partnership=partnership, kind="consultant", area=area, begins_on=TOMORROW
    )

    hand_over(
        partnership=partnership,
        leaver=reader,
        successor=successor,
        last_day=timezone.localdate(),
    )

    assert successor.roles.get().begins_on == TOMORROW
    assert not reader.roles.exists()


def test_page_names_a_role_that_begins_later(client, editor, partnership, reader, area):
    Role.objects.create(
        user=reader, partnership=partnership, kind="consultant", area=area, begins_on=TOMORROW
    )
    client.force_login(editor)

    page = client.get(reverse("people:hand_over", args=[partnership.pk, reader.pk]))

    assert {role.kind for role in page.context["roles"]} == {"reader", "consultant"}
    assert area.name in page.content.decode()


def test_table_of_the_leaver_opens_for_the_successor_and_keeps_its_host(
    partnership, hosted, table_host, successor
):
    hand_over(partnership=partnership, leaver=table_host, successor=successor, last_day=YESTERDAY)

    assert programme_rules.hosts(fresh(successor), hosted)
    assert not programme_rules.hosts(fresh(table_host), hosted)
    assert hosted.host == table_host


def test_trajectory_of_a_partner_opens_for_the_successor(
    partnership, partner, trajectory, successor
):
    hand_over(partnership=partnership, leaver=partner, successor=successor, last_day=YESTERDAY)

    assert programme_rules.may_see_trajectory(fresh(successor), trajectory)
    assert list(trajectories_for(fresh(successor))) == [trajectory]
    assert not programme_rules.may_see_trajectory(fresh(partner), trajectory)


def test_work_goes_on_through_two_hands(partnership, hosted, table_host, successor):
    third = User.objects.create_user("derde@proef.invalid", name="derde")
    before = YESTERDAY - timedelta(days=30)
    hand_over(partnership=partnership, leaver=table_host, successor=successor, last_day=before)
    hand_over(partnership=partnership, leaver=successor, successor=third, last_day=YESTERDAY)

    assert programme_rules.hosts(fresh(third), hosted)
    assert not programme_rules.hosts(fresh(successor), hosted)


def test_work_goes_on_through_three_hands_with_every_right_of_the_first(
    partnership, partner, trajectory, successor
):
    hands = [successor, *(User.objects.create_user(f"{n}@proef.invalid", name=n) for n in "cd")]
    leaver, days = partner, 90
    for taker in hands:
        last_day = timezone.localdate() - timedelta(days=days)
        hand_over(partnership=partnership, leaver=leaver, successor=taker, last_day=last_day)
        leaver, days = taker, days - 30

    may = [programme_rules.may_see_trajectory(fresh(user), trajectory) for user in hands]
    assert may == [False, False, True]


def test_taking_back_the_middle_hand_ends_the_work_of_the_last(
    partnership, hosted, table_host, successor
):
    third = User.objects.create_user("derde@proef.invalid", name="derde")
    before = YESTERDAY - timedelta(days=30)
    hand_over(partnership=partnership, leaver=table_host, successor=successor, last_day=before)
    [role] = hand_over(
        partnership=partnership, leaver=successor, successor=third, last_day=YESTERDAY
    )

    take_back(role=role, ends_on=None)

    assert programme_rules.hosts(fresh(successor), hosted)
    assert not programme_rules.hosts(fresh(third), hosted)


def test_nobody_stands_in_for_a_role_of_another_kind(partnership, hosted, table_host, successor):
    Role.objects.create(user=successor, partnership=partnership, kind="table_host", begins_on=BEGAN)

    assert not programme_rules.hosts(fresh(successor), hosted)


def test_successor_who_holds_the_role_already_gets_no_second(partnership, reader, successor):
    own = Role.objects.create(
        user=successor, partnership=partnership, kind="reader", begins_on=BEGAN
    )

    hand_over(partnership=partnership, leaver=reader, successor=successor, last_day=YESTERDAY)

    assert reader.roles.get().handed_to == own
    assert successor.roles.count() == 1


def test_role_that_would_end_ends_for_the_successor_too(partnership, reader, successor):
    Role.objects.update(ends_on=date(2027, 7, 31))

    hand_over(partnership=partnership, leaver=reader, successor=successor, last_day=YESTERDAY)

    assert successor.roles.get().ends_on == date(2027, 7, 31)


def test_roles_elsewhere_stay(partnership, reader, outsider, successor):
    elsewhere = outsider.roles.get().partnership
    Role.objects.create(user=reader, partnership=elsewhere, kind="reader", begins_on=BEGAN)

    hand_over(partnership=partnership, leaver=reader, successor=successor, last_day=YESTERDAY)

    assert reader.roles.get(partnership=elsewhere).ends_on is None


def test_handing_over_to_oneself_is_refused(partnership, reader):
    with pytest.raises(DomainError):
        hand_over(partnership=partnership, leaver=reader, successor=reader, last_day=YESTERDAY)


def test_handing_over_nothing_is_refused(partnership, reader, successor):
    Role.objects.update(ends_on=YESTERDAY - timedelta(days=1))

    with pytest.raises(NothingToHandOver):
        hand_over(partnership=partnership, leaver=reader, successor=successor, last_day=YESTERDAY)


def test_taking_back_gives_the_leaver_the_role_again(partnership, hosted, table_host, successor):
    [role] = hand_over(
        partnership=partnership, leaver=table_host, successor=successor, last_day=YESTERDAY
    )

    take_back(role=role, ends_on=None)

    assert programme_rules.hosts(fresh(table_host), hosted)
    assert not successor.roles.exists()


def test_editor_hands_over_on_the_page(client, editor, table_host, reader, hosted, partnership):
    client.force_login(editor)
    address = reverse("people:hand_over", args=[partnership.pk, table_host.pk])

    answer = client.post(address, {"successor": reader.pk, "last_day": YESTERDAY.isoformat()})

    assert answer.url == reverse("people:member", args=[partnership.pk, reader.pk])
    assert programme_rules.hosts(fresh(reader), hosted)


def test_community_manager_can_not_hand_the_work_of_an_editor_over(
    client, community_manager, editor, partnership
):
    client.force_login(community_manager)
    address = reverse("people:hand_over", args=[partnership.pk, editor.pk])

    answer = client.post(
        address, {"successor": community_manager.pk, "last_day": YESTERDAY.isoformat()}
    )

    assert answer.status_code == 403
    assert editor.roles.get().handed_to is None


def test_page_shows_the_tables_that_go_along(
    client, editor, table_host, hosted, gathering, partnership
):
    gathering.held_on = timezone.localdate()
    gathering.save()
    client.force_login(editor)

    part = client.get(
        reverse("programme:work_of", args=[partnership.pk, table_host.pk]),
        headers={"HX-Request": "true"},
    )

    assert hosted.label in part.content.decode()
    assert "<html" not in part.content.decode()


@pytest.mark.parametrize(
    ("kind", "n_days_ago", "goes_over"),
    [("table_host", 3, True), ("table_host", 4, False), ("reader", 3, False)],
)
def test_page_names_only_tables_where_something_is_left_to_do(
    client, editor, table_host, hosted, gathering, partnership, kind, n_days_ago, goes_over
):
    table_host.roles.update(kind=kind)
    gathering.held_on = timezone.localdate() - timedelta(days=n_days_ago)
    gathering.save()
    client.force_login(editor)

    page = client.get(reverse("programme:work_of", args=[partnership.pk, table_host.pk]))

    told = page.content.decode()
    assert (hosted.label in told, "Bij 1 tafel blijft" in told) == (goes_over, not goes_over)


@pytest.mark.parametrize(("n_days_ago", "statuses"), [(3, [403, 302]), (4, [403, 403])])
def test_successor_completes_the_points_of_a_table_as_long_as_the_leaver_might(
    client, partnership, gathering, hosted, table_host, successor, said, n_days_ago, statuses
):
    gathering.held_on = timezone.localdate() - timedelta(days=n_days_ago)
    gathering.save()
    address = reverse("dialogue:complete", args=[said(table=hosted).pk])
    hand_over(partnership=partnership, leaver=table_host, successor=successor, last_day=YESTERDAY)
    found = []

    for member in (table_host, successor):
        client.force_login(member)
        typed = {"text": "voluit geschreven", "why": "completed"}
        found.append(client.post(address, typed).status_code)

    assert found == statuses


def test_page_says_once_that_no_table_goes_along(client, editor, reader, partnership):
    client.force_login(editor)

    page = client.get(reverse("programme:work_of", args=[partnership.pk, reader.pk]))

    told = page.content.decode()
    assert ("Geen tafels." in told, '<span class="count">0' in told) == (True, False)
