"""Rules of roles: they hold from their first to their last day, in their own partnership."""

from datetime import timedelta

import pytest
from django.utils import timezone

from inbreng.people import rules
from inbreng.people.models import Role, User
from inbreng.people.rules import Kind
from tests.cast import BEGAN

ALL = set(Kind)
STAFF = {Kind.EDITOR, Kind.QUALITY_LEAD, Kind.COMMUNITY_MANAGER, Kind.DIRECTOR}


def test_role_holds_nothing_after_its_last_day(editor, partnership):
    Role.objects.update(ends_on=timezone.localdate() - timedelta(days=1))

    assert not rules.may_set_up(editor, partnership)


def test_role_holds_on_its_last_day(editor, partnership):
    Role.objects.update(ends_on=timezone.localdate())

    assert rules.may_set_up(editor, partnership)


def test_role_holds_nothing_elsewhere(outsider, partnership):
    assert not rules.may_see_people(outsider, partnership)


def test_blocked_account_holds_nothing(editor, partnership):
    editor.is_active = False

    assert not rules.may_set_up(editor, partnership)


def test_roles_are_read_once(editor, partnership, django_assert_num_queries):
    fresh = User.objects.get(pk=editor.pk)

    with django_assert_num_queries(1):
        rules.may_set_up(fresh, partnership)
        rules.may_erase(fresh, partnership)


def who(partnership, rule) -> set[str]:
    """The roles that a rule lets through, each held by somebody who holds no other."""
    user = User.objects.create_user("iemand@proef.invalid", name="iemand")
    role = Role(user=user, partnership=partnership, begins_on=BEGAN)
    found = set()
    for kind in Kind:
        role.kind = kind
        user._roles = (role,), ()
        if rule(user, partnership):
            found.add(kind)
    return found


@pytest.mark.parametrize(
    ("rule", "kinds"),
    [
        (rules.may_see_people, STAFF),
        (rules.may_manage_people, {Kind.EDITOR, Kind.COMMUNITY_MANAGER}),
        (rules.may_set_up, {Kind.EDITOR, Kind.QUALITY_LEAD}),
        (rules.may_erase, {Kind.EDITOR}),
        (rules.may_make_return_link, STAFF - {Kind.DIRECTOR}),
        (rules.may_enter, ALL),
    ],
)
def test_rule_lets_these_roles_through_and_no_other(partnership, rule, kinds):
    assert who(partnership, rule) == kinds


@pytest.mark.parametrize("kind", Kind)
def test_editor_gives_every_role(editor, partnership, kind):
    assert rules.may_give_role(editor, partnership, kind)


def test_community_manager_gives_every_role_but_those_that_lead(community_manager, partnership):
    given = {kind for kind in Kind if rules.may_give_role(community_manager, partnership, kind)}

    assert ALL - given == {Kind.EDITOR, Kind.QUALITY_LEAD, Kind.DIRECTOR}


def test_quality_lead_gives_no_role(quality_lead, partnership):
    assert not any(rules.may_give_role(quality_lead, partnership, kind) for kind in Kind)


def test_only_an_administrator_adds_a_partnership(editor, administrator):
    assert rules.may_add_partnership(administrator)
    assert not rules.may_add_partnership(editor)


def test_administrator_who_was_switched_off_may_nothing(administrator, partnership):
    administrator.is_active = False

    assert not rules.may_add_partnership(administrator)
    assert not rules.may_see_people(administrator, partnership)
