"""What somebody said, as the person themselves sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from inbreng.dialogue.models import Contribution, ModerationStep, Wording
from inbreng.people.models import Perspective


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One's own line with its whole place; why it was not placed when it was refused."""

    words: str
    beside: list[Wording]
    perspective: Perspective | None
    path: list[str]
    table: str
    question: str
    gathering: str
    state: str
    erased_at: datetime | None
    is_heavy: bool
    refusal: str


def own_words(contributions: Sequence[Contribution]) -> list[OwnWords]:
    """The lines of contributions fetched with their place and wordings. One query for refusals."""
    refused = [c.pk for c in contributions if c.state == Contribution.State.REFUSED]
    steps = ModerationStep.objects.filter(
        contribution__in=refused, step=ModerationStep.Step.REFUSED
    )
    reasons = {step.contribution_id: step.reason for step in steps} if refused else {}
    return [_own(contribution, reasons.get(contribution.pk, "")) for contribution in contributions]


def _own(contribution: Contribution, refusal: str) -> OwnWords:
    open_ones = [w for w in contribution.wordings.all() if w.sealed_until is None]
    return OwnWords(
        words=open_ones[0].text if open_ones else "",
        beside=open_ones[1:],
        perspective=contribution.perspective,
        path=contribution.path,
        table=contribution.table.label if contribution.table else "",
        question=contribution.question.text if contribution.question else "",
        gathering=contribution.gathering.title,
        state=contribution.state,
        erased_at=contribution.erased_at,
        is_heavy=contribution.is_heavy,
        refusal=refusal,
    )
