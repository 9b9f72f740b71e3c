"""State what was heard, with the voices it rests on; agree on it or withdraw it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.evidence import NoReason, NoVoices, add_voices
from inbreng.insights.models import Evidence, Insight, InsightVersion
from inbreng.insights.queries.insights import changed_since_agreed
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

# The words of an insight, which a version keeps.
WORDS = (
    *("statement", "is_question", "kind", "use", "core", "known", "still_open"),
    *("needed_by", "asks"),
)


def state_insight(
    *,
    trajectory: Trajectory,
    support: Sequence[Contribution],
    against: Sequence[Contribution] = (),
    by: User | None,
    now: datetime,
    **words: Any,
) -> Insight:
    """Keep a draft with its evidence and the next number; raises NoVoices without any.

    ``words`` are ``theme`` and the fields of WORDS, of which ``statement`` and
    ``kind`` have to be there.
    """
    if not support:
        raise NoVoices(_("Kies eerst de bijdragen waar dit inzicht op rust."))
    with transaction.atomic():
        Trajectory.objects.select_for_update().get(pk=trajectory.pk)
        newest = Insight.objects.filter(trajectory=trajectory).aggregate(newest=Max("number"))
        number = (newest["newest"] or 0) + 1
        insight = Insight.objects.create(
            trajectory=trajectory, number=number, made_by=by, made_at=now, **words
        )
        keep_version(insight, by=by, now=now)
        for stance, voices in (
            (Evidence.Stance.FOR, support),
            (Evidence.Stance.AGAINST, against),
        ):
            add_voices(insight=insight, voices=voices, stance=stance, by=by, now=now)
    return insight


def revise_insight(
    *, insight: Insight, version: int, fields: dict[str, Any], by: User | None, now: datetime
) -> Insight:
    """Change the words of an insight that somebody read at ``version``.

    What was agreed on becomes a draft again, because others agreed on other
    words. Raises ChangedMeanwhile when it changed since then or was withdrawn.
    """
    with transaction.atomic():
        there = Insight.objects.select_for_update().exclude(state=Insight.State.WITHDRAWN)
        kept = there.filter(pk=insight.pk, version=version).first()
        if kept is None:
            raise ChangedMeanwhile(
                _("Iemand veranderde dit inzicht net. Jouw tekst staat er nog; vergelijk ze.")
            )
        has_new_words = any(getattr(kept, name) != fields[name] for name in WORDS if name in fields)
        for name, value in fields.items():
            setattr(kept, name, value)
        if has_new_words:
            kept.version += 1
            kept.state, kept.agreed_at, kept.agreed_by = Insight.State.DRAFT, None, None
            kept.agreed_with = ""
            keep_version(kept, by=by, now=now)
        kept.save()
    return kept


def agree_insight(
    *,
    insight: Insight,
    agreed_with: str,
    version: int | None = None,
    by: User | None,
    now: datetime,
) -> None:
    """Agree on a draft, of which ``version`` is the one that was read.

    What was agreed on before may be agreed on again when its voices changed
    since. Raises ChangedMeanwhile when there is nothing to agree on any more,
    or when it has other words.
    """
    states = [Insight.State.DRAFT]
    if changed_since_agreed(insight):
        states.append(Insight.State.AGREED)
    waiting = Insight.objects.filter(pk=insight.pk, state__in=states)
    if version is not None and waiting.exclude(version=version).exists():
        raise ChangedMeanwhile(_("Iemand veranderde dit inzicht net. Lees eerst wat er nu staat."))
    agreed = waiting.filter(version=version or F("version")).update(
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
