"""Links to the calendar of a route."""

from inbreng.people.models import User
from inbreng.people.rules import Visitor
from inbreng.plan.models import Plan
from inbreng.route.models import CalendarLink


def calendar_link_of(plan: Plan, user: Visitor) -> CalendarLink | None:
    """The address that somebody has for this route now, without its token. One query."""
    if not isinstance(user, User):
        return None
    return CalendarLink.objects.filter(plan=plan, user=user, revoked_at__isnull=True).first()
