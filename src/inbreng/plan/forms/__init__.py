"""Forms that check what people write in the plan; they never save."""

from inbreng.plan.forms.editions import CompareForm, EditionForm, PublishForm
from inbreng.plan.forms.margin import (
    AcceptForm,
    AskReviewForm,
    NoteForm,
    PlaceForm,
    ProposalForm,
    RefuseForm,
    ReplyForm,
    ReviewForm,
)
from inbreng.plan.forms.paragraphs import ParagraphField
from inbreng.plan.forms.passages import DraftForm, PassageForm, VersionsForm
from inbreng.plan.forms.plans import BeginForm, ChapterForm, PlanForm

__all__ = [
    "AcceptForm",
    "AskReviewForm",
    "BeginForm",
    "ChapterForm",
    "CompareForm",
    "DraftForm",
    "EditionForm",
    "NoteForm",
    "ParagraphField",
    "PassageForm",
    "PlaceForm",
    "PlanForm",
    "ProposalForm",
    "PublishForm",
    "RefuseForm",
    "ReplyForm",
    "ReviewForm",
    "VersionsForm",
]
