"""Questions about the programme."""

from inbreng.programme.queries.trajectories import newest_trajectory_for, trajectories_for

__all__ = ["newest_trajectory_for", "trajectories_for"]
