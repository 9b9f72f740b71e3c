"""Answer a contribution."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from inbreng.answers.models import Answer
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation, User
from inbreng.plan.models import Passage

# Kinds of answer that can point at a passage of the plan.
IN_THE_PLAN = {Answer.Kind.TAKEN_UP, Answer.Kind.PARTLY, Answer.Kind.ALREADY_SO}


class AnswerNotComplete(DomainError):
    """The answer lacks what its kind asks for."""


def answer_contribution(
    *,
    contribution: Contribution,
    kind: str,
    text: str = "",
    reason: str = "",
    passage: Passage | None = None,
    party: Organisation | None = None,
    due_on: date | None = None,
    by: User | None,
    now: datetime,
) -> Answer:
    """Keep what became of a contribution; a later answer takes the place of an earlier one.

    Passage, party and date are kept only with a kind of answer that asks for them.

    Raises AnswerNotComplete for a no without a reason, "lies with" without a
    party, "not known yet" without a date, "taken up" without passage or text.
    """
    _check(kind, text=text, reason=reason, passage=passage, party=party, due_on=due_on)
    answer, _made = Answer.objects.update_or_create(
        contribution=contribution,
        defaults={
            "kind": kind,
            "text": text,
            "reason": reason,
            "passage": passage if kind in IN_THE_PLAN else None,
            "party": party if kind == Answer.Kind.LIES_WITH else None,
            "due_on": due_on if kind == Answer.Kind.NOT_KNOWN_YET else None,
            "given_by": by,
            "given_at": now,
        },
    )
    return answer


def _check(
    kind: str,
    *,
    text: str,
    reason: str,
    passage: Passage | None,
    party: Organisation | None,
    due_on: date | None,
) -> None:
    if kind == Answer.Kind.NOT and not reason.strip():
        raise AnswerNotComplete(_("Een nee heeft een reden. Schrijf op waarom niet."))
    if kind == Answer.Kind.LIES_WITH and party is None:
        raise AnswerNotComplete(_("Kies bij wie dit ligt."))
    if kind == Answer.Kind.NOT_KNOWN_YET and due_on is None:
        raise AnswerNotComplete(_("Noem de datum waarop je het uiterlijk weet."))
    if kind == Answer.Kind.TAKEN_UP and passage is None and not text.strip():
        raise AnswerNotComplete(_("Kies de passage waarin dit staat, of schrijf op wat je doet."))
