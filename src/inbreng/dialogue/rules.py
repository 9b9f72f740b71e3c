"""Who may see, bring in, complete and moderate what people said, and how far the trail goes."""

from enum import IntEnum

from inbreng.dialogue.models import Contribution, Source
from inbreng.people.rules import MODERATORS, STAFF, WRITERS, Kind, Visitor, holds
from inbreng.programme import rules as programme_rules
from inbreng.programme.models import Trajectory

# No group smaller than this is told apart to others than staff (product.md, promises 2 and 5).
SMALLEST_GROUP = 5


class Depth(IntEnum):
    """How far somebody may follow the trail (product.md, promise 2)."""

    NOTHING = 0
    LINES = 1  # lines, without tables and perspectives of groups smaller than five
    AREA = 2  # lines with their table, of gatherings in one's own work area
    FILES = 3  # every line down to the file it stands in


def depth(user: Visitor, trajectory: Trajectory) -> Depth:
    """How far somebody may follow the trail in this trajectory."""
    if holds(user, trajectory.partnership_id, STAFF):
        return Depth.FILES
    if holds(user, trajectory.partnership_id, {Kind.CONSULTANT}):
        return Depth.AREA
    if programme_rules.may_see_trajectory(user, trajectory):
        return Depth.LINES
    return Depth.NOTHING


def may_see_harvest(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role in the trajectory sees what was said, each as deep as the role goes."""
    return depth(user, trajectory) > Depth.NOTHING


def may_import(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers, the quality lead and community managers bring reports in and back out."""
    return holds(user, trajectory.partnership_id, MODERATORS)


def may_log_small_talk(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff, consultants and table hosts log a small talk."""
    return holds(user, trajectory.partnership_id, STAFF | {Kind.CONSULTANT, Kind.TABLE_HOST})


def may_tell_short_forms(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff, consultants and table hosts tell what a short form stands for."""
    return may_log_small_talk(user, trajectory)


def may_describe(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead set kind, marks and addressee of a contribution."""
    return holds(user, trajectory.partnership_id, WRITERS | {Kind.COMMUNITY_MANAGER})


def may_complete(user: Visitor, contribution: Contribution) -> bool:
    """Editors, and the scribe of the table or the talk, finish a note beside the original."""
    if may_describe(user, contribution.trajectory):
        return True
    if contribution.table is not None:
        return programme_rules.hosts(user, contribution.table)
    return _logged(user, contribution)


def _logged(user: Visitor, contribution: Contribution) -> bool:
    source = contribution.source
    if source.kind != Source.Kind.SMALL_TALK or source.made_by_id is None:
        return False
    return source.made_by_id == user.pk and may_log_small_talk(user, contribution.trajectory)


def may_moderate(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers, the quality lead and community managers decide on what is held back."""
    return holds(user, trajectory.partnership_id, MODERATORS)
