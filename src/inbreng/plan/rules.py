"""Who may read and write the plan."""

from inbreng.people.rules import STAFF, WRITERS, Visitor, holds
from inbreng.programme.models import Trajectory
from inbreng.programme.rules import may_see_trajectory


def may_see_plan(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role in the trajectory reads the published plan."""
    return may_see_trajectory(user, trajectory)


def may_see_working_text(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff read the text while it is written and write in its margin; others know of neither."""
    return holds(user, trajectory.partnership_id, STAFF)


def may_write_plan(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead write the plan."""
    return holds(user, trajectory.partnership_id, WRITERS)
