"""The only code of this room that saves."""

from inbreng.plan.actions.answering import answer_contribution
from inbreng.plan.actions.planning import make_chapter, make_plan
from inbreng.plan.actions.writing import write_passage

__all__ = ["answer_contribution", "make_chapter", "make_plan", "write_passage"]
