"""The only code of this room that saves."""

from inbreng.followup.actions.appointing import (
    change_appointment,
    close_appointment,
    make_appointment,
    plan_moment,
    remind,
    reopen_appointment,
    report_moment,
    tell_progress,
)
from inbreng.followup.actions.interests import note_interest
from inbreng.followup.actions.mailing import ask_for_mailing, queue_mailing
from inbreng.followup.actions.measuring import (
    make_inspector_link,
    note_reading,
    remark_on_year,
    revoke_inspector_link,
)
from inbreng.followup.actions.opening import (
    close_public_page,
    open_public_page,
    write_public_page,
)
from inbreng.followup.actions.reporting import (
    make_report_back,
    need_no_report_back,
    publish_report_back,
    refresh_report_back,
    set_report_term,
    withdraw_report_back,
)
from inbreng.followup.actions.writing import (
    add_section,
    release_chosen,
    write_section,
)

__all__ = [
    "add_section",
    "ask_for_mailing",
    "change_appointment",
    "close_appointment",
    "close_public_page",
    "make_appointment",
    "make_inspector_link",
    "make_report_back",
    "need_no_report_back",
    "note_interest",
    "note_reading",
    "open_public_page",
    "plan_moment",
    "publish_report_back",
    "queue_mailing",
    "refresh_report_back",
    "release_chosen",
    "remark_on_year",
    "remind",
    "reopen_appointment",
    "report_moment",
    "revoke_inspector_link",
    "set_report_term",
    "tell_progress",
    "withdraw_report_back",
    "write_public_page",
    "write_section",
]
