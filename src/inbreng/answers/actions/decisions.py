"""Write a decision down, change it, take it out of the log and put it back."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.answers.models import Decision
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.insights.models import Insight
from inbreng.people.models import User
from inbreng.plan.models import Passage
from inbreng.programme.models import Trajectory


class ReasonMissing(DomainError):
    """A decision says why, or it is no answer to anybody."""


@transaction.atomic
def note_decision(
    *,
    trajectory: Trajectory,
    what: str,
    because: str,
    decided_by: str,
    decided_on: date,
    insights: Iterable[Insight] = (),
    passages: Iterable[Passage] = (),
    is_public: bool = False,
    by: User | None,
    now: datetime,
) -> Decision:
    """Keep a decision with the signals it comes from; raises ReasonMissing."""
    _check(because)
    decision = Decision.objects.create(
        trajectory=trajectory,
        what=what,
        because=because,
        decided_by=decided_by,
        decided_on=decided_on,
        is_public=is_public,
        made_by=by,
        made_at=now,
    )
    decision.insights.set(insights)
    decision.passages.set(passages)
    return decision


@transaction.atomic
def change_decision(
    *,
    decision: Decision,
    what: str,
    because: str,
    decided_by: str,
    decided_on: date,
    insights: Iterable[Insight],
    passages: Iterable[Passage],
    is_public: bool,
) -> None:
    """Set a decision right; raises ReasonMissing."""
    _check(because)
    decision.what, decision.because = what, because
    decision.decided_by, decision.decided_on = decided_by, decided_on
    decision.is_public = is_public
    decision.save(update_fields=["what", "because", "decided_by", "decided_on", "is_public"])
    decision.insights.set(insights)
    decision.passages.set(passages)


def withdraw_decision(*, decision: Decision, now: datetime) -> None:
    """Take a decision out of the log; raises ChangedMeanwhile when it was out already."""
    there = Decision.objects.filter(pk=decision.pk, withdrawn_at__isnull=True)
    if not there.update(withdrawn_at=now):
        raise ChangedMeanwhile(_("Dit besluit stond al niet meer in het logboek."))


def put_decision_back(*, decision: Decision) -> None:
    """Undo a withdrawal."""
    Decision.objects.filter(pk=decision.pk).update(withdrawn_at=None)


def _check(because: str) -> None:
    if not because.strip():
        raise ReasonMissing(_("Schrijf erbij waarom dit is besloten."))
