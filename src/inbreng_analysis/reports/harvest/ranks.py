"""How deep headings and questions stand; a smaller rank encloses a larger one."""

from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.scope import (
    HEADING,
    ITEM,
    OUTER_HEADING,
    OUTER_QUESTION,
    OUTERMOST_QUESTION,
    QUESTION,
)
from inbreng_analysis.reports.harvest.surroundings import has_answers
from inbreng_analysis.reports.harvest.traits import Traits


def heading_rank(traits: Traits, seen: Profile) -> float:
    """How deep a heading stands."""
    level = traits.block.line.heading
    if level is not None:
        return max(level, 1) * 10.0
    return OUTER_HEADING if seen.heading_outside_table else HEADING


def question_rank(traits: Traits, seen: Profile) -> float:
    """How deep a question stands."""
    block = traits.block
    outer = seen.question_outside_table
    if block.line.heading is not None:
        return block.line.heading * 10.0 + (0.15 if outer else 0.4)
    if block.first in seen.agenda:
        return HEADING
    if block.is_item and (block.n_children or not has_answers(traits)):
        return ITEM + block.depth - 0.7
    if block.is_item:
        return HEADING
    if seen.question_outside_group:
        return OUTERMOST_QUESTION
    return OUTER_QUESTION if outer else QUESTION
