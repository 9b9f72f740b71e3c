"""Forms that check what people fill in; they never save."""

from inbreng.consultation.forms.consultations import ConsultationForm, ExtendForm, SubjectsForm
from inbreng.consultation.forms.invitations import InviteForm
from inbreng.consultation.forms.reactions import ReactionForm, Row

__all__ = [
    "ConsultationForm",
    "ExtendForm",
    "InviteForm",
    "ReactionForm",
    "Row",
    "SubjectsForm",
]
