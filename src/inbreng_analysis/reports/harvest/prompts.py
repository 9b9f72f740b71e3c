"""Which lines are questions, or answers in the words of one, by what others in the document are."""

from inbreng_analysis.reports.harvest.ground import Ground
from inbreng_analysis.reports.harvest.members import asks_as_member, is_over_points, leads_meeting
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.prose import is_quotation
from inbreng_analysis.reports.harvest.questions import OPENER, question_before_answer
from inbreng_analysis.reports.harvest.scope import Scope
from inbreng_analysis.reports.harvest.surroundings import has_answers, heading_above
from inbreng_analysis.reports.harvest.traits import Traits

_LONGEST_PROMPT = 14
_SEVERAL = 2


def is_prompt_by_place(traits: Traits, seen: Profile) -> bool:
    """Whether it stands under a heading where questions stand under other such headings."""
    if traits.stands_out or traits.n_words > _LONGEST_PROMPT:
        return False
    above = heading_above(traits) if seen.prompt_places else None
    return seen.prompt_places[above] > 1 if above is not None else False


def is_prompt_by_look(traits: Traits, seen: Profile, scope: Scope) -> bool:
    """Whether it comes again at each table and looks as the questions there ("DROOM")."""
    known = traits.stands_out and not traits.is_question and seen.question_looks[traits.look] > 1
    if not known or traits.text.endswith(":") or traits.block.line.cell is not None:
        return False
    again = traits.key in seen.recurring and scope.has("table", "group")
    beside = scope.has("question") and (again or (traits.is_caps and has_answers(traits)))
    return beside and not traits.is_apart


def opens_as_its_kin(traits: Traits, seen: Profile) -> bool:
    """Whether it begins with "Hoe" or the like and looks as other questions do.

    It must be a heading, an item over items, or a plain line that comes again in other groups.
    """
    if traits.n_words > _LONGEST_PROMPT:
        return False
    if traits.block.is_item and traits.block.n_children:
        alike = seen.question_looks[traits.look] > 1
        return alike and OPENER.match(traits.text) is not None
    if not traits.stands_out:
        return traits.key in seen.siblings and seen.question_looks[traits.look] > 1
    return seen.asking_heads[traits.look] > 0 and OPENER.match(traits.text) is not None


def is_answer_itself(traits: Traits, seen: Profile, ground: Ground) -> bool:
    """Whether who said it stands in front, or its answer stands behind it."""
    if seen.turns and traits.block.first in seen.turns:
        return not has_answers(traits)
    if leads_meeting(traits, seen) or asks_as_member(traits, seen):
        return True
    who = seen.speaker_of(traits) if seen.has_speakers and seen.chairs else None
    if who is not None and who not in seen.chairs:
        return not is_over_points(traits, seen)
    if seen.n_inline < _SEVERAL or traits.block.is_item or not ground.is_open:
        return False
    return question_before_answer(traits.text) > 0


def is_quoted_answer(traits: Traits, seen: Profile, scope: Scope) -> bool:
    """Whether it is a question that somebody answered, in quotation marks."""
    among = scope.has("question") or seen.n_quotes > _SEVERAL
    return among and not traits.stands_out and is_quotation(traits.text)


def is_in_list_of_points(traits: Traits, seen: Profile) -> bool:
    """Whether as many of the numbered lines that look like it are sentences as ask."""
    return seen.numbered_sentences[traits.look] >= seen.numbered_questions[traits.look]
