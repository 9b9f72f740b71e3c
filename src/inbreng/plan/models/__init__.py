"""What do we do with it? The plan in passages, editions, and the answer of each contribution."""

from inbreng.plan.models.answers import Answer
from inbreng.plan.models.editions import Edition, EditionPassage
from inbreng.plan.models.passages import Passage, PassageGround, PassageVersion
from inbreng.plan.models.plans import Chapter, Plan

__all__ = [
    "Answer",
    "Chapter",
    "Edition",
    "EditionPassage",
    "Passage",
    "PassageGround",
    "PassageVersion",
    "Plan",
]
