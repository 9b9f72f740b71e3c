"""The voices for and against an insight: add them, turn them, drop them with a reason."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Evidence, Insight
from inbreng.people.models import User

DROPPED = ("dropped_at", "dropped_by", "dropped_reason")


class NoVoices(DomainError):
    """An insight without voices under it is an opinion of the writer."""


class NoReason(DomainError):
    """What is taken back needs a reason that others can read."""


def add_voices(
    *,
    insight: Insight,
    voices: Sequence[Contribution],
    stance: str,
    by: User | None,
    now: datetime,
) -> int:
    """Add visible contributions of its trajectory as evidence; give back how many there are now.

    One that was dropped comes back; one that said the opposite is turned. Raises
    NoVoices when that would leave nothing that supports the insight.
    """
    fitting = [
        voice.pk
        for voice in voices
        if voice.trajectory_id == insight.trajectory_id
        and voice.state == Contribution.State.VISIBLE
    ]
    with transaction.atomic():
        _lock(insight)
        kept = insight.evidence.filter(stance=stance, dropped_at__isnull=True)
        there = set(kept.values_list("contribution", flat=True))
        Evidence.objects.bulk_create(
            [
                Evidence(
                    insight=insight, contribution_id=pk, stance=stance, added_by=by, added_at=now
                )
                for pk in fitting
                if pk not in there
            ],
            update_conflicts=True,
            unique_fields=["insight", "contribution"],
            update_fields=["stance", "added_by", "added_at", *DROPPED],
        )
        _require_support(insight)
    return len(fitting)


def drop_voice(
    *,
    insight: Insight,
    contribution: Contribution,
    reason: str = "",
    by: User | None,
    now: datetime,
) -> None:
    """Drop a voice from the evidence; its place and the reason stay to be read.

    A view that was marked at the table as one of a minority needs a reason:
    raises NoReason without. Raises NoVoices for the last voice that supports.
    """
    if contribution.is_minority and not reason.strip():
        raise NoReason(
            _("Dit is een minderheidsgeluid. Schrijf op waarom het hier niet meer bij hoort.")
        )
    with transaction.atomic():
        _lock(insight)
        there = insight.evidence.filter(contribution=contribution, dropped_at__isnull=True)
        if not there.update(dropped_at=now, dropped_by=by, dropped_reason=reason.strip()):
            raise ChangedMeanwhile(_("Deze stem was hier al weggehaald."))
        _require_support(insight)


def _lock(insight: Insight) -> None:
    # Two people who each drop another of the last two voices would leave none.
    Insight.objects.select_for_update().get(pk=insight.pk)


def _require_support(insight: Insight) -> None:
    support = insight.evidence.filter(stance=Evidence.Stance.FOR, dropped_at__isnull=True)
    if not support.exists():
        raise NoVoices(_("Een inzicht rust op ten minste één stem. Kies eerst een andere."))
