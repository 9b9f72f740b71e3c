"""Questions about the plan."""

from inbreng.plan.queries.plans import (
    current_plan,
    passages_by_insight,
    passages_of,
    with_current_text,
)

__all__ = [
    "current_plan",
    "passages_by_insight",
    "passages_of",
    "with_current_text",
]
