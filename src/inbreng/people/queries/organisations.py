"""Organisations in and around a partnership."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from inbreng.people.models import Organisation, Partnership
from inbreng.people.rules import MEMBERS, Visitor, may_add_partnership, roles_today


@dataclass(frozen=True)
class OrganisationFilter:
    """Which organisations are asked for; what is empty asks for all."""

    text: str = ""
    kind: str = ""
    school_type: str = ""
    municipality: int | None = None
    area: int | None = None
    takes_part: bool | None = True


def organisations(partnership: Partnership, wanted: OrganisationFilter) -> QuerySet[Organisation]:
    """Organisations that fit every filter, by name. One query."""
    found = Organisation.objects.filter(partnership=partnership)
    for field in ("kind", "school_type", "municipality", "area"):
        value = getattr(wanted, field)
        if value:
            found = found.filter(**{field: value})
    if wanted.takes_part is not None:
        found = found.filter(is_active=wanted.takes_part)
    if wanted.text:
        found = found.filter(
            Q(name__icontains=wanted.text) | Q(parent__name__icontains=wanted.text)
        )
    return found.select_related("parent", "municipality", "area").order_by("name", "pk")


def partnerships_for(user: Visitor) -> QuerySet[Partnership]:
    """Partnerships in which somebody has a role today; all for who looks after the installation."""
    if may_add_partnership(user):
        return Partnership.objects.all()
    mine = {role.partnership_id for role in roles_today(user) if role.kind in MEMBERS}
    return Partnership.objects.filter(pk__in=mine)
