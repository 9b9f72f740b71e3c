"""Send what is due: each letter is claimed and kept as being sent before the server hears of it."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse

from inbreng.people.actions import sending
from inbreng.people.actions.return_links import make_return_link
from inbreng.people.letters.handing_over import (
    CLOSING,
    LostInBetween,
    NotTaken,
    ServerAway,
    hand_over,
    open_connection,
    written,
)
from inbreng.people.letters.writing import Ways, mail_of
from inbreng.people.models import Letter, Person, ReturnLink
from inbreng.people.post_refusals import CONNECTION_LOST, NO_ADDRESS, UNMADE, UNWANTED
from inbreng.people.queries.post import (
    Recipient,
    due_letters,
    letters_to_send,
    n_sent_lately,
    recipient_of,
    unwanted,
)

logger = logging.getLogger(__name__)
Clock = Callable[[], datetime]
PER_CONNECTION = 50  # many servers close a connection after a hundred mails


def send_due_letters(*, clock: Clock) -> int:
    """Send what is due, as fast as the installation allows in a minute; says how many went."""
    sending.doubt_dead(now=clock())
    room = settings.MAIL_PER_MINUTE - n_sent_lately(clock())
    due = due_letters(clock(), max(room, 0))
    n_sent = 0
    try:
        for first in range(0, len(due), PER_CONNECTION):
            n_sent += _send_batch(due[first : first + PER_CONNECTION], clock)
    except ServerAway as error:
        logger.warning("The mail server can not be reached, letters wait: %s", error)
    return n_sent


def _send_batch(numbers: Sequence[int], clock: Clock) -> int:
    """Send some letters over one connection; raises ServerAway when it breaks."""
    letters = letters_to_send(numbers)
    recipients = {letter.pk: recipient_of(letter) for letter in letters}
    refused = unwanted(list(recipients.values()), {letter.topic for letter in letters})
    n_sent = 0
    with open_connection() as connection:
        for letter in letters:
            one = recipients[letter.pk]
            reason = UNWANTED if (one, letter.topic) in refused else ""
            n_sent += _send(connection, letter, one, clock, reason if one.email else NO_ADDRESS)
    return n_sent


def _send(
    connection: BaseEmailBackend, letter: Letter, one: Recipient, clock: Clock, stopped: str
) -> bool:
    """Send one letter, when no other worker has it; says whether the mail server took it."""
    if not sending.claim_letter(letter=letter, now=clock()):
        return False
    if stopped:
        sending.mark_stopped(letter=letter, refusal=stopped)
        return False
    way_back = WayBack(letter.person, clock()) if letter.person else None
    is_sent = _hand_over(connection, letter, one, Ways(letter, way_back), clock)
    if way_back is not None and not is_sent:
        way_back.take_back()
    return is_sent


class WayBack:
    """Makes a way back for a speaker, whose token stands in one letter and nowhere else."""

    def __init__(self, person: Person, now: datetime) -> None:
        self.person, self.now = person, now
        self.link: ReturnLink | None = None

    def __call__(self) -> str:
        """The path of a new link."""
        fresh = make_return_link(person=self.person, by=None, now=self.now)
        self.link = fresh.link
        return reverse("people:return_link", args=[fresh.token])

    def take_back(self) -> None:
        """Destroy the link of a letter that did not go."""
        if self.link is not None:
            self.link.delete()


def _hand_over(
    connection: BaseEmailBackend, letter: Letter, recipient: Recipient, ways: Ways, clock: Clock
) -> bool:
    try:
        mail = mail_of(letter, recipient, ways)
        content = written(mail)
    except Exception:
        logger.exception("Letter %d can not be written", letter.pk)
        sending.put_off(letter=letter, refusal=UNMADE, now=clock())
        return False
    try:
        hand_over(connection, mail, content)
    except NotTaken as answer:
        _keep_refusal(letter, answer.code, clock())
        if answer.code == CLOSING:
            raise ServerAway from None
        return False
    except LostInBetween:
        sending.mark_uncertain(letter=letter, refusal=CONNECTION_LOST)
        raise ServerAway from None
    except ServerAway:
        sending.put_off(letter=letter, refusal="421", now=clock())
        raise
    sending.mark_sent(letter=letter, now=clock())
    return True


def _keep_refusal(letter: Letter, code: int, now: datetime) -> None:
    if code >= 500:
        sending.mark_failed(letter=letter, refusal=str(code))
    else:
        sending.put_off(letter=letter, refusal=str(code), now=now)
