"""Tell whoever left an address what became of what they said: one letter a day at most."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.answers.models import AnswerMessage, AnswerTold
from inbreng.answers.queries.news import News, news_of, persons_to_tell
from inbreng.people.actions.post import LetterOrder, queue_letters
from inbreng.people.models import Letter, Person

PER_BATCH = 200
TEMPLATE = "answers/letters/answers"


@dataclass(frozen=True, slots=True)
class _Told:
    """What one letter tells."""

    order: LetterOrder
    news: Sequence[News]


def tell_answers(*, now: datetime) -> int:
    """Ask for a letter to everybody with news; says how many were asked for.

    Persons go in batches, each in one transaction: after a worker died the next
    run goes on where it was, and nobody is told the same twice.
    """
    wanted = persons_to_tell(now)
    return sum(
        _tell(wanted[first : first + PER_BATCH], now) for first in range(0, len(wanted), PER_BATCH)
    )


def _tell(persons: Sequence[int], now: datetime) -> int:
    with transaction.atomic():
        told = _orders(persons, now)
        letters = queue_letters(orders=[one.order for one in told], now=now)
        gone = [
            one
            for one, letter in zip(told, letters, strict=True)
            if letter is not None and letter.context == one.order.context
        ]
        _note(gone, now)
    return len(gone)


def _orders(persons: Sequence[int], now: datetime) -> list[_Told]:
    by_person: dict[int, list[News]] = defaultdict(list)
    for news in news_of(persons, now):
        by_person[news.person_id].append(news)
    found = Person.objects.filter(pk__in=by_person).select_related(
        "partnership", "contact", "account"
    )
    return [
        _Told(_order(person, by_person[person.pk], now), by_person[person.pk]) for person in found
    ]


def _order(person: Person, news: Sequence[News], now: datetime) -> LetterOrder:
    n_answers = len([one for one in news if one.is_answer])
    subject = ngettext(
        "Er is een antwoord op wat je zei", "Er zijn antwoorden op wat je zei", n_answers
    )
    return LetterOrder(
        key=key_of(person.pk, now),
        topic=Letter.Topic.ANSWERS,
        subject=subject if n_answers else _("Er is een bericht voor je"),
        template=TEMPLATE,
        context={
            "contributions": [one.contribution_id for one in news if one.is_answer],
            "n_messages": len([one for one in news if one.has_message]),
            "n_replies": len([one for one in news if one.has_reply]),
        },
        person=person,
    )


def key_of(person_id: int, now: datetime) -> str:
    """One letter about answers for a person on a day."""
    return f"answers:{person_id}:{now:%Y-%m-%d}"


def _note(told: Iterable[_Told], now: datetime) -> None:
    """Note what was told, so that it is no news any more."""
    news = [one for each in told for one in each.news]
    rows = [
        AnswerTold(
            person_id=one.person_id,
            contribution_id=one.contribution_id,
            number=one.number,
            told_at=now,
        )
        for one in news
    ]
    AnswerTold.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["person", "contribution"],
        update_fields=["number", "told_at"],
    )
    waiting = AnswerMessage.objects.filter(person__isnull=True, handled_at__isnull=True)
    waiting.filter(
        contribution__in=[one.contribution_id for one in news if one.has_message]
    ).update(handled_at=now)
