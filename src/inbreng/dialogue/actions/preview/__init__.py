"""Set right what was recognised in a report; every change can be undone until it is published."""

from inbreng.dialogue.actions.preview.cutting import cut_entry, join_entry
from inbreng.dialogue.actions.preview.kinds import change_kind, drop_below
from inbreng.dialogue.actions.preview.log import redo, undo
from inbreng.dialogue.actions.preview.placing import move_entry, place_entries, settle_entries

__all__ = [
    "change_kind",
    "cut_entry",
    "drop_below",
    "join_entry",
    "move_entry",
    "place_entries",
    "redo",
    "settle_entries",
    "undo",
]
