"""Which way does the plan go? Steps, bodies, what they said, and what must be met."""

from inbreng.route.models.calendars import CalendarLink
from inbreng.route.models.council import CouncilQuestion
from inbreng.route.models.dossiers import Dossier
from inbreng.route.models.outcomes import Condition, Confirmation, Outcome
from inbreng.route.models.people import StepPaper, StepPerson
from inbreng.route.models.steps import RouteStep, StepBody
from inbreng.route.models.terms import FreeWeek, Phase, RouteTerms, StepTerm

__all__ = [
    "CalendarLink",
    "Condition",
    "Confirmation",
    "CouncilQuestion",
    "Dossier",
    "FreeWeek",
    "Outcome",
    "Phase",
    "RouteStep",
    "RouteTerms",
    "StepBody",
    "StepPaper",
    "StepPerson",
    "StepTerm",
]
