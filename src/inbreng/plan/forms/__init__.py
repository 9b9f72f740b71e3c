"""Forms that check what people write in the plan; they never save."""

from inbreng.plan.forms.editions import CompareForm, EditionForm, PublishForm
from inbreng.plan.forms.passages import PassageForm
from inbreng.plan.forms.plans import BeginForm, ChapterForm, PlanForm

__all__ = [
    "BeginForm",
    "ChapterForm",
    "CompareForm",
    "EditionForm",
    "PassageForm",
    "PlanForm",
    "PublishForm",
]
