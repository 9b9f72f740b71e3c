"""Say whom a trajectory wants to hear."""

from collections.abc import Mapping

from django.db import transaction

from inbreng.programme.models import HearingGoal, Trajectory


@transaction.atomic
def set_hearing_goals(
    *, trajectory: Trajectory, wanted: Mapping[tuple[int | None, str, str], int | None]
) -> None:
    """Replace the goals of a trajectory; what has no number has no goal."""
    HearingGoal.objects.filter(trajectory=trajectory).delete()
    HearingGoal.objects.bulk_create(
        HearingGoal(
            trajectory=trajectory,
            perspective_id=perspective,
            organisation_kind=kind,
            school_type=school_type,
            n_wanted=n_wanted,
        )
        for (perspective, kind, school_type), n_wanted in wanted.items()
        if n_wanted
    )
