"""Set words beside the words as said: finish a cryptic note, mend a mistake, tell why."""

from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.models import Contribution, Wording
from inbreng.people.models import User
from inbreng.programme.models import Gathering
from inbreng.programme.rules import TIME_FOR_SCRIBES

WHYS: Final = (Wording.Why.COMPLETED, Wording.Why.CORRECTED)


@transaction.atomic
def set_beside(
    *, contribution: Contribution, text: str, why: str, by: User, now: datetime
) -> Wording:
    """Keep words that complete or correct a contribution, beside those as said.

    Raises DomainError when there are no words or nothing new in them, and
    ChangedMeanwhile when the contribution is not shown any more or somebody
    else set words beside it in the same moment.
    """
    text = text.strip()
    if why not in WHYS or not text:
        raise DomainError(_("Schrijf op wat er bedoeld is."))
    _check_is_shown(contribution)
    wordings = Wording.objects.filter(contribution=contribution)
    if wordings.filter(text=text, sealed_until__isnull=True).exists():
        raise DomainError(_("Deze woorden staan er al."))
    newest = wordings.aggregate(newest=Max("number"))["newest"] or 0
    wording = _keep(contribution, text=text, why=why, number=newest + 1, by=by, now=now)
    reindex_contributions(pks=[contribution.pk])
    return wording


@transaction.atomic
def tell_why(*, contribution: Contribution, reason: str) -> None:
    """Keep the answer to "waarom?" with the words; an earlier answer is never replaced."""
    reason = reason.strip()
    if not reason:
        raise DomainError(_("Schrijf op waarom."))
    _check_is_shown(contribution)
    said = Wording.objects.filter(contribution=contribution, sealed_until__isnull=True).first()
    if said is None or not Wording.objects.filter(pk=said.pk, reason="").update(reason=reason):
        raise ChangedMeanwhile(_("Er staat al een reden bij. Vul het punt aan als er meer is."))
    reindex_contributions(pks=[contribution.pk])


def ends_at(gathering: Gathering) -> datetime | None:
    """Until when the scribes of a gathering may finish their notes; None without a date."""
    if gathering.held_on is None:
        return None
    day_after = gathering.held_on + TIME_FOR_SCRIBES + timedelta(days=1)
    return timezone.make_aware(datetime(day_after.year, day_after.month, day_after.day))  # noqa: DTZ001


def _check_is_shown(contribution: Contribution) -> None:
    shown = Contribution.objects.filter(
        pk=contribution.pk, state=Contribution.State.VISIBLE, erased_at__isnull=True
    )
    if not shown.exists():
        raise ChangedMeanwhile(_("Dit punt is niet meer te zien. Er is niets bewaard."))


def _keep(
    contribution: Contribution, *, text: str, why: str, number: int, by: User, now: datetime
) -> Wording:
    try:
        with transaction.atomic():
            return Wording.objects.create(
                contribution=contribution,
                number=number,
                why=why,
                text=text,
                made_by=by,
                made_at=now,
            )
    except IntegrityError:
        raise ChangedMeanwhile(_("Iemand anders vulde dit net aan. Kijk eerst even.")) from None
