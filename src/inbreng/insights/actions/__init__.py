"""The only code of this room that saves."""

from inbreng.insights.actions.coding import put_under_theme, take_from_theme
from inbreng.insights.actions.stating import state_insight
from inbreng.insights.actions.theming import change_theme, make_theme

__all__ = [
    "change_theme",
    "make_theme",
    "put_under_theme",
    "state_insight",
    "take_from_theme",
]
