"""Which lines are headings, how deep they stand, and what may stand under them."""

import re

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.asking import Asking
from inbreng_analysis.reports.harvest.places import find_group, find_table
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.scope import Scope
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

_ROUND = re.compile(r"ronde\b(?!\s*-?\s*tafel)", re.IGNORECASE)


def is_heading(traits: Traits, scope: Scope, asking: Asking) -> bool:
    """Whether a block is a heading.

    Parameters
    ----------
    traits
        The block, which is no question, table or group.
    scope
        What is open.
    asking
        How the answers to the open question are written.
    """
    block = traits.block
    if block.line.heading is not None:
        return True
    if block.is_item:
        return _is_numbered_heading(traits, scope, asking)
    if _closes_harvest(traits) or _names_theme(traits) or block.first in asking.seen.subjects:
        return True
    if traits.text.endswith(":") and (traits.is_lead or scope.has("question", "table")):
        return False
    if traits.stands_out and traits.n_words <= 14 and not traits.text.endswith((".", ",", ";")):
        return block.following is not None and _is_distinct(traits, scope, asking)
    return traits.is_short and _stands_apart(traits, scope, asking)


def _names_theme(traits: Traits) -> bool:
    """Whether a plain line is a heading such as "Thema 2: Ouders" by its words."""
    text = traits.text
    brief = traits.n_words <= 10 and not text.endswith((".", "?", "!"))
    return brief and bool(words.THEME.fullmatch(text))


def _closes_harvest(traits: Traits) -> bool:
    """Whether a plain line is a heading such as "Actiepunten" by its words."""
    brief = traits.is_apart and traits.n_words <= 8 and not traits.text.endswith((".", ","))
    return brief and bool(traits.block.gap or traits.stands_out or traits.is_settled)


def _is_distinct(traits: Traits, scope: Scope, asking: Asking) -> bool:
    """Whether a line in bold or capitals is more than a loud answer ("MDO")."""
    if traits.block.line.bold or not scope.has("question"):
        return True
    return bool(traits.block.gap) or (asking.is_marked and traits.n_words > 1)


def _stands_apart(traits: Traits, scope: Scope, asking: Asking) -> bool:
    """Whether a short plain line has the blank lines and the followers of a heading."""
    block = traits.block
    after = block.following
    if after is None or (not block.gap and block.previous is not None):
        return False
    if after.is_item or asking.is_stem(after):
        return not scope.has("question", "table") or asking.is_marked or after.is_item
    if asking.seen.n_headed > 1 and _parts_blocks(block):
        return True
    if scope.has("question", "table"):
        return (
            not block.gap_after
            and traits.n_words <= 5
            and traits.text[:1].isupper()
            and block.gap > 1
        )
    above_list = traits.is_label_word or traits.key in asking.seen.recurring
    return bool(block.gap_after) or above_list or len(after.text) > 2 * len(traits.text)


def _parts_blocks(block: Block) -> bool:
    """Whether a line stands by itself between two packed blocks of sentences."""
    before, after = block.previous, block.following
    if before is None or after is None or not block.gap_after:
        return False
    return not (before.is_item or after.is_item or before.gap or after.gap_after)


def _is_numbered_heading(traits: Traits, scope: Scope, asking: Asking) -> bool:
    """Whether "3. Gedrag" is a heading over the plain lines or bullets that follow."""
    block = traits.block
    if block.first in asking.seen.agenda:
        return True
    if block.family != "number" or block.depth or traits.n_words > 12:
        return False
    if asking.seen.numbers_sentences(traits) and not traits.is_apart:
        return False
    if scope.has("question") and not traits.is_apart and not block.gap:
        return False
    before, after = block.previous, block.following
    if after is None or (asking.is_last(before) and not traits.is_apart):
        return False
    beside = before is not None and before.family == "number" and not before.depth
    return (not after.is_item and not beside) or (traits.is_apart and after.family != "number")


def is_round_at_table(traits: Traits, scope: Scope, seen: Profile) -> bool:
    """Whether "Ronde 1" comes again at each table, so that it is a part of the talk there."""
    again = scope.has("table") and traits.key in seen.recurring
    return again and _ROUND.match(traits.text) is not None


def is_over_tables(traits: Traits) -> bool:
    """Whether a theme stands directly above a table, so that the tables under it are about it."""
    after = traits.block.following
    themed = after is not None and not (heading_role(traits) or find_group(traits.text))
    return themed and after is not None and find_table(after.text) is not None


def heading_role(traits: Traits) -> str:
    """What may stand under a heading."""
    text = traits.text
    if words.CONCLUSION.fullmatch(text):
        return "conclusion"
    if words.PEOPLE_HEADING.match(text):
        return "people"
    if words.STAFF.fullmatch(text):
        return "staff"
    if traits.is_apart:
        return "apart"
    return "harvest" if words.HARVEST.search(text) else ""
