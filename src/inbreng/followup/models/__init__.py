"""What was done, and who was told?"""

from inbreng.followup.models.appointments import (
    Appointment,
    EvaluationMoment,
    Interest,
    ProgressNote,
)
from inbreng.followup.models.attachments import Attachment
from inbreng.followup.models.mailings import Mailing
from inbreng.followup.models.monitors import InspectorLink, Reading, YearRemark
from inbreng.followup.models.public_pages import PublicPage
from inbreng.followup.models.repetitions import Repetition
from inbreng.followup.models.report_backs import (
    ReportBack,
    ReportSection,
    ReportTerm,
    ReportVersion,
    SectionQuote,
)

__all__ = [
    "Appointment",
    "Attachment",
    "EvaluationMoment",
    "InspectorLink",
    "Interest",
    "Mailing",
    "ProgressNote",
    "PublicPage",
    "Reading",
    "Repetition",
    "ReportBack",
    "ReportSection",
    "ReportTerm",
    "ReportVersion",
    "SectionQuote",
    "YearRemark",
]
