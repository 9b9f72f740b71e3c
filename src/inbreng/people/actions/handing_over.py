"""Hand the work of somebody who leaves to a successor, and take that back.

Nothing that points at the leaver is rewritten: who hosted a table then, hosted it then. A role that
was handed over points at the role that came after it, and rules read that
(``rules.stands_in_for``). A role that did not begin yet has no history: it goes over itself.
"""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import Partnership, Role, User

ONE_DAY = timedelta(days=1)


class NothingToHandOver(DomainError):
    """Somebody holds no role that can go to another."""


@transaction.atomic
def hand_over(
    *, partnership: Partnership, leaver: User, successor: User, last_day: date
) -> list[Role]:
    """End every role of the leaver on the last day and begin it for the successor the day after.

    What the leaver would only begin after that day, nobody held yet: it becomes the successor's.
    """
    if leaver.pk == successor.pk:
        raise DomainError(_("Kies iemand anders om het werk aan over te dragen."))
    held = handed_over_on(partnership, leaver, last_day)
    if not held:
        raise NothingToHandOver(_("%(name)s heeft dan geen rol meer.") % {"name": leaver})
    begun = [_pass_on(role, successor, last_day) for role in held if role.begins_on <= last_day]
    return begun + [_move(role, successor) for role in held if role.begins_on > last_day]


def handed_over_on(partnership: Partnership, leaver: User, last_day: date) -> list[Role]:
    """Roles that would go over: those held on the last day, and those that begin later."""
    roles = Role.objects.filter(partnership=partnership, user=leaver).exclude(ends_on__lt=last_day)
    return list(roles.select_related("organisation", "area"))


def _pass_on(role: Role, successor: User, last_day: date) -> Role:
    after = _held_already(role, successor, last_day + ONE_DAY) or Role.objects.create(
        user=successor,
        partnership=role.partnership,
        kind=role.kind,
        organisation=role.organisation,
        area=role.area,
        begins_on=last_day + ONE_DAY,
        ends_on=role.ends_on if role.ends_on and role.ends_on > last_day else None,
    )
    role.ends_on, role.handed_to = last_day, after
    role.save(update_fields=["ends_on", "handed_to"])
    return role


def _move(role: Role, successor: User) -> Role:
    role.user = successor
    role.save(update_fields=["user"])
    return role


def _held_already(role: Role, successor: User, day: date) -> Role | None:
    """The same role, which the successor holds on that day for as long as it may be needed."""
    same = Role.objects.filter(
        user=successor,
        partnership=role.partnership,
        kind=role.kind,
        organisation=role.organisation,
        area=role.area,
    )
    return same.filter(Q(begins_on__lte=day), Q(ends_on__isnull=True)).first()


@transaction.atomic
def take_back(*, role: Role, ends_on: date | None) -> None:
    """Undo the handing over of one role: the leaver goes on, the successor's new role goes."""
    after = role.handed_to
    if after is None or role.ends_on is None:
        return
    made_for_it = after.begins_on == role.ends_on + ONE_DAY
    role.ends_on, role.handed_to = ends_on, None
    role.save(update_fields=["ends_on", "handed_to"])
    if made_for_it and not after.taken_over_from.exists():
        after.delete()
