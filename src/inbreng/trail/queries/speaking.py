"""What the private page tells somebody of each of their points, with what was said about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbreng.answers.models import AnswerMessage, AnswerVersion
from inbreng.answers.queries import replies_by_contribution, threads_of, versions_by_contribution
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
    def can_ask(self) -> bool:
        """Whether the speaker can ask about it here."""
        contribution = self.outcome.contribution
        is_shown = contribution.state == Contribution.State.VISIBLE
        return is_shown and contribution.erased_at is None


def told_to_speaker(contributions: Sequence[Contribution]) -> list[Told]:
    """Everything about one's own points. Nine queries at most, however many there are."""
    if not contributions:
        return []
    pks = [contribution.pk for contribution in contributions]
    versions, threads = versions_by_contribution(pks), threads_of(pks)
    replies = replies_by_contribution(pks)
    told = zip(own_words(contributions), outcomes(contributions), strict=True)
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
