"""The only code of this room that saves."""

from inbreng.route.actions.conditions import assign_condition, meet_condition
from inbreng.route.actions.council import answer_question, ask_question
from inbreng.route.actions.deciding import (
    Saying,
    confirm_outcome,
    end_outcome,
    record_outcome,
)
from inbreng.route.actions.gathering import ask_person, lay_paper, write_minutes
from inbreng.route.actions.routing import (
    add_step,
    begin_route,
    count_back,
    put_edition,
    release_step,
    skip_step,
)

__all__ = [
    "Saying",
    "add_step",
    "answer_question",
    "ask_person",
    "ask_question",
    "assign_condition",
    "begin_route",
    "confirm_outcome",
    "count_back",
    "end_outcome",
    "lay_paper",
    "meet_condition",
    "put_edition",
    "record_outcome",
    "release_step",
    "skip_step",
    "write_minutes",
]
