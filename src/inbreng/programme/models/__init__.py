"""Where do people speak, and about what?"""

from inbreng.programme.models.gatherings import Gathering, Seat, Table
from inbreng.programme.models.goals import HearingGoal
from inbreng.programme.models.questions import Question, QuestionSet, StandardQuestion
from inbreng.programme.models.trajectories import (
    FocusPoint,
    StandingGroup,
    Trajectory,
    TrajectoryAccess,
)

__all__ = [
    "FocusPoint",
    "Gathering",
    "HearingGoal",
    "Question",
    "QuestionSet",
    "Seat",
    "StandardQuestion",
    "StandingGroup",
    "Table",
    "Trajectory",
    "TrajectoryAccess",
]
