"""State what was heard, with the voices it rests on; agree on it or withdraw it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Evidence, Insight, InsightVersion, Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

# The words of an insight, which a version keeps.
WORDS = ("statement", "is_question", "kind", "use", "core", "known", "still_open")


class NoVoices(DomainError):
    """An insight without voices under it is an opinion of the writer."""


class NoReason(DomainError):
    """What is taken back needs a reason that others can read."""


def state_insight(
    *,
    trajectory: Trajectory,
    statement: str,
    kind: str,
    theme: Theme | None,
    support: Sequence[Contribution],
    against: Sequence[Contribution] = (),
    is_question: bool = False,
    use: str = Insight.Use.PLAN,
    core: str = "",
    known: str = "",
    still_open: str = "",
    by: User | None,
    now: datetime,
) -> Insight:
    """Keep a statement with its evidence and the next number; raises NoVoices without any."""
    if not support:
        raise NoVoices(_("Kies eerst de bijdragen waar dit inzicht op rust."))
    with transaction.atomic():
        Trajectory.objects.select_for_update().get(pk=trajectory.pk)
        newest = Insight.objects.filter(trajectory=trajectory).aggregate(newest=Max("number"))
        insight = Insight.objects.create(
            trajectory=trajectory,
            number=(newest["newest"] or 0) + 1,
            statement=statement,
            is_question=is_question,
            kind=kind,
            use=use,
            core=core,
            known=known,
            still_open=still_open,
            theme=theme,
            made_by=by,
            made_at=now,
        )
        keep_version(insight, by=by, now=now)
        Evidence.objects.bulk_create(_evidence(insight, support, against, by, now))
    return insight


def agree_insight(*, insight: Insight, agreed_with: str, by: User | None, now: datetime) -> None:
    """Agree on a draft; raises ChangedMeanwhile when it is none any more."""
    drafts = Insight.objects.filter(pk=insight.pk, state=Insight.State.DRAFT)
    agreed = drafts.update(
        state=Insight.State.AGREED, agreed_by=by, agreed_with=agreed_with, agreed_at=now
    )
    if not agreed:
        raise ChangedMeanwhile(_("Dit inzicht is geen concept meer. Kijk wat er nu staat."))


def withdraw_insight(*, insight: Insight, reason: str, by: User | None, now: datetime) -> None:
    """Withdraw an insight with a reason; its voices and its place stay."""
    if not reason.strip():
        raise NoReason(_("Schrijf op waarom je dit inzicht intrekt."))
    there = Insight.objects.filter(pk=insight.pk).exclude(state=Insight.State.WITHDRAWN)
    withdrawn = there.update(
        state=Insight.State.WITHDRAWN,
        withdrawn_by=by,
        withdrawn_at=now,
        withdrawn_reason=reason.strip(),
    )
    if not withdrawn:
        raise ChangedMeanwhile(_("Dit inzicht was al ingetrokken."))


def keep_version(insight: Insight, *, by: User | None, now: datetime) -> InsightVersion:
    """Keep the words of an insight as they are now."""
    return InsightVersion.objects.create(
        insight=insight,
        number=insight.version,
        written_by=by,
        written_at=now,
        **{name: getattr(insight, name) for name in WORDS},
    )


def _evidence(
    insight: Insight,
    support: Sequence[Contribution],
    against: Sequence[Contribution],
    by: User | None,
    now: datetime,
) -> list[Evidence]:
    stances = ((Evidence.Stance.FOR, support), (Evidence.Stance.AGAINST, against))
    return [
        Evidence(
            insight=insight, contribution=contribution, stance=stance, added_by=by, added_at=now
        )
        for stance, contributions in stances
        for contribution in contributions
    ]
