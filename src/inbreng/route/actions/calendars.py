"""Give somebody a private address of the route's calendar, and take it away."""

import secrets
from datetime import datetime

from inbreng.people.actions.return_links import hash_of
from inbreng.people.models import User
from inbreng.plan.models import Plan
from inbreng.route.models import CalendarLink


def make_calendar_link(*, plan: Plan, user: User, now: datetime) -> str:
    """The token of a new address; an earlier one of theirs for this plan ends. Kept nowhere."""
    revoke_calendar_links(plan=plan, user=user, now=now)
    token = secrets.token_urlsafe(24)
    CalendarLink.objects.create(plan=plan, user=user, token_hash=hash_of(token), made_at=now)
    return token


def revoke_calendar_links(*, plan: Plan, user: User, now: datetime) -> int:
    """End somebody's addresses of this calendar; tells how many there were."""
    own = CalendarLink.objects.filter(plan=plan, user=user, revoked_at__isnull=True)
    return own.update(revoked_at=now)


def use_calendar_link(*, token: str, now: datetime) -> CalendarLink | None:
    """The link that a token opens, marked as used; None when there is no such link any more."""
    valid = CalendarLink.objects.filter(
        token_hash=hash_of(token), revoked_at__isnull=True, user__is_active=True
    )
    if not valid.update(used_at=now):
        return None
    return valid.select_related("plan__trajectory__partnership", "user").get()
