"""Forms that check what people write about themes and insights; they never save."""

from inbreng.insights.forms.insights import (
    AgreeForm,
    EvidenceForm,
    InsightFilterForm,
    InsightForm,
    ReasonForm,
    RevisionForm,
    SearchForm,
)
from inbreng.insights.forms.sharing import BundleForm, OutcomeForm, SourceForm
from inbreng.insights.forms.themes import CodingForm, ThemeForm

__all__ = [
    "AgreeForm",
    "BundleForm",
    "CodingForm",
    "EvidenceForm",
    "InsightFilterForm",
    "InsightForm",
    "OutcomeForm",
    "ReasonForm",
    "RevisionForm",
    "SearchForm",
    "SourceForm",
    "ThemeForm",
]
