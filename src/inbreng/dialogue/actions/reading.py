"""Read a report: claimed by one worker, staged in short steps, taken up when that worker dies."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F

from inbreng.core.children.starting import Refused
from inbreng.dialogue.bridge.reading import read_apart
from inbreng.dialogue.models import LineBlock, Report, StagedEntry, StoredFile

State = Report.State
Clock = Callable[[], datetime]

MOST_ATTEMPTS = 3
DEAD_AFTER = timedelta(seconds=60)
WORKER_DIED = "worker_died"


class TakenOver(Exception):
    """The report is no longer this worker's."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A worker's right to write what it reads, until another attempt begins."""

    report: int
    attempt: int
    state: str = State.READING

    def hold(self, **fields: Any) -> None:
        """Write fields of the report; raises TakenOver when it is no longer this worker's."""
        mine = Report.objects.filter(pk=self.report, state=self.state, n_attempts=self.attempt)
        if not mine.update(**fields):
            raise TakenOver


def read_report(*, pk: int, clock: Clock) -> None:
    """Read a report that waits; does nothing when another worker has it."""
    claim = _claim(pk, clock())
    if claim is None:
        return
    report = Report.objects.select_related("stored_file").get(pk=pk)
    try:
        if report.stored_file is None:
            raise Refused("gone")
        _stage(claim, report, report.stored_file, clock)
    except Refused as refusal:
        _refuse(claim, refusal.code)
    except TakenOver:
        return


def _claim(pk: int, now: datetime) -> Claim | None:
    asked = Report.objects.filter(pk=pk, state=State.ASKED)
    fields = {"state": State.READING, "seen_alive_at": now, "n_done": 0, "n_total": 0}
    if not asked.update(n_attempts=F("n_attempts") + 1, **fields):
        return None
    return Claim(pk, Report.objects.values_list("n_attempts", flat=True).get(pk=pk))


def _stage(claim: Claim, report: Report, stored: StoredFile, clock: Clock) -> None:
    messages = read_apart(
        Path(stored.content.path),
        report.name,
        max_bytes=settings.UPLOAD_LIMIT,
        alive=lambda: claim.hold(seen_alive_at=clock()),
    )
    head: dict[str, Any] = {}
    n_blocks = n_entries = 0
    for message in messages:
        if "head" in message:
            head = _head(message)
            claim.hold(seen_alive_at=clock(), n_total=message["n_entries"])
        elif "lines" in message:
            n_blocks += 1
            _keep_lines(claim, n_blocks, message["lines"], clock())
        elif "entries" in message:
            _keep_entries(claim, n_entries, message["entries"], clock())
            n_entries += len(message["entries"])
    claim.hold(state=State.READY, seen_alive_at=None, **head)


def _head(message: dict[str, Any]) -> dict[str, Any]:
    head = message["head"]
    return {
        "title": (head["title"] or "")[:300],
        "document_kind": head["kind"] or "",
        "held_on": head["held_on"] or "",
        "n_participants": head["n_participants"],
        "participants_exact": head["participants_exact"],
        "groups": head["groups"],
        "notes": [note["code"] for note in head["notes"]],
        "n_lines": message["n_lines"],
    }


def _keep_lines(claim: Claim, number: int, lines: list[str], now: datetime) -> None:
    with transaction.atomic():
        claim.hold(seen_alive_at=now)
        LineBlock.objects.create(report_id=claim.report, number=number, lines=lines)


def _keep_entries(
    claim: Claim, n_before: int, entries: list[dict[str, Any]], now: datetime
) -> None:
    with transaction.atomic():
        claim.hold(seen_alive_at=now, n_done=n_before + len(entries))
        StagedEntry.objects.bulk_create(
            _entry(claim.report, number * StagedEntry.STEP, entry)
            for number, entry in enumerate(entries, start=n_before)
        )


def _entry(report: int, position: int, entry: dict[str, Any]) -> StagedEntry:
    return StagedEntry(
        report_id=report,
        position=position,
        kind=entry["kind"],
        text=entry["text"],
        is_quoted=entry["quoted"],
        question=(entry["question"] or "")[:500],
        group=(entry["group"] or "")[:200],
        table=(entry["table"] or "")[:200],
        section=entry["section"],
        path=entry["path"],
        line=entry["line"],
        start=entry["start"],
        end_line=entry["end_line"],
        end=entry["end"],
        page=entry["page"],
        doubt=(entry["doubt"] or "")[:300],
    )


def _refuse(claim: Claim, code: str) -> None:
    with transaction.atomic():
        claim.hold(state=State.REFUSED, refusal=code, seen_alive_at=None)
        _wipe(claim.report)


def _wipe(report: int) -> None:
    StagedEntry.objects.filter(report=report).delete()
    LineBlock.objects.filter(report=report).delete()


def take_up_again(*, now: datetime) -> list[int]:
    """Reports to read now: those that wait, and those whose worker died, wiped first.

    A report that outlived its worker three times is refused instead.
    """
    dead = Report.objects.filter(state=State.READING, seen_alive_at__lt=now - DEAD_AFTER)
    for pk, attempt in dead.values_list("pk", "n_attempts"):
        _give_back(Claim(pk, attempt))
    waiting = Report.objects.filter(state=State.ASKED).order_by("pk")
    return list(waiting.values_list("pk", flat=True))


def _give_back(claim: Claim) -> None:
    is_hopeless = claim.attempt >= MOST_ATTEMPTS
    state = State.REFUSED if is_hopeless else State.ASKED
    refusal = WORKER_DIED if is_hopeless else ""
    try:
        with transaction.atomic():
            claim.hold(state=state, refusal=refusal, seen_alive_at=None)
            _wipe(claim.report)
    except TakenOver:
        return
