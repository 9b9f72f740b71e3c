"""Who gets mail about the route."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from inbreng.people.models import Partnership, Role, User
from inbreng.route.models import RouteStep


@dataclass(frozen=True, slots=True)
class Addressee:
    """An account, or somebody by address only."""

    user: User | None = None
    address: str = ""

    @property
    def key(self) -> str:
        """What keeps two letters about the same thing from going to one of them."""
        return f"u{self.user.pk}" if self.user else self.address.lower()


def holders(partnership: Partnership, kinds: Iterable[str], today: date) -> list[Addressee]:
    """Everybody who holds one of these roles today. One query."""
    roles = Role.objects.filter(partnership=partnership, kind__in=list(kinds))
    users = User.objects.filter(roles__in=_on(roles, today), is_active=True).distinct()
    return [Addressee(user=user) for user in users]


def asked_to(step: RouteStep, today: date) -> list[Addressee]:
    """Everybody who is asked to a step: accounts, holders of roles, and addresses. Two queries."""
    people = list(step.people.select_related("user"))
    roles = Role.objects.filter(partnership=step.plan.trajectory.partnership_id)
    by_role = Q(kind__in=[one.role_kind for one in people if one.role_kind])
    by_place = Q(organisation__in=[one.organisation_id for one in people if one.organisation_id])
    by_name = Q(pk__in=[one.user_id for one in people if one.user_id])
    through = Q(roles__in=_on(roles.filter(by_role | by_place), today))
    users = User.objects.filter(through | by_name, is_active=True).distinct()
    named = [Addressee(address=one.email) for one in people if one.email and not one.user_id]
    return [*(Addressee(user=user) for user in users), *named]


def _on(roles: QuerySet[Role], day: date) -> QuerySet[Role]:
    return roles.filter(begins_on__lte=day).filter(Q(ends_on=None) | Q(ends_on__gte=day))
