"""Steps of a letter while it goes: claimed before the mail server hears of it, settled after."""

from datetime import datetime, timedelta
from typing import Any

from inbreng.people.models import Letter
from inbreng.people.post_refusals import WORKER_GONE

State = Letter.State
DEAD_AFTER = timedelta(minutes=10)
# After the first, second… refusal for now; after the last one the letter failed.
WAITS = [timedelta(minutes=5), *(timedelta(hours=n) for n in (1, 4, 12, 24))]


def claim_letter(*, letter: Letter, now: datetime) -> bool:
    """Keep the letter as being sent, for this worker alone; False when another one has it."""
    due = Letter.objects.filter(pk=letter.pk, state=State.ASKED, n_attempts=letter.n_attempts)
    number = letter.n_attempts + 1
    if not due.update(state=State.SENDING, sending_at=now, n_attempts=number):
        return False
    letter.n_attempts = number
    return True


def mark_sent(*, letter: Letter, now: datetime) -> None:
    """Keep that the mail server took the letter, also when a sweep was in doubt meanwhile."""
    _settle(letter, state=State.SENT, sent_at=now, refusal="")


def mark_failed(*, letter: Letter, refusal: str) -> None:
    """Keep that the letter will not arrive, and why."""
    _settle(letter, state=State.FAILED, refusal=refusal)


def mark_stopped(*, letter: Letter, refusal: str) -> None:
    """Keep that the letter was not sent, and why."""
    _settle(letter, state=State.STOPPED, refusal=refusal)


def mark_uncertain(*, letter: Letter, refusal: str) -> None:
    """Keep that nobody knows whether the letter went; it does not go again by itself."""
    _settle(letter, state=State.UNCERTAIN, refusal=refusal)


def put_off(*, letter: Letter, refusal: str, now: datetime) -> None:
    """Try again later, each time later; after the last time the letter failed."""
    if letter.n_attempts > len(WAITS):
        mark_failed(letter=letter, refusal=refusal)
        return
    later = now + WAITS[letter.n_attempts - 1]
    _settle(letter, state=State.ASKED, not_before=later, refusal=refusal)


def doubt_dead(*, now: datetime) -> int:
    """Mark letters whose worker died halfway as uncertain; says how many."""
    dead = Letter.objects.filter(state=State.SENDING, sending_at__lt=now - DEAD_AFTER)
    return dead.update(state=State.UNCERTAIN, refusal=WORKER_GONE)


def _settle(letter: Letter, **fields: Any) -> None:
    mine = Letter.objects.filter(pk=letter.pk, n_attempts=letter.n_attempts)
    mine.filter(state__in=(State.SENDING, State.UNCERTAIN)).update(**fields)
