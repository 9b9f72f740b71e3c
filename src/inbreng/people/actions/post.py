"""Ask for letters by mail: one for each key, to who has an address and wants it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.people.models import Letter, Partnership, Person, User
from inbreng.people.post_refusals import ERASED, HELD
from inbreng.people.queries.post import Recipient, recipient, unwanted

State = Letter.State
PER_QUERY = 200
ADDRESS_KEPT = timedelta(days=400)  # longer than a year: the link to stop must work that long
OPEN = (State.ASKED, State.SENDING, State.UNCERTAIN)


@dataclass(frozen=True, kw_only=True)
class LetterOrder:
    """A letter to be made.

    ``context`` is kept as JSON: names of things, dates, counts, paths and numbers of rows, but
    never words or names of people. What depends on those the template asks for by number when the
    letter goes, so that nothing outlives an erasure.
    """

    key: str
    topic: str
    subject: str
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    person: Person | None = None
    user: User | None = None
    address: str = ""
    partnership: Partnership | None = None
    not_before: datetime | None = None

    @property
    def recipient(self) -> Recipient:
        """Where the letter would go now."""
        return recipient(self.person, self.user, self.address)


def queue_letter(*, now: datetime, **order: Any) -> Letter | None:
    """Ask for one letter, with the fields of a LetterOrder; the same key again gives the first.

    None when the recipient has no address, was erased, or wants no mail about the topic.
    """
    return queue_letters(orders=[LetterOrder(**order)], now=now)[0]


def queue_letters(*, orders: Sequence[LetterOrder], now: datetime) -> list[Letter | None]:
    """Ask for letters; gives back for each order its letter, or None when nobody can get it."""
    found: list[Letter | None] = []
    with transaction.atomic():
        for first in range(0, len(orders), PER_QUERY):
            found += _queue(orders[first : first + PER_QUERY], now)
    return found


def _queue(orders: Sequence[LetterOrder], now: datetime) -> list[Letter | None]:
    keys = [order.key for order in orders]
    known = set(Letter.objects.filter(key__in=keys).values_list("key", flat=True))
    new = [order for order in orders if order.key not in known]
    reached = [(order, order.recipient) for order in new]
    refused = unwanted([one for _order, one in reached], {order.topic for order in new})
    made = [
        _letter(order, now)
        for order, one in reached
        if one.email and (one, order.topic) not in refused
    ]
    # Another process may have asked for the same in the meantime: its letter stands.
    Letter.objects.bulk_create(made, ignore_conflicts=True)
    by_key = {letter.key: letter for letter in Letter.objects.filter(key__in=keys)}
    return [by_key.get(key) for key in keys]


def _letter(order: LetterOrder, now: datetime) -> Letter:
    return Letter(
        partnership_id=_partnership_of(order),
        key=order.key,
        topic=order.topic,
        person=order.person,
        user=order.user,
        address=order.address,
        subject=" ".join(order.subject.split())[:200],
        template=order.template,
        context=dict(order.context),
        not_before=max(order.not_before or now, now),
        asked_at=now,
    )


def _partnership_of(order: LetterOrder) -> int:
    """The partnership that writes: the one given, else of the recipient, else the only one."""
    if order.partnership is not None:
        return order.partnership.pk
    if order.person is not None:
        return order.person.partnership_id
    held = order.user.roles.order_by("-pk").first() if order.user is not None else None
    return held.partnership_id if held else Partnership.objects.get().pk


def send_anyway(*, letter: Letter, now: datetime) -> None:
    """Let a letter go that failed or may have been lost; raises ChangedMeanwhile when it went."""
    ended = (State.UNCERTAIN, State.FAILED, State.STOPPED)
    _move(letter, ended, state=State.ASKED, not_before=now, refusal="")


def hold_letter(*, letter: Letter) -> None:
    """Stop a letter that waits; raises ChangedMeanwhile when it is already on its way."""
    _move(letter, (State.ASKED,), state=State.STOPPED, refusal=HELD)


def forget_addresses(*, now: datetime) -> int:
    """Remove addresses of letters of long ago that belong to no speaker and no account."""
    old = Letter.objects.exclude(address="").filter(asked_at__lt=now - ADDRESS_KEPT)
    return old.exclude(state__in=OPEN).update(address="")


def _move(letter: Letter, before: Sequence[str], **fields: Any) -> None:
    if not Letter.objects.filter(pk=letter.pk, state__in=before).update(**fields):
        raise ChangedMeanwhile(_("Deze brief heeft intussen een andere stand. Kijk opnieuw."))


def forget_letters(*, person: Person) -> None:
    """Stop what waits for somebody who is erased, and keep of all letters only that they were."""
    letters = Letter.objects.filter(person=person)
    letters.filter(state__in=OPEN).update(state=State.STOPPED, refusal=ERASED)
    letters.update(subject="", context={})
    person.mail_choices.all().delete()
