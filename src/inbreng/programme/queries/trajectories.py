"""Which trajectories somebody may see."""

from django.db.models import Q, QuerySet

from inbreng.people.models import Partnership, User
from inbreng.people.rules import Kind, Visitor, roles_taken_over, roles_today
from inbreng.programme.models import Trajectory


def trajectories_for(user: Visitor) -> QuerySet[Trajectory]:
    """Trajectories that somebody may see, newest first; partners only their own. Two queries."""
    trajectories = Trajectory.objects.select_related("partnership")
    if isinstance(user, User) and user.is_active and user.is_administrator:
        return trajectories
    roles = roles_today(user)
    partnerships = [role.partnership_id for role in roles if role.kind != Kind.PARTNER]
    partner_roles = [role.pk for role in roles if role.kind == Kind.PARTNER]
    if partner_roles:
        partner_roles += [role.pk for role in roles_taken_over(user) if role.kind == Kind.PARTNER]
    mine = Q(partnership__in=partnerships) | Q(accesses__role__in=partner_roles)
    return trajectories.filter(mine).distinct()


def newest_trajectory_for(
    user: Visitor, partnership: Partnership | None = None
) -> Trajectory | None:
    """The newest trajectory that somebody may see, of one partnership or of any."""
    found = trajectories_for(user)
    return found.filter(partnership=partnership).first() if partnership else found.first()
