"""The only code of this room that saves."""

from inbreng.consultation.actions.constituency import ask_constituency, make_share_link
from inbreng.consultation.actions.consulting import change_consultation, make_consultation
from inbreng.consultation.actions.forgetting import forget_addresses
from inbreng.consultation.actions.inviting import (
    invite,
    mark_opened,
    queue_invitations,
    remind,
    revoke_invitation,
    stop_invitation,
)
from inbreng.consultation.actions.moving import (
    close_consultation,
    extend_consultation,
    open_consultation,
    revoke_consultation,
)
from inbreng.consultation.actions.polling import invite_who_agreed
from inbreng.consultation.actions.shaping import (
    ask_questions,
    choose_passages,
    shape_consultation,
)
from inbreng.consultation.actions.taking_part import Reaction, Said, send_reaction
from inbreng.consultation.actions.withdrawing import bring_back_remark, withdraw_remark

__all__ = [
    "Reaction",
    "Said",
    "ask_constituency",
    "ask_questions",
    "bring_back_remark",
    "change_consultation",
    "choose_passages",
    "close_consultation",
    "extend_consultation",
    "forget_addresses",
    "invite",
    "invite_who_agreed",
    "make_consultation",
    "make_share_link",
    "mark_opened",
    "open_consultation",
    "queue_invitations",
    "remind",
    "revoke_consultation",
    "revoke_invitation",
    "send_reaction",
    "shape_consultation",
    "stop_invitation",
    "withdraw_remark",
]
