"""Who sat where, whom one wanted to hear, and to which main point a theme belongs."""

import random

from bench.harvest_requests import NOW  # noqa: F401 – sets Django up
from inbreng.insights.models import Insight, Theme
from inbreng.people.models import Area, Organisation, Perspective
from inbreng.programme.models import (
    FocusPoint,
    Gathering,
    HearingGoal,
    Seat,
    Table,
    Trajectory,
)

N_FOCUS_POINTS = 5


def seat(trajectory: Trajectory) -> None:
    """Two perspectives at each table, five schools at each gathering, a goal for each side."""
    sides = list(Perspective.objects.filter(partnership=trajectory.partnership_id))
    Seat.objects.bulk_create(
        Seat(table=table, perspective=side, n_people=random.randint(2, 8))
        for table in Table.objects.filter(gathering__trajectory=trajectory)
        for side in random.sample(sides, 2)
    )
    HearingGoal.objects.bulk_create(
        HearingGoal(trajectory=trajectory, perspective=side, n_wanted=100) for side in sides
    )
    schools = lying(trajectory)
    for gathering in Gathering.objects.filter(trajectory=trajectory):
        gathering.organisations.set(random.sample(schools, 5))


def lying(trajectory: Trajectory) -> list[Organisation]:
    """The schools of the partnership, each in a work area and of a type."""
    areas = [
        Area.objects.create(partnership=trajectory.partnership, name=f"Gebied {n}")
        for n in range(4)
    ]
    schools = list(Organisation.objects.filter(partnership=trajectory.partnership, kind="school"))
    for school in schools:
        school.area = random.choice(areas)
        school.school_type = random.choice(Organisation.SchoolType.values)
    Organisation.objects.bulk_update(schools, ["area", "school_type"])
    return schools


def focus(trajectory: Trajectory) -> None:
    """The first themes belong to main points; of the first insights it is known who needs it."""
    tops = Theme.objects.filter(trajectory=trajectory, parent__isnull=True, is_rest=False)
    for number, theme in enumerate(tops.order_by("position")[:N_FOCUS_POINTS]):
        theme.focus_point = FocusPoint.objects.create(
            trajectory=trajectory, name=f"Speerpunt {number}"
        )
        theme.save(update_fields=["focus_point"])
    Insight.objects.filter(trajectory=trajectory, number__lte=100).update(needed_by=["child"])
