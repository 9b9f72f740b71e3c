"""The only code of this room that saves."""

from inbreng.answers.actions.answering import answer_contribution

__all__ = ["answer_contribution"]
