"""The only code of this room that saves."""

from inbreng.answers.actions.answering import (
    answer_contribution,
    confirm_answer,
    take_back_answer,
)

__all__ = ["answer_contribution", "confirm_answer", "take_back_answer"]
