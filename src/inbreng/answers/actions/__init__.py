"""The only code of this room that saves."""

from inbreng.answers.actions.answering import (
    answer_contribution,
    confirm_answer,
    take_back_answer,
)
from inbreng.answers.actions.batching import (
    ask_to_check,
    check_batch,
    drop_batch,
    except_points,
    pick_up_batch,
    return_batch,
    split_exceptions,
    start_batch,
    stop_asking,
    write_batch,
)
from inbreng.answers.actions.giving import give_batch, take_back_batch

__all__ = [
    "answer_contribution",
    "ask_to_check",
    "check_batch",
    "confirm_answer",
    "drop_batch",
    "except_points",
    "give_batch",
    "pick_up_batch",
    "return_batch",
    "split_exceptions",
    "start_batch",
    "stop_asking",
    "take_back_answer",
    "take_back_batch",
    "write_batch",
]
