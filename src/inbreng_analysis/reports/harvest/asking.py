"""Which lines are questions to the table, by their look, their wording and what follows."""

import re
from dataclasses import dataclass

from inbreng_analysis.reports.harvest import places
from inbreng_analysis.reports.harvest.ground import Ground
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.prose import is_quotation
from inbreng_analysis.reports.harvest.questions import (
    OPENER,
    ends_in_remark,
    question_before_answer,
    question_prefix,
)
from inbreng_analysis.reports.harvest.scope import (
    HEADING,
    ITEM,
    OUTER_QUESTION,
    OUTERMOST_QUESTION,
    QUESTION,
    Scope,
)
from inbreng_analysis.reports.harvest.surroundings import (
    has_answers,
    heading_above,
    heads_sentences,
    is_over_place,
)
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

_LONGEST_PROMPT = 14
_SEVERAL = 2
# "Wat we nu gaan doen" tells what comes, in the order of words of a statement.
_TELLS = re.compile(r"(?:wat|hoe)\s+(?:we|wij|er|het)\s+[^?]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its words, where they begin in the block, and how deep it stands."""

    text: str
    start: int
    rank: float
    doubt: str | None = None


class Asking:
    """Tells questions from points while a document is read."""

    def __init__(self, seen: Profile, ground: Ground, scope: Scope) -> None:
        self.seen = seen
        self.ground = ground
        self.scope = scope
        self._last: Block | None = None
        self.is_marked = False
        """Whether the answers to the question that is open are list items."""

    def read(self, traits: Traits) -> Asked | None:
        """Read a block as a question, or say that it is none."""
        if self._is_answer_itself(traits):
            return None
        start, number = question_prefix(traits.text)
        if self._is_prompt_by_place(traits) or (not start and self._is_prompt_by_look(traits)):
            self.look_at(traits)
            return Asked(traits.text.rstrip(":"), 0, self.rank_of(traits))
        opens = traits.opens or self._opens_as_its_kin(traits)
        if not (start or traits.is_question or opens) or self._is_apart(traits):
            return None
        if self._is_quoted_answer(traits):
            return None
        if start and not self._prefix_counts(traits, start, number):
            start, number = 0, None
        if not start and not self._is_asked(traits):
            return None
        text = self._words(traits, start, number)
        self.look_at(traits)
        self._last = traits.block
        return Asked(text, start, self.rank_of(traits))

    def look_at(self, traits: Traits) -> None:
        """See whether the answers under a question are list items."""
        self.is_marked = self._look_ahead(traits.block)

    def is_last(self, block: Block | None) -> bool:
        """Whether a block is the question that was read last."""
        return block is not None and block is self._last

    def is_stem(self, block: Block) -> bool:
        """Whether a block looks like the start of something: question, table, heading."""
        traits = Traits(block)
        return (
            traits.stands_out
            or traits.is_question
            or traits.opens
            or (not block.is_item and places.find_table(block.text) is not None)
        )

    def _is_apart(self, traits: Traits) -> bool:
        """Whether nobody answers under it; in an article the writer does ("Wat nemen we mee?")."""
        if traits.is_settled:
            return not (self.scope.has("table") and traits.key in self.seen.recurring)
        return traits.is_apart and (not self.ground.is_open or _is_apart(traits))

    def _is_prompt_by_place(self, traits: Traits) -> bool:
        """Whether it stands under a heading where questions stand under other such headings."""
        if not self.ground.is_open or traits.stands_out or traits.n_words > _LONGEST_PROMPT:
            return False
        above = heading_above(traits) if self.seen.prompt_places else None
        return self.seen.prompt_places[above] > 1 if above is not None else False

    def _is_prompt_by_look(self, traits: Traits) -> bool:
        """Whether it comes again at each table and looks as the questions there ("DROOM")."""
        known = (
            traits.stands_out
            and not traits.is_question
            and self.seen.question_looks[traits.look] > 1
        )
        if not known or traits.text.endswith(":") or traits.block.line.cell is not None:
            return False
        again = traits.key in self.seen.recurring and self.scope.has("table", "group")
        beside = self.scope.has("question") and (again or (traits.is_caps and has_answers(traits)))
        return beside and not (traits.is_apart or self.is_last(traits.block.previous))

    def _opens_as_its_kin(self, traits: Traits) -> bool:
        """Whether it begins with "Hoe" or the like and looks as other questions do.

        It must be a heading, or an item over items.
        """
        if traits.n_words > _LONGEST_PROMPT:
            return False
        if traits.block.is_item and traits.block.n_children:
            alike = self.seen.question_looks[traits.look] > 1
            return alike and OPENER.match(traits.text) is not None
        if not traits.stands_out:
            return False
        return self.seen.asking_heads[traits.look] > 0 and OPENER.match(traits.text) is not None

    def _is_answer_itself(self, traits: Traits) -> bool:
        """Whether who said it stands in front, or its answer stands behind it."""
        if self.seen.turns and traits.block.first in self.seen.turns:
            return not has_answers(traits)
        if self.seen.n_inline < _SEVERAL or traits.block.is_item or not self.ground.is_open:
            return False
        return question_before_answer(traits.text) > 0

    def _is_quoted_answer(self, traits: Traits) -> bool:
        """Whether it is a question that somebody answered, in quotation marks."""
        among = self.scope.has("question") or self.seen.n_quotes > _SEVERAL
        return among and not traits.stands_out and is_quotation(traits.text)

    def _prefix_counts(self, traits: Traits, start: int, number: str | None) -> bool:
        """Whether "Vraag 2" introduces a question and is not just the start of a sentence."""
        rest = traits.text[start:]
        if traits.block.is_item and not (number or traits.block.n_children):
            return False
        return bool(rest) or (number is not None and number.lower() in self.seen.asked)

    def _words(self, traits: Traits, start: int, number: str | None) -> str:
        """The words of the question, looked up when only its number stands here."""
        rest = traits.text[start:].strip()
        if not rest and number:
            return self.seen.asked[number.lower()]
        return rest.rstrip(":").rstrip()

    def _is_asked(self, traits: Traits) -> bool:
        """Whether a line that is worded as a question is put to the table."""
        if traits.is_prose and not traits.is_question:
            return False
        if traits.block.is_item:
            return self._is_asked_in_list(traits)
        return self._is_asked_by_stem(traits)

    def _is_asked_in_list(self, traits: Traits) -> bool:
        """The same for a list item."""
        if traits.block.first in self.seen.agenda:
            return traits.is_question or traits.asks or (traits.opens and has_answers(traits))
        if traits.text.endswith(":") and _is_among_points(traits):
            return False
        open_question = self.scope.last("question")
        known = traits.look in self.seen.question_looks
        beside = open_question is None or open_question.rank >= self.rank_of(traits)
        if traits.block.n_children:
            several = self.seen.question_looks[traits.look] > 1 and traits.is_question
            return several or (beside and (traits.is_question or traits.asks or known))
        if traits.is_question and has_answers(traits):
            return beside and not self._is_in_list_of_points(traits)
        if traits.is_question:
            again = self._last is not None and traits.block.previous is self._last
            return beside and (known or again or (traits.asks and not self._collects_points()))
        return beside and known and traits.asks

    def _is_in_list_of_points(self, traits: Traits) -> bool:
        """Whether as many of the numbered lines that look like it are sentences as ask."""
        seen = self.seen
        return seen.numbered_sentences[traits.look] >= seen.numbered_questions[traits.look]

    def _collects_points(self) -> bool:
        """Whether points are being listed, so that a question among them is a point."""
        return self.scope.has("question", "table") or self.scope.role == "harvest"

    def _is_asked_by_stem(self, traits: Traits) -> bool:
        """The same for a line without marker."""
        known = traits.look in self.seen.question_looks
        answered = has_answers(traits)
        if traits.is_question and ends_in_remark(traits.text):
            return False
        if traits.is_prose or (not self.ground.is_open and not answered and not known):
            return False
        inside = self.scope.has("question") and not self.is_marked and not answered
        if inside and not known and self.seen.question_looks:
            return False
        if traits.is_question:
            return True
        if traits.block.following is None:
            return False
        distinct = traits.stands_out or answered or traits.key in self.seen.recurring
        distinct = distinct or (self.seen.n_headed > 1 and heads_sentences(traits))
        distinct = distinct or is_over_place(traits, self.seen.groups)
        return distinct or (traits.asks and bool(traits.block.gap) and not traits.block.gap_after)

    def rank_of(self, traits: Traits) -> float:
        """How deep the question stands."""
        block = traits.block
        outer = self.seen.question_outside_table
        if block.line.heading is not None:
            return block.line.heading * 10.0 + (0.15 if outer else 0.4)
        if block.first in self.seen.agenda:
            return HEADING
        if block.is_item and (block.n_children or not has_answers(traits)):
            return ITEM + block.depth - 0.7
        if block.is_item:
            return HEADING
        if self.seen.question_outside_group:
            return OUTERMOST_QUESTION
        return OUTER_QUESTION if outer else QUESTION

    def _look_ahead(self, block: Block) -> bool:
        """Whether list items follow before the next stem."""
        after = block.following
        for _ in range(40):
            if after is None or after.line.heading is not None:
                return False
            first = after is block.following
            if (after.n_children or not (after.is_item or first)) and self.is_stem(after):
                return False
            if after.is_item and after.line.marker:
                return True
            after = after.following
        return False


def _is_among_points(traits: Traits) -> bool:
    """Whether the item before it in its list is a point, so that it is a label over others."""
    before = traits.block.previous
    beside = before is not None and before.is_item and before.depth == traits.block.depth
    return bool(traits.block.n_children and beside and before and not before.n_children)


def _is_apart(traits: Traits) -> bool:
    """Whether it is a heading such as "Hoe nu verder?", under which nobody answers."""
    led_in = ": " in traits.text
    if traits.is_apart and _TELLS.fullmatch(traits.text):
        return True
    return traits.is_apart and not (traits.asks and (led_in or has_answers(traits)))
