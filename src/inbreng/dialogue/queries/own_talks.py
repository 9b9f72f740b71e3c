"""The small talks that somebody logged, and what moderators did with their points."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q

from inbreng.dialogue.models import Contribution, ModerationStep, Source
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

NEWEST: Final = 5
State = Contribution.State


@dataclass(frozen=True, slots=True)
class LoggedTalk:
    """A talk as whoever logged it may follow it: without the words that were held back."""

    title: str
    n_points: int
    n_waiting: int
    refusals: list[str]  # why, for each point that was not placed


def talks_logged_by(user: User, trajectory: Trajectory) -> list[LoggedTalk]:
    """The newest talks that ``user`` logged in a trajectory, newest first. Two queries."""
    logged = Source.objects.filter(trajectory=trajectory, made_by=user, kind=Source.Kind.SMALL_TALK)
    waiting = Q(contributions__state=State.QUARANTINED)
    counted = logged.annotate(
        n_points=Count("contributions"), n_waiting=Count("contributions", filter=waiting)
    )
    talks = list(counted.order_by("-made_at", "-pk")[:NEWEST])
    refusals = _refusals(talks) if talks else {}
    return [
        LoggedTalk(talk.title, talk.n_points, talk.n_waiting, refusals.get(talk.pk, []))
        for talk in talks
    ]


def _refusals(talks: Sequence[Source]) -> dict[int, list[str]]:
    refused = ModerationStep.objects.filter(
        contribution__source__in=talks,
        contribution__state=State.REFUSED,
        step=ModerationStep.Step.REFUSED,
    )
    newest = {
        contribution: (source, reason)
        for contribution, source, reason in refused.order_by("at", "pk").values_list(
            "contribution", "contribution__source", "reason"
        )
    }
    found: dict[int, list[str]] = defaultdict(list)
    for source, reason in newest.values():
        found[source].append(reason)
    return found
