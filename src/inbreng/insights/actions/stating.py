"""State what was heard, with the voices it rests on."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Evidence, Insight, Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class NoVoices(DomainError):
    """An insight without voices under it is an opinion of the writer."""


def state_insight(
    *,
    trajectory: Trajectory,
    statement: str,
    kind: str,
    theme: Theme | None,
    support: Sequence[Contribution],
    against: Sequence[Contribution] = (),
    by: User | None,
    now: datetime,
) -> Insight:
    """Keep a statement with its evidence and the next number; raises NoVoices without any."""
    if not support:
        raise NoVoices(_("Kies eerst de bijdragen waar dit inzicht op rust."))
    with transaction.atomic():
        newest = Insight.objects.filter(trajectory=trajectory).aggregate(newest=Max("number"))
        insight = Insight.objects.create(
            trajectory=trajectory,
            number=(newest["newest"] or 0) + 1,
            statement=statement,
            kind=kind,
            theme=theme,
            made_by=by,
            made_at=now,
        )
        Evidence.objects.bulk_create(_evidence(insight, support, against))
    return insight


def _evidence(
    insight: Insight, support: Sequence[Contribution], against: Sequence[Contribution]
) -> list[Evidence]:
    stances = ((Evidence.Stance.FOR, support), (Evidence.Stance.AGAINST, against))
    return [
        Evidence(insight=insight, contribution=contribution, stance=stance)
        for stance, contributions in stances
        for contribution in contributions
    ]
