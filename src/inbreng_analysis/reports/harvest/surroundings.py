"""What stands around a block: a heading above it, points or the name of a table under it."""

from collections.abc import Set

from inbreng_analysis.reports.harvest import places
from inbreng_analysis.reports.harvest.traits import Look, Traits

_SHORT_LABEL = 4


def is_point(traits: Traits) -> bool:
    """Whether the block is a list item without points under it."""
    return traits.block.is_item and not traits.block.n_children


def is_place(traits: Traits) -> bool:
    """Whether a block may be the heading of a table or group: a stem, or an item with points."""
    return not is_point(traits) or traits.block.line.bold


def is_bare_label(traits: Traits) -> bool:
    """Whether it is a short line without any sign of a label, directly above list items."""
    block, before, after = traits.block, traits.block.previous, traits.block.following
    if block.is_item or block.gap or before is None or after is None or traits.stands_out:
        return False
    short = traits.n_words <= _SHORT_LABEL and traits.text[-1:].isalnum() and not traits.opens
    points = bool(after.line.marker) and not after.gap and not after.line.heading
    return short and points and not Traits(after).is_question


def is_over_place(traits: Traits, groups: Set[places.Kin]) -> bool:
    """Whether a line without marker stands directly above the name of a table or group."""
    after = traits.block.following
    if after is None or traits.block.is_item or after.is_item:
        return False
    if places.find_table(after.text) or places.find_group(after.text):
        return True
    return bool(groups) and is_kin(Traits(after), groups)


def is_kin(traits: Traits, groups: Set[places.Kin]) -> bool:
    """Whether a heading begins and looks as those that name groups."""
    apart = bool(traits.stands_out or traits.block.gap) and not traits.block.is_item
    return apart and places.kin(traits.text, traits.look) in groups


def heads_sentences(traits: Traits) -> bool:
    """Whether a line that is worded as a question stands by itself above plain sentences."""
    block, after = traits.block, traits.block.following
    if block.is_item or after is None or after.is_item or not (block.gap and block.gap_after):
        return False
    return traits.is_short and traits.opens and not traits.is_apart and not Traits(after).stands_out


def heading_above(traits: Traits) -> Look | None:
    """The look of the heading that stands directly above a line that stands apart from the rest."""
    block, before = traits.block, traits.block.previous
    if block.is_item or block.gap or not block.gap_after or before is None:
        return None
    above = Traits(before)
    return above.look if above.stands_out and not above.is_question else None


def has_answers(traits: Traits) -> bool:
    """Whether points stand under the block, nested in it or after it."""
    block, after = traits.block, traits.block.following
    if block.is_item and block.n_children:
        return True
    if block.is_item:
        # "1. Wat mis je?" above plain lines is a heading that happens to have a number.
        plain = after is not None and not after.is_item and not after.text.endswith("?")
        return plain and block.family == "number" and not block.depth
    return after is not None and after.is_item
