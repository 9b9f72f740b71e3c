"""The only code of this room that saves."""

from inbreng.plan.actions.drafting import drop_draft, keep_draft
from inbreng.plan.actions.editions import hold_back_edition, make_edition, publish_edition
from inbreng.plan.actions.margin import add_note, reopen_note, reply_to_note, settle_note
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
from inbreng.plan.actions.proposing import (
    accept_proposal,
    propose_text,
    refuse_proposal,
    reopen_proposal,
    withdraw_proposal,
    work_in_proposal,
)
from inbreng.plan.actions.reviewing import ask_review, give_review
from inbreng.plan.actions.writing import write_passage

__all__ = [
    "accept_proposal",
    "add_note",
    "ask_review",
    "drop_draft",
    "edit_chapter",
    "edit_plan",
    "give_review",
    "hold_back_edition",
    "keep_as_template",
    "keep_draft",
    "make_chapter",
    "make_edition",
    "make_plan",
    "move_chapter",
    "move_passage",
    "move_passage_to",
    "propose_text",
    "publish_edition",
    "refuse_proposal",
    "remove_chapter",
    "remove_passage",
    "reopen_note",
    "reopen_proposal",
    "reply_to_note",
    "restore_chapter",
    "restore_passage",
    "settle_note",
    "withdraw_proposal",
    "work_in_proposal",
    "write_passage",
]
