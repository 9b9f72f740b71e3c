"""What was said: list items and plain lines; what is left is context."""

import re

from inbreng_analysis.reports.harvest import furniture
from inbreng_analysis.reports.harvest.collecting import (
    collects,
    is_counted,
    is_empty_answer,
    is_remark,
    is_reported,
    is_reported_by_organiser,
    is_tally,
)
from inbreng_analysis.reports.harvest.dates import is_day
from inbreng_analysis.reports.harvest.heads import count_heads
from inbreng_analysis.reports.harvest.members import asks_as_member, leads_meeting
from inbreng_analysis.reports.harvest.prose import is_quotation, tells_who_said
from inbreng_analysis.reports.harvest.scope import ITEM, LEAD
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

_FEWEST_QUOTED = 4
_FEWEST_WORDS = 6
_BRIEF = 15
_SHORTEST_INTRODUCTION = 12
_ARROWS = ("→", "->", "-->", "=>", "⇒", "➔", ">>")
_NEAR = 20
_CAME = re.compile(
    r"\b(?:kwam(?:en)?|spraken|schoven|(?:namen|nam)\b.{0,40}\bdeel|(?:deden|deed)\b.{0,40}\bmee|bezochten|praatten|gingen|"
    r"(?:was|waren)\s+(?:er\s+)?(?:\w+\s+){0,4}(?:aanwezig|te\s+gast|bij\s+elkaar|bijeen))\b",
    re.IGNORECASE,
)


def read_item(talk: Talk, traits: Traits) -> bool:
    """A list item."""
    block = traits.block
    if not block.is_item:
        return False
    talk.scope.close(ITEM + block.depth)
    if talk.scope.role == "conclusion":
        talk.find("conclusion", traits)
    elif _is_aside(traits) or _follows_point(talk, traits) or _is_noted(talk, traits):
        talk.find("context", traits)
    elif collects(talk.ground, talk.seen, talk.scope, traits):
        talk.find_point(traits)
        talk.points_are_items = True
        talk.section_has_points = not talk.scope.has("question")
    else:
        talk.find_prose(traits)
        return True
    if block.n_children:
        talk.scope.open("point", traits.text, ITEM + block.depth)
    return True


def _goes_on_with_remark(talk: Talk, traits: Traits) -> bool:
    """Whether a line is the rest of a sentence of the writer."""
    before = talk.findings[-1] if talk.findings else None
    if before is None or before.kind != "context" or before.block is not traits.block.previous:
        return False
    whole = before.block.text.endswith((".", "!", "?", ":", ")"))
    return not whole and not traits.block.gap and traits.text[:1].islower()


def _follows_point(talk: Talk, traits: Traits) -> bool:
    """Whether an arrow after something that was said tells what will be done with it."""
    before = talk.findings[-1] if talk.findings else None
    if before is None or traits.block.line.marker not in _ARROWS:
        return False
    said = before.kind == "contribution" and before.block is traits.block.previous
    return said and not before.block.is_item


def _is_noted(talk: Talk, traits: Traits) -> bool:
    """Whether minutes only note what somebody will do, who explained, or how the chair led."""
    if not talk.seen.has_speakers:
        return False
    return talk.seen.promises(traits) or leads_meeting(traits, talk.seen)


def _is_aside(traits: Traits) -> bool:
    """Whether a line says that nothing was said, or how often, or what the writer thinks."""
    return is_empty_answer(traits.text) or is_remark(traits.text) or is_counted(traits)


def read_plain(talk: Talk, traits: Traits) -> bool:
    """A sentence or paragraph without marker."""
    talk.scope.close(LEAD)
    if talk.scope.role == "conclusion" and _concludes_plainly(talk, traits):
        talk.find("conclusion", traits)
    elif (
        is_reported_by_organiser(traits)
        or _is_aside(traits)
        or _is_noted(talk, traits)
        or is_tally(traits.text)
        or _goes_on_with_remark(talk, traits)
        or tells_who_said(traits.text)
        or not _answers_plainly(talk, traits)
        or _introduces(talk, traits)
        or _is_beside_quotations(talk, traits)
    ):
        talk.find_prose(traits)
    else:
        talk.plain_points[is_quotation(traits.text)] += 1
        doubtful = traits.is_prose and not talk.seen.has_speakers
        talk.find_point(traits, "maybe_point" if doubtful else None)
    return True


def _introduces(talk: Talk, traits: Traits) -> bool:
    """Whether a paragraph before all points says how many people came."""
    before = any(found.kind in ("contribution", "question") for found in talk.findings)
    if before or talk.scope.has("group", "table") or traits.n_words < _SHORTEST_INTRODUCTION:
        return False
    if traits.block.first in talk.seen.turns or not traits.text.endswith("."):
        return False
    return _CAME.search(traits.text) is not None and count_heads(traits.text) is not None


def _is_beside_quotations(talk: Talk, traits: Traits) -> bool:
    """Whether the points so far stand in quotation marks, and this line does not."""
    quoted, bare = talk.plain_points[True], talk.plain_points[False]
    return quoted >= _FEWEST_QUOTED and not bare and not is_quotation(traits.text)


def _concludes_plainly(talk: Talk, traits: Traits) -> bool:
    """Whether a line without marker under "Conclusies" is one of them."""
    before = traits.block.previous
    alone = before is not None and not before.is_item and not traits.is_prose
    last = talk.findings[-1].kind if talk.findings else ""
    return alone and last in ("heading", "conclusion") and not talk.asking.is_marked


def _answers_plainly(talk: Talk, traits: Traits) -> bool:
    """Whether a line without marker is something that was said."""
    if not collects(talk.ground, talk.seen, talk.scope, traits):
        return False
    if is_reported(talk.ground, talk.scope, traits):
        return True
    who = talk.seen.speaker_of(traits) if talk.seen.has_speakers else None
    if who:
        answers = talk.scope.has("question") and not traits.is_question
        return who not in talk.seen.chairs or answers or asks_as_member(traits, talk.seen)
    if traits.block.first in talk.seen.turns:
        return True
    question = talk.scope.last("question", "label")
    if question is None:
        if is_day(traits.text):
            return False
        if talk.seen.n_asked:
            placed = talk.scope.has("section", "group")
            return placed and not (talk.seen.n_items or talk.seen.n_grids)
        listed = talk.seen.n_items or talk.seen.n_grids or talk.points_are_items
        return (
            not listed
            or _is_in_plain_list(talk, traits)
            or (not traits.is_prose and talk.scope.has("table") and not talk.points_are_items)
        )
    if not (talk.asking.is_marked or talk.points_are_items):
        return talk.asking.is_last(traits.block.previous) or not _is_before_goodbye(traits)
    if _leads_in(talk, traits) or _is_before_goodbye(traits):
        return False
    packed = not traits.block.gap and not traits.block.line.whole
    return packed and traits.n_words <= 30


def _is_in_plain_list(talk: Talk, traits: Traits) -> bool:
    """Whether short lines stand packed under a heading, as the items under other headings do."""
    block = traits.block
    placed = talk.scope.has("section", "group") and not talk.scope.has("lead")
    if not placed or block.gap or block.line.cell is not None or not _is_note(block):
        return False
    end = block
    for _ in range(_NEAR):
        if end.following is None or not _goes_with(end.following):
            break
        end = end.following
    after, before = end.following, block.previous
    listed = before is not None and not before.is_item
    nested = after is not None and after.is_item and after.line.indent > end.line.indent
    return listed and (after is None or bool(after.gap and not after.is_item) or nested)


def _goes_with(block: Block) -> bool:
    """Whether a line belongs to the packed lines above it."""
    return not (block.gap or block.is_item) and _is_note(block)


def _is_note(block: Block) -> bool:
    """Whether a line is brief and no sentence of a writer."""
    return block.text.count(" ") < _BRIEF and not block.text.endswith((":", ".", ","))


def _is_before_goodbye(traits: Traits) -> bool:
    """Whether it is the last line of a letter, before the greeting."""
    after = traits.block.following
    return after is not None and not after.is_item and furniture.is_goodbye(after.text)


def _leads_in(talk: Talk, traits: Traits) -> bool:
    """Whether a sentence between a question and its first bullet tells how it was answered."""
    block, after = traits.block, traits.block.following
    between = talk.asking.is_last(block.previous) and after is not None and after.is_item
    return between and traits.text.endswith(".") and traits.n_words >= _FEWEST_WORDS
