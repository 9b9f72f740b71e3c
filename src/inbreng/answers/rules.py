"""Who may answer contributions."""

from inbreng.people.rules import WRITERS, Visitor, holds
from inbreng.programme.models import Trajectory


def may_answer(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead answer contributions."""
    return holds(user, trajectory.partnership_id, WRITERS)
