"""The only code of this room that saves."""

from inbreng.insights.actions.coding import move_to_theme, put_under_theme, take_from_theme
from inbreng.insights.actions.evidence import add_voices, drop_voice
from inbreng.insights.actions.history import undo
from inbreng.insights.actions.merging import merge_themes, split_theme
from inbreng.insights.actions.sharing import (
    change_source,
    hand_over_bundle,
    keep_source,
    remove_source,
    return_bundle,
)
from inbreng.insights.actions.stating import (
    WORDS,
    agree_insight,
    revise_insight,
    state_insight,
    withdraw_insight,
)
from inbreng.insights.actions.taking_over import take_over_codebook
from inbreng.insights.actions.theming import (
    change_theme,
    make_theme,
    remove_theme,
    start_codebook,
    write_memo,
)

__all__ = [
    "WORDS",
    "add_voices",
    "agree_insight",
    "change_source",
    "change_theme",
    "drop_voice",
    "hand_over_bundle",
    "keep_source",
    "make_theme",
    "merge_themes",
    "move_to_theme",
    "put_under_theme",
    "remove_source",
    "remove_theme",
    "return_bundle",
    "revise_insight",
    "split_theme",
    "start_codebook",
    "state_insight",
    "take_from_theme",
    "take_over_codebook",
    "undo",
    "withdraw_insight",
    "write_memo",
]
