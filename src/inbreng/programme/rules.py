"""Who may see and change trajectories, gatherings, tables and questions."""

from datetime import timedelta
from typing import Final

from django.db.models import F

from inbreng.people.models import User
from inbreng.people.rules import (
    MEMBERS,
    WRITERS,
    Kind,
    Visitor,
    holds,
    roles_taken_over,
    roles_today,
    stands_in_for,
)
from inbreng.programme.models import Gathering, Table, Trajectory, TrajectoryAccess

# How long after a gathering the scribe of a table finishes the notes.
TIME_FOR_SCRIBES: Final = timedelta(days=3)


def may_see_trajectory(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role sees the programme; partners only where they take part."""
    if holds(user, trajectory.partnership_id, MEMBERS - {Kind.PARTNER}):
        return True
    return trajectory.pk in _trajectories_of_partner(user)


def _trajectories_of_partner(user: Visitor) -> frozenset[int]:
    """Trajectories that somebody takes part in as a partner, read once per request.

    A partner who took over from another takes part where that one did. One query.
    """
    partner_roles = [role.pk for role in roles_today(user) if role.kind == Kind.PARTNER]
    if not partner_roles:
        return frozenset()
    partner_roles += [role.pk for role in roles_taken_over(user) if role.kind == Kind.PARTNER]
    found: frozenset[int] | None = getattr(user, "_trajectories_of_partner", None)
    if found is None:
        accesses = TrajectoryAccess.objects.filter(
            role__in=partner_roles, role__partnership=F("trajectory__partnership")
        )
        found = frozenset(accesses.values_list("trajectory_id", flat=True))
        user._trajectories_of_partner = found  # type: ignore[union-attr]  # lives as long as the request
    return found


def may_shape_programme(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers, the quality lead and community managers shape gatherings."""
    return holds(user, trajectory.partnership_id, WRITERS | {Kind.COMMUNITY_MANAGER})


def may_see_gathering(user: Visitor, gathering: Gathering) -> bool:
    """Whoever sees the trajectory sees its gatherings."""
    return may_see_trajectory(user, gathering.trajectory)


def own_hosts(user: Visitor, partnership: int) -> frozenset[int]:
    """Accounts whose tables are somebody's own: as host, or taken over from who was."""
    if not isinstance(user, User) or not holds(user, partnership, {Kind.TABLE_HOST}):
        return frozenset()
    return stands_in_for(user, partnership, Kind.TABLE_HOST) | {user.pk}


def hosts(user: Visitor, table: Table) -> bool:
    """Somebody is host or scribe of this table, or took over from who was, and holds that role."""
    partnership = table.gathering.trajectory.partnership_id
    if table.host_id is None or not holds(user, partnership, {Kind.TABLE_HOST}):
        return False
    if table.host_id == user.pk:
        return True
    return table.host_id in stands_in_for(user, partnership, Kind.TABLE_HOST)
