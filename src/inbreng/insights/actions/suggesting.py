"""A round of suggestions: asked, done by one worker, taken up when that worker dies."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inbreng.core import claims
from inbreng.core.children.starting import Refused
from inbreng.core.claims import TakenOver
from inbreng.core.errors import DomainError
from inbreng.insights.actions.comparing import keep_agreement
from inbreng.insights.actions.suggested import Findings, clear_older
from inbreng.insights.bridge.suggesting import judge_apart
from inbreng.insights.models import SuggestionRun
from inbreng.insights.queries.suggestions import ToJudge, newest_run, points_to_judge, with_much_new
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

State = SuggestionRun.State
Clock = Callable[[], datetime]

MOST_ATTEMPTS = 3
DEFAULT_FINENESS = 0.5
DEAD_AFTER = timedelta(seconds=60)
WORKER_DIED = "worker_died"


class AlreadyAsked(DomainError):
    """A round of this trajectory is on its way."""


class Claim(claims.Claim):
    """A worker's right to write what it finds."""

    rows, doing = SuggestionRun, State.RUNNING


def ask_suggestions(
    *, trajectory: Trajectory, fineness: float, by: User | None, now: datetime
) -> SuggestionRun:
    """Ask for a round; raises AlreadyAsked while one is on its way."""
    try:
        with transaction.atomic():
            return SuggestionRun.objects.create(
                trajectory=trajectory, fineness=fineness, asked_by=by, asked_at=now
            )
    except IntegrityError:
        raise AlreadyAsked(_("Er is al een ronde bezig. Wacht tot die klaar is.")) from None


def ask_by_itself(*, now: datetime) -> list[int]:
    """Ask for a round wherever much was said since the last, as fine as that one; gives them back.

    So a group that fits nowhere is offered as soon as it is there; nobody has to ask.
    """
    asked = []
    for trajectory in with_much_new(now):
        last = newest_run(trajectory)
        fineness = last.fineness if last else DEFAULT_FINENESS
        with suppress(AlreadyAsked):
            run = ask_suggestions(trajectory=trajectory, fineness=fineness, by=None, now=now)
            asked.append(run.pk)
    return asked


def make_suggestions(*, pk: int, clock: Clock) -> None:
    """Do a round that waits; does nothing when another worker has it."""
    claim = Claim.take(pk, clock(), n_done=0, n_total=0)
    if claim is None:
        return
    run = SuggestionRun.objects.select_related("trajectory").get(pk=pk)
    try:
        _work(claim, run, clock)
    except Refused as refusal:
        _refuse(claim, refusal.code, clock())
    except TakenOver:
        return


def _work(claim: Claim, run: SuggestionRun, clock: Clock) -> None:
    judged = points_to_judge(run.trajectory)
    claim.hold(seen_alive_at=clock(), n_total=len(judged.points))
    findings = Findings(run, judged.points)
    head: dict[str, Any] = {}
    for message in judge_apart(_asked(run, judged), alive=_sign(claim, judged, clock)):
        head |= message.get("head", {})
        with transaction.atomic():
            claim.hold(seen_alive_at=clock())
            findings.keep(message)
    with transaction.atomic():
        claim.hold(
            state=State.READY,
            seen_alive_at=None,
            n_done=len(judged.points),
            finished_at=clock(),
            **head,
        )
        clear_older(run)
    keep_agreement(trajectory=run.trajectory, now=clock())


def _asked(run: SuggestionRun, judged: ToJudge) -> dict[str, Any]:
    return {
        "texts": judged.texts,
        "labels": judged.labels,
        "fineness": run.fineness,
        "previous": judged.previous,
        "contexts": judged.contexts,
        "gatherings": judged.gatherings,
        "meanings": judged.meanings,
    }


def _sign(claim: Claim, judged: ToJudge, clock: Clock) -> Callable[[float], None]:
    def alive(share: float) -> None:
        claim.hold(seen_alive_at=clock(), n_done=int(share * len(judged.points)))

    return alive


def _refuse(claim: Claim, code: str, now: datetime) -> None:
    with transaction.atomic():
        claim.hold(state=State.REFUSED, refusal=code, seen_alive_at=None, finished_at=now)
        _wipe(claim.pk)


def _wipe(run: int) -> None:
    found = SuggestionRun.objects.get(pk=run)
    found.suggestions.all().delete()
    found.proposed_themes.all().delete()
    found.look_alikes.all().delete()


def take_up_suggestions(*, now: datetime) -> list[int]:
    """Rounds to do now: those that wait, and those whose worker died, wiped first.

    A round that outlived its worker three times is refused instead.
    """
    for claim in Claim.of_dead(now - DEAD_AFTER):
        _give_back(claim, now)
    return Claim.waiting()


def _give_back(claim: Claim, now: datetime) -> None:
    if claim.attempt >= MOST_ATTEMPTS:
        fields = {"state": State.REFUSED, "refusal": WORKER_DIED, "finished_at": now}
    else:
        fields = {"state": State.ASKED}
    try:
        with transaction.atomic():
            claim.hold(seen_alive_at=None, **fields)
            _wipe(claim.pk)
    except TakenOver:
        return
