"""Somebody asks about the answer to what they said; an editor answers or closes it."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from inbreng.answers.models import AnswerMessage
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person, User

MOST_A_DAY = 10


class TooManyMessages(DomainError):
    """Somebody sent as many messages today as a person can mean."""


def ask_about(
    *, contribution: Contribution, person: Person, text: str, now: datetime
) -> AnswerMessage:
    """Keep what a speaker asks or says about the answer to their own words."""
    if not text.strip():
        raise DomainError(_("Schrijf eerst wat je wilt vragen."))
    lately = AnswerMessage.objects.filter(person=person, at__gt=now - timedelta(days=1))
    if lately.count() >= MOST_A_DAY:
        raise TooManyMessages(
            _("Je stuurde vandaag al veel berichten. Morgen kan het weer; wij lezen alles.")
        )
    return AnswerMessage.objects.create(
        contribution=contribution, person=person, text=text.strip(), at=now
    )


def reply_to(
    *, contribution: Contribution, text: str, by: User | None, now: datetime
) -> AnswerMessage:
    """Keep what an editor says back; the questions before it are handled."""
    if not text.strip():
        raise DomainError(_("Schrijf eerst een antwoord op de vraag."))
    close_thread(contribution=contribution, now=now)
    return AnswerMessage.objects.create(
        contribution=contribution, written_by=by, text=text.strip(), at=now
    )


def close_thread(*, contribution: Contribution, now: datetime) -> int:
    """Note that the open questions about an answer were seen; says how many there were."""
    return _open_questions(contribution).update(handled_at=now)


def open_thread(*, contribution: Contribution) -> int:
    """Let the last question wait again."""
    last = contribution.answer_messages.filter(person__isnull=False).order_by("-at", "-pk").first()
    if last is None:
        return 0
    return AnswerMessage.objects.filter(pk=last.pk).update(handled_at=None)


def _open_questions(contribution: Contribution) -> QuerySet[AnswerMessage]:
    return AnswerMessage.objects.filter(
        contribution=contribution, person__isnull=False, handled_at__isnull=True
    )
