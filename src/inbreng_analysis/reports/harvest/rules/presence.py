"""Who was there, and how many."""

from inbreng_analysis.reports.harvest import heads, people
from inbreng_analysis.reports.harvest.prose import holds_quotation
from inbreng_analysis.reports.harvest.scope import LEAD
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

_AT_TOP = 3
_FEW = 10
_MOST_LINES = 4


def read_participants(talk: Talk, traits: Traits) -> bool:
    """Who was there, and how many."""
    text = traits.text
    bare = heads.counts_participants(text) or (
        not traits.block.is_item and people.names_attendance(text)
    )
    named = (
        not (talk.scope.has("question") or talk.points_are_items)
        and (
            people.names_participants(text)
            or _heads_of_place(talk, traits)
            or _heads_of_all(talk, traits)
        )
        and not traits.stands_out
    )
    listed = (
        talk.scope.role == "people"
        and not (traits.stands_out or traits.is_question or traits.is_apart)
        and (traits.block.is_item or not traits.block.gap)
    )
    if not (bare or named or listed) or (traits.is_prose and not named):
        return False
    talk.gathered.count(text, talk.scope.setting)
    if holds_quotation(text):
        return False
    talk.find("participants", traits)
    if text.endswith(":") and not traits.block.is_item:
        talk.scope.open("lead", text, LEAD, "people")
    return True


def _heads_of_place(talk: Talk, traits: Traits) -> bool:
    """Whether a line under the name of a group or table says who sat there."""
    before = traits.block.previous
    if not talk.findings or before is not talk.findings[-1].block:
        return False
    if traits.block.is_item and not _is_alone(traits):
        goes_on = talk.findings[-1].kind == "participants" and before.is_item
        first = talk.findings[-1] is talk.last_place
        return (first or goes_on) and _is_in_run_of_heads(traits.block)
    return talk.findings[-1] is talk.last_place and people.lists_people(traits.text)


def _is_in_run_of_heads(block: Block) -> bool:
    """Whether this item and those below it, up to the first question, all say who sat there."""
    one: Block | None = block
    for _ in range(_MOST_LINES):
        if one is None or not one.is_item or not people.sums_up_people(one.text):
            return False
        one = one.following
        if one is not None and (one.n_children or Traits(one).is_question):
            return True
    return False


def _heads_of_all(talk: Talk, traits: Traits) -> bool:
    """Whether a short line right under the title says how many people there were."""
    plain = not traits.block.is_item and traits.text[-1:] not in ".?!:"
    early = len(talk.findings) <= _AT_TOP and traits.text[:1].isdecimal()
    return plain and early and traits.n_words <= _FEW and people.lists_people(traits.text)


def _is_alone(traits: Traits) -> bool:
    """Whether an item is the only one of its list and begins with a number."""
    after = traits.block.following
    return traits.text[:1].isdecimal() and (after is None or not after.is_item)
