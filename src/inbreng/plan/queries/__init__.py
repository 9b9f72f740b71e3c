"""Questions about the plan and its answers."""

from inbreng.plan.queries.answers import answers_by_contribution, first_passage_on
from inbreng.plan.queries.plans import (
    current_plan,
    passages_by_insight,
    passages_of,
    with_current_text,
)

__all__ = [
    "answers_by_contribution",
    "current_plan",
    "first_passage_on",
    "passages_by_insight",
    "passages_of",
    "with_current_text",
]
