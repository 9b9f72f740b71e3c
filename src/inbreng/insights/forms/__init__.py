"""Forms that check what people write about themes and insights; they never save."""

from inbreng.insights.forms.insights import InsightForm
from inbreng.insights.forms.themes import CodingForm, ThemeForm

__all__ = ["CodingForm", "InsightForm", "ThemeForm"]
