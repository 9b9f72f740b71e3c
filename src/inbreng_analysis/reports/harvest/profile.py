"""What a document as a whole shows: what recurs, how its questions look, what encloses what."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from inbreng_analysis.reports.harvest import furniture, places
from inbreng_analysis.reports.harvest.agenda import find_agenda
from inbreng_analysis.reports.harvest.conversation import Conversation
from inbreng_analysis.reports.harvest.groups import find_groups
from inbreng_analysis.reports.harvest.people import names_attendance
from inbreng_analysis.reports.harvest.questions import (
    plans,
    question_before_answer,
    question_prefix,
)
from inbreng_analysis.reports.harvest.subjects import find_subjects
from inbreng_analysis.reports.harvest.traits import Look, Traits
from inbreng_analysis.reports.harvest.turns import find_turns

_END = 200
_SHORT_LABEL = 4
_PARAGRAPH = 15
_BRIEF = 15
_SEVERAL = 3
_QUOTE = re.compile(r"[“„]|\"[A-Z]")
_IN_PARENTHESES = re.compile(r"\(([A-Za-z]{2,4})\b")
_INITIALS = re.compile(r"\b[A-Z]{2,4}\b")
_BARE_INITIALS = re.compile(r":\s+[A-Z]{2,4}(?:,\s+[A-Z]{2,4}\b)+")
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}\b(?:\s*(?:uur|u\b|[-–]))?")


@dataclass(slots=True)
class Profile:
    """The traits of a whole document.

    ``recurring`` holds the keys of stems that occur more than once, ``question_looks`` how the
    lines look that are surely questions, ``asked`` the text of "Vraag 2" by its number.
    """

    n_blocks: int = 0
    n_grids: int = 0
    n_items: int = 0
    n_labels: int = 0
    n_bare_labels: int = 0
    n_prose: int = 0
    n_tables: int = 0
    n_groups: int = 0
    n_round_tables: int = 0
    n_questions: int = 0
    n_asked: int = 0
    n_headed: int = 0
    n_inline: int = 0
    n_answered: int = 0
    n_newsletter: int = 0
    n_merge_tags: int = 0
    n_rights: int = 0
    n_clock: int = 0
    n_quotes: int = 0
    n_planned: int = 0
    n_subjects: int = 0
    n_words: int = 0
    told_words: int = 0
    recurring: set[str] = field(default_factory=set)
    question_looks: Counter[Look] = field(default_factory=Counter)
    speakers: Counter[str] = field(default_factory=Counter)
    initials: set[str] = field(default_factory=set)
    longest_exchange: int = 0
    asking_heads: Counter[Look] = field(default_factory=Counter)
    prompt_places: Counter[Look] = field(default_factory=Counter)
    asked: dict[str, str] = field(default_factory=dict)
    question_outside_table: bool = False
    question_outside_group: bool = False
    heading_outside_table: bool = False
    groups: set[places.Kin] = field(default_factory=set)
    conversation: Conversation | None = None
    agenda: frozenset[int] = frozenset()
    turns: frozenset[int] = frozenset()
    subjects: frozenset[int] = frozenset()
    numbered: Counter[Look] = field(default_factory=Counter)
    numbered_questions: Counter[Look] = field(default_factory=Counter)
    numbered_sentences: Counter[Look] = field(default_factory=Counter)
    top: str = ""

    @property
    def is_told(self) -> bool:
        """Whether most of its words stand in paragraphs, as in an article."""
        return 2 * self.told_words > self.n_words

    @property
    def has_speakers(self) -> bool:
        """Whether lines begin with who spoke, as in minutes."""
        again = [n for n in self.speakers.values() if n > 1]
        if len(self.initials & self.speakers.keys()) > 1:
            return True
        return self.longest_exchange >= 3 or (len(again) >= 2 and sum(again) >= 4)

    def numbers_sentences(self, traits: Traits) -> bool:
        """Whether most numbered lines that look like this one are sentences, and so points."""
        n_numbered = self.numbered[traits.look]
        return n_numbered >= _SEVERAL and 2 * self.numbered_sentences[traits.look] >= n_numbered

    def speaker_of(self, traits: Traits) -> str | None:
        """Who is speaking; a dash counts for a colon where the initials are known."""
        dashed = traits.dashed_speaker
        known = dashed in self.speakers or dashed in self.initials
        return traits.speaker or (dashed if known else None)


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
    stems = Counter(traits.key for traits in all_traits if not _is_point(traits))
    seen.agenda = find_agenda(all_traits)
    seen.longest_exchange = _longest_exchange(all_traits)
    seen.recurring = {key for key, n in stems.items() if n > 1 and key}
    for traits in all_traits:
        _count(traits, seen)
    # Page furniture and boilerplate stand at the two ends of a document.
    for traits in [*all_traits[:_END], *all_traits[max(_END, len(all_traits) - _END) :]]:
        _count_furniture(traits, seen)
    seen.groups = find_groups(all_traits)
    for traits in all_traits:
        _learn_question(traits, seen)
    seen.subjects = find_subjects(all_traits, seen.recurring)
    _learn_order(all_traits, seen)
    if not seen.has_speakers and seen.conversation is None:
        seen.turns = find_turns(all_traits)
    return seen


def _is_point(traits: Traits) -> bool:
    """Whether the block is a list item without points under it."""
    return traits.block.is_item and not traits.block.n_children


def _count(traits: Traits, seen: Profile) -> None:
    """Add one block to the counts."""
    text = traits.text
    seen.n_items += traits.block.is_item
    seen.n_bare_labels += is_bare_label(traits)
    seen.n_labels += traits.is_label_word and not _is_point(traits)
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
    if who := traits.speaker:
        seen.speakers[who] += 1
    if "(" in text and names_attendance(text):
        seen.initials.update(_IN_PARENTHESES.findall(text))
    if _BARE_INITIALS.search(text) and names_attendance(text):
        seen.initials.update(_INITIALS.findall(text))


def _tells(traits: Traits) -> bool:
    """Whether a block is a paragraph of sentences."""
    plain = not (traits.block.is_item or traits.stands_out)
    return plain and traits.text.endswith((".", "!", "”"))


def is_bare_label(traits: Traits) -> bool:
    """Whether it is a short line without any sign of a label, directly above list items."""
    block, before, after = traits.block, traits.block.previous, traits.block.following
    if block.is_item or block.gap or before is None or after is None or traits.stands_out:
        return False
    short = traits.n_words <= _SHORT_LABEL and traits.text[-1:].isalnum() and not traits.opens
    points = bool(after.line.marker) and not after.gap and not after.line.heading
    return short and points and not Traits(after).is_question


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


def is_place(traits: Traits) -> bool:
    """Whether a block may be the heading of a table or group: a stem, or an item with points."""
    return not _is_point(traits) or traits.block.line.bold


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


def is_over_place(traits: Traits, groups: Set[places.Kin]) -> bool:
    """Whether a line without marker stands directly above the name of a table or group."""
    after = traits.block.following
    if after is None or traits.block.is_item or after.is_item:
        return False
    if places.find_table(after.text) or places.find_group(after.text):
        return True
    return bool(groups) and _is_kin(Traits(after), groups)


def _is_kin(traits: Traits, groups: Set[places.Kin]) -> bool:
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


def _learn_order(all_traits: Sequence[Traits], seen: Profile) -> None:
    """Count tables and groups; see what stands inside tables and what around them."""
    votes: Counter[tuple[str, str]] = Counter()
    before = ""
    run = n_questions = n_late = 0
    for traits in all_traits:
        role = _role(traits, seen)
        seen.n_tables += role == "table"
        seen.n_groups += role == "group"
        n_questions += role == "question"
        n_late += role == "question" and seen.n_groups > 0
        seen.n_round_tables += role == "group" and traits.text.lower().startswith("rond")
        if role == "other":
            continue
        run = run + 1 if role == before == "question" else 0
        if not (before == "question" and run):
            votes[before, role] += 1
        before = role
    inside, outside = votes["table", "question"], votes["question", "table"]
    seen.question_outside_table = outside > inside
    inside, outside = votes["group", "question"], votes["question", "group"]
    only = n_questions == 1 and outside == 1 and not n_late and seen.n_groups > 1
    seen.question_outside_group = outside > max(1, inside) or only
    seen.heading_outside_table = votes["heading", "table"] > votes["table", "heading"]


def _role(traits: Traits, seen: Profile) -> str:
    """A first guess at what the block is, only to see what encloses what."""
    if is_place(traits):
        place = places.find_table(traits.text)
        if place:
            return "table"
        if places.find_group(traits.text) or (seen.groups and _is_kin(traits, seen.groups)):
            return "group"
    if traits.look in seen.question_looks and (
        traits.is_question or traits.opens or question_prefix(traits.text)[1]
    ):
        return "question"
    if traits.block.is_item:
        return "point"
    return "heading" if traits.stands_out else "other"
