"""What do people say of the draft, and later of what came of it?"""

from inbreng.consultation.models.consultations import Consultation, Subject
from inbreng.consultation.models.invitations import Invitation, ShareLink
from inbreng.consultation.models.taking_part import Participation, Remark, Score

__all__ = [
    "Consultation",
    "Invitation",
    "Participation",
    "Remark",
    "Score",
    "ShareLink",
    "Subject",
]
