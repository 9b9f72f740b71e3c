"""What a passage holds besides text, in words of the plan: HTML that editions keep and compare.

The words are Dutch whoever writes, since they become part of the plan.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import override

from inbreng.plan.models import Passage
from inbreng.plan.telling.choices import allocation, scenarios
from inbreng.plan.telling.goals import action, ambition, missing_words
from inbreng.plan.telling.sources import figure, insights, needs

__all__ = ["missing_words", "told"]


def told(kind: str, content: Mapping[str, Any]) -> str:
    """The words of what a passage holds; nothing for text, which says it itself."""
    tells = _BY_KIND.get(kind)
    if tells is None:
        return ""
    with override("nl"):
        return str(tells(content))


_BY_KIND: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    Passage.Kind.AMBITION: ambition,
    Passage.Kind.ACTION: action,
    Passage.Kind.INSIGHT: insights,
    Passage.Kind.FIGURE: figure,
    Passage.Kind.SCENARIOS: scenarios,
    Passage.Kind.NEEDS: needs,
    Passage.Kind.ALLOCATION: allocation,
}
