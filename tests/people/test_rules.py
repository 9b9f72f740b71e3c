"""Rules of roles: they hold from their first to their last day, in their own partnership."""

from datetime import timedelta

from django.utils import timezone

from inbreng.people import rules
from inbreng.people.models import Role, User


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
