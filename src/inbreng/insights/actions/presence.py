"""Keep where somebody is on the bench."""

from datetime import datetime

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Presence
from inbreng.people.models import User


def keep_presence(*, contribution: Contribution, user: User, now: datetime) -> None:
    """Note that somebody has this point open; each person is at one point of a trajectory."""
    Presence.objects.update_or_create(
        trajectory_id=contribution.trajectory_id,
        user=user,
        defaults={"contribution": contribution, "seen_at": now},
    )
