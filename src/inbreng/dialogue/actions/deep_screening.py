"""Read published words again with the deep screening, and hold back what it finds."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Protocol

from django.db import transaction
from django.db.models import Exists, OuterRef

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.actions.moderating import hold
from inbreng.dialogue.actions.recording import as_finding, is_personal
from inbreng.dialogue.bridge import Found
from inbreng.dialogue.models import Contribution, Finding, ModerationStep, Source, Wording
from inbreng.dialogue.queries.known_names import known_names

FOUND_BY: Final = "deep"


class Screening(Protocol):
    """Says what it finds in each text; names that are nobody's are given."""

    def __call__(
        self, texts: Sequence[str], /, *, known_names: frozenset[str]
    ) -> Sequence[Sequence[Found]]:
        """What looks personal, a row for each text."""


def screen_published(*, screening: Screening, now: datetime) -> int:
    """Screen every source that was published since, and say how many lines it held back.

    The screening itself takes long and holds no transaction. What a moderator
    confirmed stays as it is.
    """
    waiting = Source.objects.filter(
        published_at__isnull=False, withdrawn_at__isnull=True, deeply_screened_at__isnull=True
    )
    return sum(_screen_source(source, screening, now) for source in waiting.order_by("pk"))


def _screen_source(source: Source, screening: Screening, now: datetime) -> int:
    confirmed = ModerationStep.objects.filter(
        contribution=OuterRef("contribution"), step=ModerationStep.Step.CONFIRMED
    )
    shown = Wording.objects.filter(
        ~Exists(confirmed),
        contribution__source=source,
        contribution__state=Contribution.State.VISIBLE,
        sealed_until__isnull=True,
    )
    wordings = list(shown.select_related("contribution"))
    found = _found(wordings, screening, source)
    with transaction.atomic():
        n_held = sum(
            _hold(wording, findings, now) for wording, findings in zip(wordings, found, strict=True)
        )
        Source.objects.filter(pk=source.pk).update(deeply_screened_at=now)
    return n_held


def _found(
    wordings: Sequence[Wording], screening: Screening, source: Source
) -> Sequence[Sequence[Found]]:
    if not wordings:
        return []
    names = known_names(source.trajectory_id)
    return screening([wording.text for wording in wordings], known_names=names)


def _hold(wording: Wording, found: Sequence[Found], now: datetime) -> bool:
    personal = [one for one in found if is_personal(one)]
    if not personal:
        return False
    try:
        hold(contribution=wording.contribution, by=None, now=now)
    except ChangedMeanwhile:  # another wording of it, or a moderator, was first
        return False
    Finding.objects.bulk_create(
        [as_finding(wording, one, found_by=FOUND_BY) for one in personal],
        ignore_conflicts=True,  # the quick screening found it too
    )
    return True
