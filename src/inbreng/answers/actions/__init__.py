"""The only code of this room that saves."""

from inbreng.answers.actions.answering import answer_contribution, confirm_answer, take_back_answer
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
from inbreng.answers.actions.forwarding import (
    close_forward,
    hide_reply,
    keep_back,
    note_opened,
    release_forward,
    remind_parties,
    remind_party,
    renew_link,
    reopen_forward,
    reply_as_party,
    show_reply,
    start_forward,
)
from inbreng.answers.actions.giving import give_batch, take_back_batch
from inbreng.answers.actions.messaging import ask_about, close_thread, open_thread, reply_to
from inbreng.answers.actions.phrasing import forget_phrase, keep_phrase
from inbreng.answers.actions.telling import tell_answers

__all__ = [
    "answer_contribution",
    "ask_about",
    "ask_to_check",
    "check_batch",
    "close_forward",
    "close_thread",
    "confirm_answer",
    "drop_batch",
    "except_points",
    "forget_phrase",
    "give_batch",
    "hide_reply",
    "keep_back",
    "keep_phrase",
    "note_opened",
    "open_thread",
    "pick_up_batch",
    "release_forward",
    "remind_parties",
    "remind_party",
    "renew_link",
    "reopen_forward",
    "reply_as_party",
    "reply_to",
    "return_batch",
    "show_reply",
    "split_exceptions",
    "start_batch",
    "start_forward",
    "stop_asking",
    "take_back_answer",
    "take_back_batch",
    "tell_answers",
    "write_batch",
]
