"""Make and change trajectories, their focus points and standing groups."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from inbreng.people.actions.names import refusing_twice
from inbreng.people.models import Partnership
from inbreng.programme.models import FocusPoint, StandingGroup, Trajectory


def make_trajectory(
    *,
    partnership: Partnership,
    name: str,
    motto: str = "",
    description: str = "",
    begins_on: date,
    ends_on: date | None = None,
) -> Trajectory:
    """Make a trajectory; raises NameTaken when the partnership has one of that name."""
    with refusing_twice(_("Er is al een traject met deze naam.")):
        return Trajectory.objects.create(
            partnership=partnership,
            name=name,
            motto=motto,
            description=description,
            begins_on=begins_on,
            ends_on=ends_on,
        )


def change_trajectory(
    *,
    trajectory: Trajectory,
    name: str,
    motto: str,
    description: str,
    begins_on: date,
    ends_on: date | None,
) -> Trajectory:
    """Change what a trajectory says of itself; raises NameTaken."""
    trajectory.name, trajectory.motto, trajectory.description = name, motto, description
    trajectory.begins_on, trajectory.ends_on = begins_on, ends_on
    with refusing_twice(_("Er is al een traject met deze naam.")):
        trajectory.save()
    return trajectory


def set_focus_points(*, trajectory: Trajectory, names: Sequence[str]) -> None:
    """Keep the focus points in this order; one that is left out goes, what it held stays."""
    wanted = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    trajectory.focus_points.exclude(name__in=wanted).delete()
    for position, name in enumerate(wanted):
        FocusPoint.objects.update_or_create(
            trajectory=trajectory, name=name, defaults={"position": position}
        )


def make_standing_group(*, partnership: Partnership, name: str) -> StandingGroup:
    """A standing group of this name; the one that is there when the name is known."""
    group, _made = StandingGroup.objects.get_or_create(partnership=partnership, name=name)
    return group
