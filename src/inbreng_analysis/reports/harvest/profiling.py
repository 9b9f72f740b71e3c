"""Look at a whole document before anything in it is named."""

import re
from collections import Counter
from collections.abc import Sequence

from inbreng_analysis.reports.harvest import furniture
from inbreng_analysis.reports.harvest.agenda import find_agenda
from inbreng_analysis.reports.harvest.attendance import names_of_chair, names_of_present
from inbreng_analysis.reports.harvest.conversation import Conversation
from inbreng_analysis.reports.harvest.groups import find_groups
from inbreng_analysis.reports.harvest.order import learn_order
from inbreng_analysis.reports.harvest.people import names_attendance
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.prose import names_of_organisers
from inbreng_analysis.reports.harvest.questions import (
    plans,
    question_before_answer,
    question_prefix,
)
from inbreng_analysis.reports.harvest.siblings import find_siblings
from inbreng_analysis.reports.harvest.subjects import find_subjects
from inbreng_analysis.reports.harvest.surroundings import (
    has_answers,
    heading_above,
    heads_sentences,
    is_bare_label,
    is_over_place,
    is_point,
)
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.harvest.turns import find_turns

_END = 200
_PARAGRAPH = 15
_BRIEF = 15
_SEVERAL = 3
_QUOTE = re.compile(r"[“„]|\"[A-Z]")
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}\b(?:\s*(?:uur|u\b|[-–]))?")


def profile(
    all_traits: Sequence[Traits], conversation: Conversation | None = None, n_grids: int = 0
) -> Profile:
    """Look at a whole document before anything in it is named.

    Parameters
    ----------
    all_traits
        The traits of its blocks, in order, without the rows of its tables.
    conversation
        The conversation that it holds, if it is one.
    n_grids
        How many of its tables hold points of participants.
    """
    seen = Profile(n_blocks=len(all_traits), n_grids=n_grids, conversation=conversation)
    seen.top = " \n".join(traits.text for traits in all_traits[:6])[:600]
    stems = Counter(traits.key for traits in all_traits if not is_point(traits))
    seen.agenda = find_agenda(all_traits)
    seen.recurring = {key for key, n in stems.items() if n > 1 and key}
    for traits in all_traits:
        _count(traits, seen)
        _learn_people(traits, seen)
    seen.has_speakers = _tells_who_spoke(seen) or _longest_exchange(all_traits) >= _SEVERAL
    # Page furniture and boilerplate stand at the two ends of a document.
    for traits in [*all_traits[:_END], *all_traits[max(_END, len(all_traits) - _END) :]]:
        _count_furniture(traits, seen)
    seen.groups = find_groups(all_traits)
    for traits in all_traits:
        _learn_question(traits, seen)
    seen.subjects = find_subjects(all_traits, seen.recurring)
    seen.siblings = find_siblings(all_traits, seen.recurring)
    learn_order(all_traits, seen)
    if not seen.has_speakers and seen.conversation is None:
        seen.turns = find_turns(all_traits)
    return seen


def _count(traits: Traits, seen: Profile) -> None:
    """Add one block to the counts."""
    text = traits.text
    seen.n_items += traits.block.is_item
    seen.n_bare_labels += is_bare_label(traits)
    seen.n_labels += traits.is_label_word and not is_point(traits)
    seen.n_prose += traits.is_prose and not traits.block.is_item
    if traits.block.family == "number":
        seen.numbered[traits.look] += 1
        seen.numbered_questions[traits.look] += traits.is_question or traits.asks
        seen.numbered_sentences[traits.look] += text.endswith((".", "!"))
    seen.n_subjects += furniture.names_subject(text)
    seen.n_words += traits.n_words
    if traits.n_words >= _PARAGRAPH and _tells(traits):
        seen.told_words += traits.n_words
    seen.n_quotes += not traits.block.is_item and bool(_QUOTE.search(text))


def _learn_people(traits: Traits, seen: Profile) -> None:
    """Note who was there, who organised it, and whose words stand here."""
    text = traits.text
    if _tells(traits):
        seen.organisers |= names_of_organisers(text)
    who = traits.speaker
    if who is None and seen.present and traits.reporter in seen.present:
        who = traits.reporter
    if who:
        seen.speakers[who] += 1
    if ":" in text and names_attendance(text):
        seen.present |= names_of_present(text)
    if "voorzitter" in text.lower() or "(vz" in text:
        seen.chairs |= names_of_chair(text)


def _tells(traits: Traits) -> bool:
    """Whether a block is a paragraph of sentences."""
    plain = not (traits.block.is_item or traits.stands_out)
    return plain and traits.text.endswith((".", "!", "”"))


def _tells_who_spoke(seen: Profile) -> bool:
    """Whether lines begin with names that were listed, or with some time and again."""
    again = [n for n in seen.speakers.values() if n > 1]
    known = seen.present & seen.speakers.keys()
    n_by_name = sum(seen.speakers[who] for who in known) if len(known) > 1 else 0
    by_initials = sum(not who.istitle() for who in known) > 1
    return by_initials or n_by_name >= _SEVERAL or (len(again) >= 2 and sum(again) >= 4)


def _longest_exchange(all_traits: Sequence[Traits]) -> int:
    """The most lines in a row that begin with who spoke, of two people or more."""
    longest = 0
    run: list[str] = []
    for traits in all_traits:
        who = None if traits.block.is_item else traits.speaker
        run = [*run, who] if who else []
        if len(set(run)) > 1 and len(run) > len(set(run)):
            longest = max(longest, len(run))
    return longest


def _count_furniture(traits: Traits, seen: Profile) -> None:
    """Add one block to the counts of what is typical of a newsletter, a page or an agenda."""
    text = traits.text
    seen.n_merge_tags += furniture.has_merge_tag(text)
    if len(text) < 160:
        seen.n_newsletter += not traits.block.is_item and furniture.tells_newsletter(text)
        seen.n_rights += furniture.tells_rights(text)
        seen.n_clock += bool(_CLOCK.search(text)) and traits.n_words <= _BRIEF


def _learn_question(traits: Traits, seen: Profile) -> None:
    """Note how questions look that are surely questions, and what "Vraag 2" asks."""
    start, number = question_prefix(traits.text)
    rest = traits.text[start:]
    if start and number and len(rest.split()) > 1:
        seen.asked.setdefault(number.lower(), rest.rstrip(":"))
    if not traits.block.is_item and question_before_answer(traits.text):
        seen.n_inline += 1
        seen.n_asked += 1
    if not (traits.is_question or traits.opens or start) or traits.is_prose:
        return
    seen.asking_heads[traits.look] += traits.stands_out and not traits.is_apart
    seen.n_headed += heads_sentences(traits)
    seen.n_questions += 1
    if traits.is_question and (above := heading_above(traits)) is not None:
        seen.prompt_places[above] += 1
    seen.n_asked += has_answers(traits) or not traits.block.is_item
    is_known = traits.key in seen.recurring or bool(start and number)
    is_known = is_known or is_over_place(traits, seen.groups)
    if has_answers(traits) or is_known:
        seen.n_answered += has_answers(traits)
        seen.n_planned += has_answers(traits) and plans(traits.text)
        seen.question_looks[traits.look] += 1
