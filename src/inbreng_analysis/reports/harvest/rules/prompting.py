"""Questions to the table, and headings."""

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.headings import (
    heading_role,
    is_heading,
    is_over_tables,
    is_round_at_table,
)
from inbreng_analysis.reports.harvest.questions import question_before_answer
from inbreng_analysis.reports.harvest.ranks import heading_rank
from inbreng_analysis.reports.harvest.scope import HEADING, LABEL, OUTER_HEADING, QUESTION
from inbreng_analysis.reports.harvest.surroundings import has_answers
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits

_LONGEST_LABEL = 3


def read_question(talk: Talk, traits: Traits) -> bool:
    """A question to the table."""
    asked = talk.asking.read(traits)
    if asked is None:
        return False
    talk.points_are_items = False
    talk.part_look = None
    if talk.section_has_points:
        talk.scope.close(HEADING)
        talk.section_has_points = False
    talk.scope.open("question", asked.text, asked.rank)
    if asked.start:
        talk.find("label", traits, 0, asked.start)
    if asked.start < len(traits.text):
        talk.find("question", traits, asked.start, doubt=asked.doubt)
    return True


def read_question_with_answer(talk: Talk, traits: Traits) -> bool:
    """A question and its answer in one paragraph, in a report that is written so."""
    if traits.block.is_item or talk.seen.n_inline < 2 or not talk.ground.is_open:
        return False
    start = question_before_answer(traits.text)
    if not start:
        return False
    talk.scope.open("question", traits.text[: start - 1], QUESTION)
    talk.find("question", traits, 0, start)
    talk.find("contribution", traits, start, doubt="maybe_point" if traits.is_prose else None)
    return True


def read_heading(talk: Talk, traits: Traits) -> bool:
    """A heading of a theme or chapter, or a label that looks like one."""
    if not is_heading(traits, talk.scope, talk.asking):
        return False
    rank = _rank(talk, traits)
    open_question = talk.scope.last("question")
    text = traits.text
    inside = open_question is not None and open_question.rank < rank and traits.stands_out
    inside = _parts_answers(talk, traits) or inside or _is_label_of_place(talk, traits)
    if inside and not traits.is_apart:
        talk.asking.look_at(traits)
        talk.scope.open("label", text, max(rank, LABEL))
        talk.find("label", traits)
        return True
    talk.points_are_items = False
    talk.section_has_points = False
    talk.scope.open("section", text.rstrip(":"), rank, heading_role(traits))
    talk.find("heading", traits)
    return True


def _parts_answers(talk: Talk, traits: Traits) -> bool:
    """Whether it stands between a question and its points, or looks as one that did."""
    after = traits.block.following
    if not talk.scope.has("question") or after is None or not after.is_item:
        return False
    if talk.asking.is_last(traits.block.previous) and not Traits(after).is_question:
        talk.part_look = traits.look
    return talk.part_look == traits.look


def _rank(talk: Talk, traits: Traits) -> float:
    """How deep a heading stands; a round that comes again at each table stands in the table."""
    rank = heading_rank(traits, talk.seen)
    if is_over_tables(traits):
        return min(rank, OUTER_HEADING)
    table = talk.scope.last("table")
    if table is None or not is_round_at_table(traits, talk.scope, talk.seen):
        return rank
    return max(rank, table.rank + 0.1)


def _is_label_of_place(talk: Talk, traits: Traits) -> bool:
    """Whether a heading says what kind of points follow: by its words, or time and again.

    Such a heading stands in a table or group, or deeper than the heading of a theme.
    """
    placed = talk.scope.has("question", "table", "group")
    if placed and traits.is_label_word and not traits.block.line.heading:
        return True
    place, after = talk.scope.last("table", "group", "section"), traits.block.following
    if place is None or after is None or talk.scope.has("question"):
        return False
    if _is_over_question(talk, Traits(after)):
        return False
    again = traits.key in talk.seen.recurring and traits.n_words <= _LONGEST_LABEL
    deeper = place.rank < heading_rank(traits, talk.seen)
    return again and deeper and (after.is_item or _names_kind(traits, Traits(after)))


def _is_over_question(talk: Talk, after: Traits) -> bool:
    """Whether a question stands directly under a heading, which is then that of a theme."""
    known = has_answers(after) or talk.seen.question_looks[after.look] > 0
    return (after.is_question or after.asks) and known


def _names_kind(traits: Traits, after: Traits) -> bool:
    """Whether a short heading over plain lines says of what kind these are ("Geel")."""
    whole = traits.is_apart or heading_role(traits) or words.ANSWERS.fullmatch(traits.text)
    return not (whole or after.stands_out or after.is_prose or after.is_question)
