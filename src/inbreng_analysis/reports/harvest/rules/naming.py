"""Names of groups and tables, with what stands on the same line."""

import re

from inbreng_analysis.reports.harvest import places
from inbreng_analysis.reports.harvest.ground import Ground
from inbreng_analysis.reports.harvest.headings import is_round_at_table
from inbreng_analysis.reports.harvest.places import Place
from inbreng_analysis.reports.harvest.questions import asks_something
from inbreng_analysis.reports.harvest.ranks import question_rank
from inbreng_analysis.reports.harvest.scope import GROUP, ITEM, TABLE
from inbreng_analysis.reports.harvest.surroundings import has_answers, is_place
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits

_TABLE_WORD = re.compile(r"tafel\b", re.IGNORECASE)


def read_place(talk: Talk, traits: Traits) -> bool:
    """A group or table, possibly with a point on the same line."""
    if not (is_place(traits) or _tells_table(traits)):
        return False
    what, place = _named(talk, traits)
    if place is None:
        return False
    rank = _place_rank(what, traits)
    talk.points_are_items = False
    if traits.block.line.heading is not None:
        talk.scope.leave_apart(rank)
    talk.scope.open(what, place.label, rank)
    talk.gathered.meet(what, place, talk.scope.setting)
    talk.find("heading", traits, 0, place.end)
    talk.last_place = talk.findings[-1]
    if place.says_more:
        _after_place(talk, traits, place.end)
    return True


def _after_place(talk: Talk, traits: Traits, start: int) -> None:
    """What stands behind the name of a table on the same line: a question, or a point."""
    text = traits.text[start:]
    if asks_something(text):
        talk.asking.look_at(traits)
        talk.scope.open("question", text.rstrip(": "), question_rank(traits, talk.seen))
        talk.find("question", traits, start)
    else:
        talk.find("contribution", traits, start)


def _tells_table(traits: Traits) -> bool:
    """Whether an item says "Tafel 1: what was said there"."""
    place = places.find_table(traits.text)
    return (place is not None and place.says_more) or _in_row_of_tables(traits)


def _named(talk: Talk, traits: Traits) -> tuple[str, Place | None]:
    """Which group or table a block names."""
    if traits.is_prose or talk.ground is Ground.NONE:
        return "", None
    table = places.find_table(traits.text)
    if _in_row_of_tables(traits):
        return "table", places.table_with_point(traits.text)
    if table is not None:
        return "table", table
    group, kin = places.find_group(traits.text), _kin_of_group(talk, traits)
    if group is None or (group.says_more and not asks_something(traits.text[group.end :])):
        group = kin or group
    if group is not None and _TABLE_WORD.match(traits.text):
        return "table", group
    is_kin = kin is not None and not is_round_at_table(traits, talk.scope, talk.seen)
    if group is not None and (is_kin or _is_group(talk, traits, group)):
        return "group", group
    if traits.is_audience and _stands_above(talk, traits) and not traits.block.is_item:
        return "group", places.audience(traits.text)
    return "", None


def _in_row_of_tables(traits: Traits) -> bool:
    """Whether lines that begin with a table follow one another, each with what it said."""
    block = traits.block
    if ":" not in traits.text or not places.table_with_point(traits.text):
        return False
    return any(
        beside is not None
        and beside.family == block.family
        and places.table_with_point(beside.text) is not None
        for beside in (block.previous, block.following)
    )


def _is_group(talk: Talk, traits: Traits, group: Place) -> bool:
    """Whether a line that could name a group is not simply said ("Groep 3: te vol")."""
    if group.says_more and not asks_something(traits.text[group.end :]):
        return False
    if is_round_at_table(traits, talk.scope, talk.seen):
        return False
    if traits.text.lower().startswith("gesprek") and not traits.stands_out:
        return False
    if traits.block.is_item:
        return traits.stands_out or not talk.scope.has("question")
    again = traits.key in talk.seen.recurring and has_answers(traits)
    above = again or traits.stands_out or _stands_above(talk, traits)
    return above or not talk.scope.has("question")


def _kin_of_group(talk: Talk, traits: Traits) -> Place | None:
    """A heading that is named and looks as another that surely names a group."""
    apart = traits.stands_out or (traits.block.gap and not traits.block.is_item)
    is_kin = apart and places.kin(traits.text, traits.look) in talk.seen.groups
    return places.audience(traits.text) if is_kin and traits.n_words <= 12 else None


def _stands_above(talk: Talk, traits: Traits) -> bool:
    """Whether something follows that belongs under a heading."""
    after = traits.block.following
    if after is None or (after.line.cell is not None and traits.block.line.cell is None):
        return after is not None
    packed = talk.scope.has("question") and not traits.stands_out and not traits.block.gap
    return not packed and (has_answers(traits) or traits.stands_out or talk.asking.is_stem(after))


def _place_rank(what: str, traits: Traits) -> float:
    """How deep a group or table stands."""
    line = traits.block.line
    if line.heading is not None:
        # A heading of the same level that is no question closes it; a question does not.
        return line.heading * 10.0 + (0.1 if what == "group" else 0.2)
    if traits.block.is_item:
        return ITEM + traits.block.depth - (0.95 if what == "group" else 0.9)
    return GROUP if what == "group" else TABLE
