"""Questions about themes and insights."""

from inbreng.insights.queries.codebook import open_themes
from inbreng.insights.queries.insights import (
    InsightFilter,
    changed_since_agreed,
    dropped_voices,
    insights_by_contribution,
    insights_of,
    insights_on,
    insights_under,
    last_agreed_with,
    n_voices_under,
    told_insights,
    voices_to_choose,
    voices_under,
)
from inbreng.insights.queries.sharing import bundles_of, sources_beside, sources_of
from inbreng.insights.queries.themes import (
    themes_by_contribution,
    voices_of,
    voices_to_code,
    voices_without_theme,
)
from inbreng.insights.queries.voices import told_among
from inbreng.insights.queries.years import (
    needs,
    same_theme_elsewhere,
    trajectories_with_themes,
)

__all__ = [
    "InsightFilter",
    "bundles_of",
    "changed_since_agreed",
    "dropped_voices",
    "insights_by_contribution",
    "insights_of",
    "insights_on",
    "insights_under",
    "last_agreed_with",
    "n_voices_under",
    "needs",
    "open_themes",
    "same_theme_elsewhere",
    "sources_beside",
    "sources_of",
    "themes_by_contribution",
    "told_among",
    "told_insights",
    "trajectories_with_themes",
    "voices_of",
    "voices_to_choose",
    "voices_to_code",
    "voices_under",
    "voices_without_theme",
]
