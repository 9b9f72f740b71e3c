"""Forms that check what people write about the route; they never save."""

from inbreng.route.forms.council import AnswerQuestionForm, AskForm, ConstituencyForm
from inbreng.route.forms.outcomes import (
    AgainForm,
    ConfirmForm,
    MeetForm,
    OutcomeForm,
    OwnerForm,
)
from inbreng.route.forms.people import BodyForm, MinutesForm, PaperForm, PersonForm
from inbreng.route.forms.steps import EditionForm, SkipForm, StepForm
from inbreng.route.forms.terms import FreeWeekForm, OrderForm, PhaseForm, TermsForm

__all__ = [
    "AgainForm",
    "AnswerQuestionForm",
    "AskForm",
    "BodyForm",
    "ConfirmForm",
    "ConstituencyForm",
    "EditionForm",
    "FreeWeekForm",
    "MeetForm",
    "MinutesForm",
    "OrderForm",
    "OutcomeForm",
    "OwnerForm",
    "PaperForm",
    "PersonForm",
    "PhaseForm",
    "SkipForm",
    "StepForm",
    "TermsForm",
]
