"""Give, change and end roles."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.actions.accounts import check_address, check_made_up
from inbreng.people.models import Area, Organisation, Partnership, Role, User


class RoleNeedsMore(DomainError):
    """This kind of role goes with an organisation or an area."""


class RoleHeldAlready(DomainError):
    """Somebody already holds this role in that time."""


@dataclass(frozen=True)
class Terms:
    """What a role is, for whom it speaks, and from which day to which."""

    kind: str
    begins_on: date
    ends_on: date | None = None
    organisation: Organisation | None = None
    area: Area | None = None


@transaction.atomic
def add_member(*, partnership: Partnership, email: str, name: str, terms: Terms) -> Role:
    """Give a role to the account with this address, made when there is none yet."""
    check_address(email)
    check_made_up(partnership, email)
    user = User.objects.filter(email__iexact=email.strip()).first()
    if user is None:
        user = User.objects.create_user(email.strip(), name=name)
    return give_role(partnership=partnership, user=user, terms=terms)


@transaction.atomic
def give_role(*, partnership: Partnership, user: User, terms: Terms) -> Role:
    """Let somebody hold a role; they may hold others beside it."""
    check_terms(partnership, terms)
    check_not_held(partnership, user, terms)
    return Role.objects.create(partnership=partnership, user=user, **vars(terms))


@transaction.atomic
def change_role(*, role: Role, terms: Terms) -> None:
    """Change for whom or how long a role is held; its kind stays what it was."""
    check_terms(role.partnership, terms)
    check_not_held(role.partnership, role.user, terms, besides=role)
    role.organisation, role.area = terms.organisation, terms.area
    role.begins_on, role.ends_on = terms.begins_on, terms.ends_on
    role.save(update_fields=["organisation", "area", "begins_on", "ends_on"])


def end_role(*, role: Role, last_day: date) -> None:
    """End a role; one that would end before it began ends on its first day."""
    role.ends_on = max(last_day, role.begins_on)
    role.save(update_fields=["ends_on"])


@transaction.atomic
def reopen_role(*, role: Role, ends_on: date | None) -> None:
    """Take an ending back: the role ends when it would have."""
    terms = Terms(role.kind, role.begins_on, ends_on, role.organisation, role.area)
    check_terms(role.partnership, terms)
    check_not_held(role.partnership, role.user, terms, besides=role)
    role.ends_on = ends_on
    role.save(update_fields=["ends_on"])


def check_terms(partnership: Partnership, terms: Terms) -> None:
    """Raise DomainError when the terms of a role can not be."""
    if terms.kind == Role.Kind.CONSULTANT and terms.area is None:
        raise RoleNeedsMore(_("Een consulent heeft een werkgebied. Kies er een."))
    if terms.kind == Role.Kind.PARTNER and terms.organisation is None:
        raise RoleNeedsMore(_("Een partner hoort bij een organisatie. Kies er een."))
    if terms.ends_on is not None and terms.ends_on < terms.begins_on:
        raise DomainError(_("De laatste dag ligt voor de eerste."))
    for part in (terms.organisation, terms.area):
        if part is not None and part.partnership_id != partnership.pk:
            raise DomainError(
                _("%(name)s hoort bij een ander samenwerkingsverband.") % {"name": part}
            )


def check_not_held(
    partnership: Partnership, user: User, terms: Terms, *, besides: Role | None = None
) -> None:
    """Raise RoleHeldAlready when somebody holds the same role on one of these days."""
    same = Role.objects.filter(
        user=user,
        partnership=partnership,
        kind=terms.kind,
        organisation=terms.organisation,
        area=terms.area,
    )
    if besides is not None:
        same = same.exclude(pk=besides.pk)
    meets = same.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=terms.begins_on))
    if terms.ends_on is not None:
        meets = meets.filter(begins_on__lte=terms.ends_on)
    if meets.exists():
        raise RoleHeldAlready(_("%(name)s heeft deze rol al in die tijd.") % {"name": user})
