"""The only code of this room that saves."""

from inbreng.plan.actions.planning import make_chapter, make_plan
from inbreng.plan.actions.writing import write_passage

__all__ = ["make_chapter", "make_plan", "write_passage"]
