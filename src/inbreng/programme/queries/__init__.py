"""Questions about the programme."""

from inbreng.programme.queries.coverage import Coverage, Heard, coverage_of
from inbreng.programme.queries.gatherings import (
    gatherings_of,
    n_small_talks,
    number_in_group,
    open_gatherings,
    previous_of_group,
    questions_of,
    tables_of,
)
from inbreng.programme.queries.hearing import Hearing, Hearings, hearings_of
from inbreng.programme.queries.trajectories import newest_trajectory_for, trajectories_for

__all__ = [
    "Coverage",
    "Heard",
    "Hearing",
    "Hearings",
    "coverage_of",
    "gatherings_of",
    "hearings_of",
    "n_small_talks",
    "newest_trajectory_for",
    "number_in_group",
    "open_gatherings",
    "previous_of_group",
    "questions_of",
    "tables_of",
    "trajectories_for",
]
