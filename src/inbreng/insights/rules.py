"""Who may group what was said and state what was heard."""

from inbreng.dialogue.rules import may_see_harvest
from inbreng.people.rules import STAFF, WRITERS, Visitor, holds
from inbreng.programme.models import Trajectory


def may_see_insights(user: Visitor, trajectory: Trajectory) -> bool:
    """Whoever sees the harvest sees themes and insights."""
    return may_see_harvest(user, trajectory)


def may_code(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead make themes, code contributions and state insights."""
    return holds(user, trajectory.partnership_id, WRITERS)


def may_see_drafts(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff see insights that nobody agreed on yet; to others they do not exist."""
    return holds(user, trajectory.partnership_id, STAFF)


def may_release(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead decide which words everybody may read."""
    return holds(user, trajectory.partnership_id, WRITERS)


def may_see_schools(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff see figures that tell schools apart; others see them by board or municipality."""
    return holds(user, trajectory.partnership_id, STAFF)
