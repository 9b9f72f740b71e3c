"""Who may see and change trajectories, gatherings, tables and questions."""

from django.db.models import F

from inbreng.people.rules import MEMBERS, WRITERS, Kind, Visitor, holds, roles_today
from inbreng.programme.models import Gathering, Table, Trajectory, TrajectoryAccess


def may_see_trajectory(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role sees the programme; partners only of the trajectories they take part in."""
    if holds(user, trajectory.partnership_id, MEMBERS - {Kind.PARTNER}):
        return True
    return trajectory.pk in _trajectories_of_partner(user)


def _trajectories_of_partner(user: Visitor) -> frozenset[int]:
    """Trajectories that somebody takes part in as a partner, read once per request. One query."""
    partner_roles = [role.pk for role in roles_today(user) if role.kind == Kind.PARTNER]
    if not partner_roles:
        return frozenset()
    found: frozenset[int] | None = getattr(user, "_trajectories_of_partner", None)
    if found is None:
        accesses = TrajectoryAccess.objects.filter(
            role__in=partner_roles, role__partnership=F("trajectory__partnership")
        )
        found = frozenset(accesses.values_list("trajectory_id", flat=True))
        user._trajectories_of_partner = found  # type: ignore[union-attr]  # lives as long as the request
    return found


def may_shape_programme(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers, the quality lead and community managers make gatherings, tables and questions."""
    return holds(user, trajectory.partnership_id, WRITERS | {Kind.COMMUNITY_MANAGER})


def may_see_gathering(user: Visitor, gathering: Gathering) -> bool:
    """Whoever sees the trajectory sees its gatherings."""
    return may_see_trajectory(user, gathering.trajectory)


def hosts(user: Visitor, table: Table) -> bool:
    """Somebody is host or scribe of this table and still holds that role."""
    is_host = table.host_id is not None and table.host_id == user.pk
    return is_host and holds(user, table.gathering.trajectory.partnership_id, {Kind.TABLE_HOST})
