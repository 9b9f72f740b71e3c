"""The only code of this room that saves."""

from inbreng.plan.actions.editions import hold_back_edition, make_edition, publish_edition
from inbreng.plan.actions.ordering import (
    move_chapter,
    move_passage,
    move_passage_to,
    remove_chapter,
    remove_passage,
    restore_chapter,
    restore_passage,
)
from inbreng.plan.actions.planning import (
    edit_chapter,
    edit_plan,
    keep_as_template,
    make_chapter,
    make_plan,
)
from inbreng.plan.actions.writing import write_passage

__all__ = [
    "edit_chapter",
    "edit_plan",
    "hold_back_edition",
    "keep_as_template",
    "make_chapter",
    "make_edition",
    "make_plan",
    "move_chapter",
    "move_passage",
    "move_passage_to",
    "publish_edition",
    "remove_chapter",
    "remove_passage",
    "restore_chapter",
    "restore_passage",
    "write_passage",
]
