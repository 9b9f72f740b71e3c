"""Which lines are questions to the table, by their look, their wording and what follows."""

import re
from dataclasses import dataclass

from inbreng_analysis.reports.harvest import places
from inbreng_analysis.reports.harvest.ground import Ground
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.prompts import (
    is_answer_itself,
    is_in_list_of_points,
    is_prompt_by_look,
    is_prompt_by_place,
    is_quoted_answer,
    opens_as_its_kin,
)
from inbreng_analysis.reports.harvest.questions import ends_in_remark, question_prefix
from inbreng_analysis.reports.harvest.ranks import question_rank
from inbreng_analysis.reports.harvest.scope import Scope
from inbreng_analysis.reports.harvest.surroundings import (
    has_answers,
    heads_sentences,
    is_over_place,
)
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

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
        self._parted: Block | None = None
        self.is_marked = False
        """Whether the answers to the question that is open are list items."""

    def read(self, traits: Traits) -> Asked | None:
        """Read a block as a question, or say that it is none."""
        if is_answer_itself(traits, self.seen, self.ground):
            return None
        start, number = question_prefix(traits.text)
        if self._is_prompt(traits, start):
            self._parted = None
            self.look_at(traits)
            return Asked(traits.text.rstrip(":"), 0, question_rank(traits, self.seen))
        opens = traits.opens or opens_as_its_kin(traits, self.seen)
        if not (start or traits.is_question or opens) or self._is_apart(traits):
            return None
        if is_quoted_answer(traits, self.seen, self.scope):
            return None
        if start and not self._prefix_counts(traits, start, number):
            start, number = 0, None
        if not start and not self._is_asked(traits):
            return None
        text = self._words(traits, start, number)
        self.look_at(traits)
        self._last = traits.block
        return Asked(text, start, question_rank(traits, self.seen))

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

    def _is_prompt(self, traits: Traits, start: int) -> bool:
        """Whether other questions show that it is one, whatever its words."""
        if self.ground.is_open and is_prompt_by_place(traits, self.seen):
            return True
        if start or not is_prompt_by_look(traits, self.seen, self.scope):
            return False
        if self.is_last(traits.block.previous):
            self._parted = self._last
        return self._parted is None or self._parted is not self._last

    def _is_apart(self, traits: Traits) -> bool:
        """Whether nobody answers under it; in an article the writer does ("Wat nemen we mee?")."""
        if traits.is_settled:
            return not (self.scope.has("table") and traits.key in self.seen.recurring)
        return traits.is_apart and (not self.ground.is_open or _is_apart(traits))

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
        if (traits.is_prose and not traits.is_question) or self._parts_answers(traits):
            return False
        if traits.block.is_item:
            return self._is_asked_in_list(traits)
        return self._is_asked_by_stem(traits)

    def _parts_answers(self, traits: Traits) -> bool:
        """Whether "Wat scholen kunnen doen:" only parts the answers to the question above it."""
        last = self._last
        if not traits.text.endswith(":") or last is None or not last.text.endswith("?"):
            return False
        if self.is_last(traits.block.previous) and has_answers(traits):
            self._parted = last
        return self._parted is last and self.scope.has("question")

    def _is_asked_in_list(self, traits: Traits) -> bool:
        """The same for a list item."""
        if traits.block.first in self.seen.agenda:
            return traits.is_question or traits.asks or (traits.opens and has_answers(traits))
        if traits.text.endswith(":") and _is_among_points(traits):
            return False
        open_question = self.scope.last("question")
        known = traits.look in self.seen.question_looks
        beside = open_question is None or open_question.rank >= question_rank(traits, self.seen)
        if traits.block.n_children:
            several = self.seen.question_looks[traits.look] > 1 and traits.is_question
            return several or (beside and (traits.is_question or traits.asks or known))
        if traits.is_question and has_answers(traits):
            return beside and not is_in_list_of_points(traits, self.seen)
        if traits.is_question:
            again = self._last is not None and traits.block.previous is self._last
            return beside and (known or again or (traits.asks and not self._collects_points()))
        return beside and known and traits.asks

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
