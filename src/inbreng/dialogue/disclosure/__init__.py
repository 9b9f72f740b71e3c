"""What may be told to whom; why small groups are hidden stands in docs/method/small-numbers.md."""

from inbreng.dialogue.disclosure.atlas import Occasion, Spot
from inbreng.dialogue.disclosure.lines import FIELDS, Beside, Line, tell
from inbreng.dialogue.disclosure.viewing import Disclosure, disclosure_for

__all__ = ["FIELDS", "Beside", "Disclosure", "Line", "Occasion", "Spot", "disclosure_for", "tell"]
