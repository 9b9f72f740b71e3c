"""What do we do with it? The plan in passages and editions."""

from inbreng.plan.models.allocations import Allocation, Portion
from inbreng.plan.models.citing import Citation, Figure
from inbreng.plan.models.earlier import EarlierChapter, EarlierLine, EarlierPlan, PastPromise
from inbreng.plan.models.editions import Edition, EditionPassage
from inbreng.plan.models.goals import (
    Adoption,
    Ambition,
    Fallback,
    PassageStructure,
    PlanAction,
    Target,
)
from inbreng.plan.models.margin import MarginNote, MarginReply, ProposedText
from inbreng.plan.models.passages import Passage, PassageGround, PassageVersion
from inbreng.plan.models.plans import Chapter, Content, Plan, TemplateChapter
from inbreng.plan.models.scenarios import Argument, Scenario
from inbreng.plan.models.working import PassageDraft, Review

__all__ = [
    "Adoption",
    "Allocation",
    "Ambition",
    "Argument",
    "Chapter",
    "Citation",
    "Content",
    "EarlierChapter",
    "EarlierLine",
    "EarlierPlan",
    "Edition",
    "EditionPassage",
    "Fallback",
    "Figure",
    "MarginNote",
    "MarginReply",
    "Passage",
    "PassageDraft",
    "PassageGround",
    "PassageStructure",
    "PassageVersion",
    "PastPromise",
    "Plan",
    "PlanAction",
    "Portion",
    "ProposedText",
    "Review",
    "Scenario",
    "Target",
    "TemplateChapter",
]
