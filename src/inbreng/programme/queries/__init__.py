"""Questions about the programme."""

from inbreng.programme.queries.gatherings import gatherings_of, questions_of, tables_of
from inbreng.programme.queries.trajectories import newest_trajectory_for, trajectories_for

__all__ = [
    "gatherings_of",
    "newest_trajectory_for",
    "questions_of",
    "tables_of",
    "trajectories_for",
]
