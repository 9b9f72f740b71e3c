"""Questions about themes and insights."""

from inbreng.insights.queries.insights import (
    insights_by_contribution,
    insights_of,
    insights_under,
    n_voices_under,
    voices_under,
)
from inbreng.insights.queries.themes import (
    themes_by_contribution,
    themes_of,
    voices_of,
    voices_to_code,
    voices_without_theme,
)

__all__ = [
    "insights_by_contribution",
    "insights_of",
    "insights_under",
    "n_voices_under",
    "themes_by_contribution",
    "themes_of",
    "voices_of",
    "voices_to_code",
    "voices_under",
    "voices_without_theme",
]
