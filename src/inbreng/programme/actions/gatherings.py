"""Make and change gatherings."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from inbreng.people.models import Organisation
from inbreng.programme.actions.trajectories import make_standing_group
from inbreng.programme.models import Gathering, StandingGroup, Trajectory


def make_gathering(
    *,
    trajectory: Trajectory,
    title: str,
    format: str,
    held_on: date | None,
    organisations: Iterable[Organisation] = (),
    new_group: str = "",
    standing_group: StandingGroup | None = None,
    **said: Any,
) -> Gathering:
    """Make a gathering, of a standing group or not; ``said`` are its other fields."""
    with transaction.atomic():
        gathering = Gathering.objects.create(
            trajectory=trajectory,
            title=title,
            format=format,
            held_on=held_on,
            standing_group=_group(trajectory, standing_group, new_group),
            **said,
        )
        gathering.organisations.set(organisations)
    return gathering


def change_gathering(
    *,
    gathering: Gathering,
    organisations: Iterable[Organisation] = (),
    new_group: str = "",
    standing_group: StandingGroup | None = None,
    **said: Any,
) -> Gathering:
    """Change a gathering; ``said`` are its fields by name."""
    with transaction.atomic():
        for name, value in said.items():
            setattr(gathering, name, value)
        gathering.standing_group = _group(gathering.trajectory, standing_group, new_group)
        gathering.save()
        gathering.organisations.set(organisations)
    return gathering


def _group(
    trajectory: Trajectory, chosen: StandingGroup | None, new_name: str
) -> StandingGroup | None:
    if new_name.strip():
        return make_standing_group(partnership=trajectory.partnership, name=new_name.strip())
    return chosen
