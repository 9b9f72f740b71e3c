"""The only code of this room that saves."""

from inbreng.programme.actions.gatherings import change_gathering, make_gathering
from inbreng.programme.actions.goals import set_hearing_goals
from inbreng.programme.actions.questions import (
    ask_question,
    ask_question_set,
    change_question,
    make_question_set,
    move_question,
    remove_question,
)
from inbreng.programme.actions.tables import change_table, remove_table, set_table
from inbreng.programme.actions.trajectories import (
    change_trajectory,
    make_standing_group,
    make_trajectory,
    set_focus_points,
)

__all__ = [
    "ask_question",
    "ask_question_set",
    "change_gathering",
    "change_question",
    "change_table",
    "change_trajectory",
    "make_gathering",
    "make_question_set",
    "make_standing_group",
    "make_trajectory",
    "move_question",
    "remove_question",
    "remove_table",
    "set_focus_points",
    "set_hearing_goals",
    "set_table",
]
