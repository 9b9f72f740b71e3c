"""Who may see and change trajectories, gatherings, tables and questions."""

from inbreng.people.models import Role
from inbreng.people.rules import MEMBERS, WRITERS, Kind, Visitor, holds, roles_today
from inbreng.programme.models import Gathering, Table, Trajectory


def may_see_trajectory(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role sees the programme; partners only of the trajectories they take part in."""
    if holds(user, trajectory.partnership_id, MEMBERS - {Kind.PARTNER}):
        return True
    mine = [role.pk for role in roles_today(user) if _is_partner_in(role, trajectory)]
    return bool(mine) and trajectory.accesses.filter(role__in=mine).exists()


def _is_partner_in(role: Role, trajectory: Trajectory) -> bool:
    return role.kind == Kind.PARTNER and role.partnership_id == trajectory.partnership_id


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
