"""Letters: which are due, which a page lists, to whom one goes and whether they want it."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from inbreng.people.models import Contact, Letter, MailChoice, Partnership, Person, Topic, User

RATE_WINDOW = timedelta(minutes=1)
# A speaker gets these only after a yes; the others they are sent for because they left an address.
ASKED_FIRST = frozenset({Topic.INVITATION})


@dataclass(frozen=True)
class Recipient:
    """Where a letter goes; ``email`` is empty when there is no address (any more)."""

    name: str = ""
    email: str = ""
    person_id: int | None = None
    user_id: int | None = None

    @property
    def address_hash(self) -> str:
        """What a stop of this address is kept under; empty without one."""
        return hash_of_address(self.email)


@dataclass(frozen=True)
class LetterFilter:
    """Which letters are asked for; what is empty asks for all."""

    text: str = ""
    topic: str = ""
    state: str = ""


def hash_of_address(email: str) -> str:
    """The SHA-256 of an address in small letters, hexadecimal; empty for none."""
    return hashlib.sha256(email.strip().lower().encode()).hexdigest() if email else ""


def recipient(person: Person | None, user: User | None, address: str) -> Recipient:
    """Where mail to one of these goes; reads contact and account of a person."""
    if person is not None:
        return _speaker(person)
    if user is not None:
        email = user.email if user.is_active else ""
        return Recipient(name=user.name, email=email, user_id=user.pk)
    return Recipient(email=address)


def _speaker(person: Person) -> Recipient:
    if person.erased_at is not None:
        return Recipient(person_id=person.pk)
    contact: Contact | None = getattr(person, "contact", None)
    account: User | None = getattr(person, "account", None)
    name = contact.name if contact else ""
    email = contact.email if contact else ""
    if account is not None:
        name = name or account.name
        email = email or (account.email if account.is_active else "")
    return Recipient(name=name, email=email, person_id=person.pk)


def unwanted(recipients: Sequence[Recipient], topics: Iterable[str]) -> set[tuple[Recipient, str]]:
    """Those recipients that want no mail about one of these topics. One query."""
    asked = set(topics)
    chosen = _chosen(recipients, asked)
    return {
        (one, topic) for one in recipients for topic in asked if not _is_wanted(one, topic, chosen)
    }


def wanted_topics(one: Recipient) -> set[str]:
    """The topics about which somebody gets mail. One query."""
    refused = {topic for _one, topic in unwanted([one], Topic.values)}
    return set(Topic.values) - refused


Chosen = dict[tuple[str, object, str], tuple[int, bool]]


def _chosen(recipients: Sequence[Recipient], topics: set[str]) -> Chosen:
    """The last choice by recipient and topic, with its number: the highest number counts."""
    found = MailChoice.objects.filter(topic__in=topics).filter(
        Q(person__in={one.person_id for one in recipients if one.person_id})
        | Q(user__in={one.user_id for one in recipients if one.user_id})
        | Q(address_hash__in={one.address_hash for one in recipients if one.email})
    )
    rows = found.values_list("pk", "person", "user", "address_hash", "topic", "is_wanted")
    chosen: Chosen = {}
    for pk, person, user, address_hash, topic, is_wanted in rows.order_by("pk"):
        for kind, key in (("person", person), ("user", user), ("address", address_hash)):
            if key:
                chosen[kind, key, topic] = (pk, is_wanted)
    return chosen


def _is_wanted(one: Recipient, topic: str, chosen: Chosen) -> bool:
    keys = (("person", one.person_id), ("user", one.user_id), ("address", one.address_hash))
    last = [chosen[kind, key, topic] for kind, key in keys if (kind, key, topic) in chosen]
    if last:
        return max(last)[1]
    return not (one.person_id and topic in ASKED_FIRST)


def due_letters(now: datetime, n_most: int) -> list[int]:
    """Numbers of letters that may go now, the oldest first. One query."""
    due = Letter.objects.filter(state=Letter.State.ASKED, not_before__lte=now)
    return list(due.order_by("not_before", "pk").values_list("pk", flat=True)[:n_most])


def letters_to_send(numbers: Sequence[int]) -> list[Letter]:
    """These letters with their recipients as they are now, in the order asked. One query."""
    found = with_recipients(Letter.objects.all()).in_bulk(numbers)
    return [found[number] for number in numbers if number in found]


def n_failed_lately(partnership: Partnership, now: datetime) -> int:
    """How many letters of the last month never came, and still stand so. One query."""
    failed = Letter.objects.filter(partnership=partnership, state=Letter.State.FAILED)
    return failed.filter(asked_at__gt=now - timedelta(days=30)).count()


def n_sent_lately(now: datetime) -> int:
    """How many letters were handed to the mail server in the last minute. One query."""
    return Letter.objects.filter(sending_at__gt=now - RATE_WINDOW).count()


def letters_of(partnership: Partnership, wanted: LetterFilter) -> QuerySet[Letter]:
    """Letters that fit every filter with their recipients, the newest first. One query."""
    found = Letter.objects.filter(partnership=partnership)
    if wanted.topic:
        found = found.filter(topic=wanted.topic)
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.text:
        found = found.filter(_about(wanted.text))
    return with_recipients(found)


def _about(text: str) -> Q:
    names = ("person__contact__name", "person__contact__email", "user__name", "user__email")
    found = Q(subject__icontains=text) | Q(address__icontains=text)
    for name in names:
        found |= Q(**{f"{name}__icontains": text})
    return found


def with_recipients(letters: QuerySet[Letter]) -> QuerySet[Letter]:
    """Letters with what it takes to name and reach their recipients."""
    return letters.select_related("person__contact", "person__account", "user", "partnership")


def letters_to(person: Person) -> QuerySet[Letter]:
    """The last letters to a speaker, the newest first. One query."""
    return with_recipients(Letter.objects.filter(person=person))[:20]


def recipient_of(letter: Letter) -> Recipient:
    """Where a letter that was fetched with its recipients goes now. No query of its own."""
    return recipient(letter.person, letter.user, letter.address)
