"""Read a report: claimed by one worker, staged in short steps, taken up when that worker dies."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from inbreng.core import claims
from inbreng.core.children.starting import Refused
from inbreng.core.claims import TakenOver
from inbreng.dialogue.bridge.reading import read_apart
from inbreng.dialogue.models import LineBlock, Report, StagedEntry, StoredFile

State = Report.State
Clock = Callable[[], datetime]

MOST_ATTEMPTS = 3
DEAD_AFTER = timedelta(seconds=60)
WORKER_DIED = "worker_died"


class Claim(claims.Claim):
    """A worker's right to write what it reads."""

    rows, doing = Report, State.READING


def read_report(*, pk: int, clock: Clock) -> None:
    """Read a report that waits; does nothing when another worker has it."""
    claim = Claim.take(pk, clock(), n_done=0, n_total=0)
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
        LineBlock.objects.create(report_id=claim.pk, number=number, lines=lines)


def _keep_entries(
    claim: Claim, n_before: int, entries: list[dict[str, Any]], now: datetime
) -> None:
    with transaction.atomic():
        claim.hold(seen_alive_at=now, n_done=n_before + len(entries))
        StagedEntry.objects.bulk_create(
            _entry(claim.pk, number * StagedEntry.STEP, entry)
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
        _wipe(claim.pk)


def _wipe(report: int) -> None:
    StagedEntry.objects.filter(report=report).delete()
    LineBlock.objects.filter(report=report).delete()


def take_up_again(*, now: datetime) -> list[int]:
    """Reports to read now: those that wait, and those whose worker died, wiped first.

    A report that outlived its worker three times is refused instead.
    """
    for claim in Claim.of_dead(now - DEAD_AFTER):
        _give_back(claim)
    return Claim.waiting()


def _give_back(claim: Claim) -> None:
    is_hopeless = claim.attempt >= MOST_ATTEMPTS
    state = State.REFUSED if is_hopeless else State.ASKED
    refusal = WORKER_DIED if is_hopeless else ""
    try:
        with transaction.atomic():
            claim.hold(state=state, refusal=refusal, seen_alive_at=None)
            _wipe(claim.pk)
    except TakenOver:
        return
