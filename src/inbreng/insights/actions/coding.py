"""Put contributions under themes and take them away."""

from collections.abc import Iterable
from datetime import datetime

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Theme
from inbreng.people.models import User


def put_under_theme(
    *, contributions: Iterable[Contribution], theme: Theme, by: User | None, now: datetime
) -> int:
    """Put contributions under a theme and give back how many were asked for; twice is once.

    Contributions of another trajectory, and ones that are not visible, are left out.
    """
    fitting = [
        Coding(contribution=contribution, theme=theme, coded_by=by, coded_at=now)
        for contribution in contributions
        if contribution.trajectory_id == theme.trajectory_id
        and contribution.state == Contribution.State.VISIBLE
    ]
    Coding.objects.bulk_create(fitting, ignore_conflicts=True)
    return len(fitting)


def take_from_theme(*, contributions: Iterable[Contribution], theme: Theme) -> None:
    """Take contributions away from a theme; what was not under it stays as it is."""
    Coding.objects.filter(theme=theme, contribution__in=list(contributions)).delete()
