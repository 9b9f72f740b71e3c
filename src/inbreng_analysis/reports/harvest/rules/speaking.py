"""What was said: list items and plain lines; what is left is context."""

from inbreng_analysis.reports.harvest.collecting import (
    collects,
    is_empty_answer,
    is_reported_by_organiser,
    is_tally,
)
from inbreng_analysis.reports.harvest.prose import tells_who_said
from inbreng_analysis.reports.harvest.scope import ITEM, LEAD
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits


def read_item(talk: Talk, traits: Traits) -> bool:
    """A list item."""
    block = traits.block
    if not block.is_item:
        return False
    talk.scope.close(ITEM + block.depth)
    if talk.scope.role == "conclusion":
        talk.find("conclusion", traits)
    elif is_empty_answer(traits.text):
        talk.find("context", traits)
    elif collects(talk.kind, talk.seen, talk.scope, traits):
        talk.find_point(traits)
        talk.points_are_items = True
        talk.section_has_points = not talk.scope.has("question")
    else:
        talk.find_prose(traits)
        return True
    if block.n_children:
        talk.scope.open("point", traits.text, ITEM + block.depth)
    return True


def read_plain(talk: Talk, traits: Traits) -> bool:
    """A sentence or paragraph without marker."""
    talk.scope.close(LEAD)
    if talk.scope.role == "conclusion" and _concludes_plainly(talk, traits):
        talk.find("conclusion", traits)
    elif (
        is_reported_by_organiser(traits)
        or is_empty_answer(traits.text)
        or is_tally(traits.text)
        or tells_who_said(traits.text)
        or not _answers_plainly(talk, traits)
    ):
        talk.find_prose(traits)
    else:
        doubtful = traits.is_prose and not talk.seen.has_speakers
        talk.find_point(traits, "maybe_point" if doubtful else None)
    return True


def _concludes_plainly(talk: Talk, traits: Traits) -> bool:
    """Whether a line without marker under "Conclusies" is one of them."""
    before = traits.block.previous
    alone = before is not None and not before.is_item and not traits.is_prose
    last = talk.findings[-1].kind if talk.findings else ""
    return alone and last in ("heading", "conclusion") and not talk.asking.is_marked


def _answers_plainly(talk: Talk, traits: Traits) -> bool:
    """Whether a line without marker is something that was said."""
    if not collects(talk.kind, talk.seen, talk.scope, traits):
        return False
    who = talk.seen.speaker_of(traits) if talk.seen.has_speakers else None
    if who:
        return who not in talk.gathered.chairs
    question = talk.scope.last("question", "label")
    if question is None:
        if talk.seen.n_asked:
            return talk.scope.has("section") and not (talk.seen.n_items or talk.seen.n_grids)
        listed = talk.seen.n_items or talk.seen.n_grids
        return not listed or (
            not traits.is_prose and talk.scope.has("table") and not talk.points_are_items
        )
    if not (talk.asking.is_marked or talk.points_are_items):
        return True
    packed = not traits.block.gap and not traits.block.line.whole
    return packed and traits.n_words <= 30
