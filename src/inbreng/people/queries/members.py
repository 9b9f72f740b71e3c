"""Who holds which role in a partnership."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from inbreng.people.models import Partnership, Role, User
from inbreng.people.models.accounts import RoleQuerySet

STANDINGS = ("now", "later", "ended")


@dataclass(frozen=True)
class MemberFilter:
    """Which members are asked for; what is empty asks for all. ``standing`` is one of STANDINGS."""

    text: str = ""
    kind: str = ""
    organisation: int | None = None
    area: int | None = None
    standing: str = "now"


def members(partnership: Partnership, wanted: MemberFilter, day: date) -> QuerySet[User]:
    """Members with a role that fits every filter, by name, with ``roles_here``. Two queries."""
    fitting = roles_here(partnership, day).filter(user=OuterRef("pk"))
    for field in ("kind", "organisation", "area", "standing"):
        value = getattr(wanted, field)
        if value:
            fitting = fitting.filter(**{field: value})
    found = User.objects.filter(Exists(fitting))
    if wanted.text:
        found = found.filter(Q(name__icontains=wanted.text) | Q(email__icontains=wanted.text))
    roles = Prefetch("roles", roles_here(partnership, day), to_attr="roles_here")
    return found.order_by("name", "pk").prefetch_related(roles)


def roles_here(partnership: Partnership, day: date) -> RoleQuerySet:
    """Roles in one partnership with their ``standing`` on a day, the newest first. One query."""
    roles = Role.objects.filter(partnership=partnership).standing(day)
    related = roles.select_related("organisation", "area", "handed_to__user")
    return related.order_by("-begins_on", "kind")


def roles_not_today(user: User, day: date) -> RoleQuerySet:
    """Roles that somebody held before a day or will hold after it, the last first. One query."""
    away = Q(begins_on__gt=day) | Q(ends_on__lt=day)
    roles = Role.objects.filter(away, user=user).standing(day)
    return roles.select_related("partnership").order_by("-begins_on")


def roles_of(user: User, day: date) -> QuerySet[Role]:
    """Roles that somebody holds on a day or will hold later, with their partnership. One query."""
    roles = Role.objects.filter(user=user).exclude(ends_on__lt=day)
    return roles.select_related("partnership", "organisation", "area").order_by(
        "partnership__name", "kind", "begins_on"
    )
