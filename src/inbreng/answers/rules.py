"""Who may answer contributions."""

from inbreng.people.rules import STAFF, WRITERS, Visitor, holds
from inbreng.programme.models import Trajectory


def may_answer(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead answer contributions."""
    return holds(user, trajectory.partnership_id, WRITERS)


def may_make_accounts(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff make what goes to boards and schools: no finer than those may be told."""
    return holds(user, trajectory.partnership_id, STAFF)
