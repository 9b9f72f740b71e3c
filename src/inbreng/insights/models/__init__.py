"""What do we hear? Themes, codings, suggestions of a machine, insights with their evidence."""

from inbreng.insights.models.codings import Coding, Presence, ThemeChange
from inbreng.insights.models.exports import Export
from inbreng.insights.models.insights import Evidence, Insight, InsightVersion
from inbreng.insights.models.quotes import ReleasedQuote
from inbreng.insights.models.series import Series, SeriesPoint, SourceParagraph
from inbreng.insights.models.sharing import Bundle, OutsideSource
from inbreng.insights.models.suggestions import (
    AgreementReport,
    LookAlike,
    ProposedTheme,
    Suggestion,
    SuggestionRun,
)
from inbreng.insights.models.themes import Theme, ThemeMemo
from inbreng.insights.models.training import TrainingNeed

__all__ = [
    "AgreementReport",
    "Bundle",
    "Coding",
    "Evidence",
    "Export",
    "Insight",
    "InsightVersion",
    "LookAlike",
    "OutsideSource",
    "Presence",
    "ProposedTheme",
    "ReleasedQuote",
    "Series",
    "SeriesPoint",
    "SourceParagraph",
    "Suggestion",
    "SuggestionRun",
    "Theme",
    "ThemeChange",
    "ThemeMemo",
    "TrainingNeed",
]
