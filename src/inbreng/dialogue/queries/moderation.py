"""What is held back, with what the screening found in it; and the log of what moderators did."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import Max, Q, QuerySet

from inbreng.dialogue.finding_kinds import kind_in_words
from inbreng.dialogue.models import Contribution, Finding, ModerationStep, Wording
from inbreng.people.models import Perspective
from inbreng.programme.models import Trajectory

HELD_AT = Max("moderation_steps__at", filter=Q(moderation_steps__step=ModerationStep.Step.HELD))
QUEUE = 50
LOG = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the words it is about."""

    pk: int
    start: int
    end: int
    text: str
    kind: str  # in plain words
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the words; ``kinds`` says what was found in it, if anything was."""

    text: str
    kinds: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A contribution that waits for a moderator."""

    contribution: Contribution
    words: str
    held_at: datetime | None
    findings: list[Found] = field(default_factory=list)

    @property
    def pk(self) -> int:
        """The id of the contribution."""
        return self.contribution.pk

    @property
    def kinds(self) -> list[str]:
        """What kinds of things were found, each once."""
        return list(dict.fromkeys(found.kind for found in self.findings))

    @property
    def pieces(self) -> list[Piece]:
        """The words, cut where a finding begins or ends."""
        cuts = {0, len(self.words)}
        cuts |= {place for found in self.findings for place in (found.start, found.end)}
        return [self._piece(start, end) for start, end in pairwise(sorted(cuts)) if start < end]

    @property
    def perspective(self) -> Perspective | None:
        """From which side it was said."""
        return self.contribution.perspective

    def _piece(self, start: int, end: int) -> Piece:
        over = [found for found in self.findings if found.start <= start and end <= found.end]
        kinds = ", ".join(dict.fromkeys(found.kind for found in over))
        return Piece(self.words[start:end], kinds)


def held_back(trajectory: Trajectory, *, pk: int | None = None) -> list[Held]:
    """Contributions that wait, longest first, or the one asked for. Three queries.

    For moderators only: holds words that nobody else may see.
    """
    found = _waiting(trajectory)
    if pk is not None:
        found = found.filter(pk=pk)
    waiting = list(_with_place(found)[:QUEUE])
    wordings = _open_words(waiting)
    findings = _findings(wordings)
    return [
        Held(
            contribution=one,
            words=wordings[one.pk].text if one.pk in wordings else "",
            held_at=one.held_at,  # type: ignore[attr-defined]  # annotated
            findings=findings.get(one.pk, []),
        )
        for one in waiting
    ]


def n_held_back(trajectory: Trajectory) -> int:
    """How many contributions wait. One query."""
    return _waiting(trajectory).count()


def moderation_log(trajectory: Trajectory) -> QuerySet[ModerationStep]:
    """The newest steps of moderators, without any words. One query."""
    steps = ModerationStep.objects.filter(contribution__trajectory=trajectory)
    return steps.select_related("by", "contribution__gathering").order_by("-at", "-pk")[:LOG]


def open_wording(pk: int) -> Wording | None:
    """The words of a contribution that stand open, first ones first. One query."""
    return Wording.objects.filter(contribution=pk, sealed_until__isnull=True).first()


def _waiting(trajectory: Trajectory) -> QuerySet[Contribution]:
    return Contribution.objects.filter(
        trajectory=trajectory,
        state=Contribution.State.QUARANTINED,
        erased_at__isnull=True,
    )


def _with_place(found: QuerySet[Contribution]) -> QuerySet[Contribution]:
    place = ("gathering", "table", "question", "perspective", "source")
    return (
        found.select_related(*place)
        .annotate(held_at=HELD_AT)
        .order_by("held_at", "source_id", "position")
    )


def _open_words(waiting: list[Contribution]) -> dict[int, Wording]:
    found = Wording.objects.filter(contribution__in=waiting, sealed_until__isnull=True)
    return {wording.contribution_id: wording for wording in found.order_by("-number")}


def _findings(wordings: dict[int, Wording]) -> dict[int, list[Found]]:
    words = {wording.pk: wording for wording in wordings.values()}
    found: dict[int, list[Found]] = defaultdict(list)
    for finding in Finding.objects.filter(wording__in=list(words)).order_by("start", "end"):
        wording = words[finding.wording_id]
        found[wording.contribution_id].append(_found(finding, wording.text))
    return found


def _found(finding: Finding, words: str) -> Found:
    fields: dict[str, Any] = {"start": finding.start, "end": min(finding.end, len(words))}
    return Found(
        pk=finding.pk,
        text=words[finding.start : finding.end],
        kind=kind_in_words(finding.kind, is_sure=finding.is_sure),
        is_sure=finding.is_sure,
        **fields,
    )
