"""How widely something was said, no finer than whoever looks may be told.

Pages, pictures and exports take their counts, words and differences from here and from nowhere
else. The rules and why they hold stand in docs/method/spread.md.
"""

from inbreng.insights.spread.audience import (
    REACH,
    Audience,
    Reach,
    audience_of,
    audiences_for,
    view_as,
)
from inbreng.insights.spread.counting import (
    ground_of,
    spread_at,
    spread_of,
    spread_where,
    spreads_of_branches,
    spreads_of_insights,
    spreads_of_lists,
    spreads_of_themes,
)
from inbreng.insights.spread.differences import Difference, difference_words, differences
from inbreng.insights.spread.places import Place
from inbreng.insights.spread.public import (
    public_ground,
    public_words_of_insights,
    public_words_of_themes,
)
from inbreng.insights.spread.spreading import FEWEST_FOR_SHARE, Ground, Spread, share
from inbreng.insights.spread.words import public_words, seated_words

__all__ = [
    "FEWEST_FOR_SHARE",
    "REACH",
    "Audience",
    "Difference",
    "Ground",
    "Place",
    "Reach",
    "Spread",
    "audience_of",
    "audiences_for",
    "difference_words",
    "differences",
    "ground_of",
    "public_ground",
    "public_words",
    "public_words_of_insights",
    "public_words_of_themes",
    "seated_words",
    "share",
    "spread_at",
    "spread_of",
    "spread_where",
    "spreads_of_branches",
    "spreads_of_insights",
    "spreads_of_lists",
    "spreads_of_themes",
    "view_as",
]
