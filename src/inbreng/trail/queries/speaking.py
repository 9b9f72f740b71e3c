"""What the private page tells somebody of each of their points, with what was said about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbreng.answers.models import AnswerMessage, AnswerVersion
from inbreng.answers.queries import (
    as_published_answers,
    replies_by_contribution,
    threads_of,
    versions_by_contribution,
)
from inbreng.answers.queries.forwards import PartyReply
from inbreng.dialogue.models import Contribution
from inbreng.trail.queries.contributions import Outcome, outcomes
from inbreng.trail.queries.own import OwnWords, own_words


@dataclass(frozen=True, slots=True)
class Told:
    """One point with its words, its trail, its answer and what stands beside that."""

    voice: OwnWords
    outcome: Outcome
    earlier: list[AnswerVersion]
    replies: list[PartyReply]
    thread: list[AnswerMessage]

    @property
    def passages(self) -> set[int]:
        """The passages of the published plan where these words or their answer landed."""
        answer = self.outcome.answer
        there = {passage.pk for passage in self.outcome.passages}
        return there | ({answer.passage_id} if answer and answer.passage_id else set())

    @property
    def can_ask(self) -> bool:
        """Whether the speaker can ask about it here."""
        contribution = self.outcome.contribution
        is_shown = contribution.state == Contribution.State.VISIBLE
        return is_shown and contribution.erased_at is None


def told_to_speaker(contributions: Sequence[Contribution]) -> list[Told]:
    """Everything about one's own points. Ten queries at most, however many there are."""
    if not contributions:
        return []
    pks = [contribution.pk for contribution in contributions]
    versions, threads = versions_by_contribution(pks), threads_of(pks)
    replies = replies_by_contribution(pks)
    found = outcomes(contributions)
    earlier = [version for kept in versions.values() for version in kept]
    as_published_answers([*earlier, *(one.answer for one in found if one.answer)])
    told = zip(own_words(contributions), found, strict=True)
    return [
        Told(
            voice=voice,
            outcome=outcome,
            earlier=versions.get(outcome.contribution.pk, []),
            replies=replies.get(outcome.contribution.pk, []),
            thread=threads.get(outcome.contribution.pk, []),
        )
        for voice, outcome in told
    ]
