"""Write passages; a new text is a new version, the old one stays."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.insights.models import Insight
from inbreng.people.models import User
from inbreng.plan.models import Chapter, Passage, PassageGround, PassageVersion


def write_passage(
    *,
    chapter: Chapter,
    text: str,
    insights: Sequence[Insight],
    by: User | None,
    now: datetime,
    passage: Passage | None = None,
    seen_version: int | None = None,
) -> Passage:
    """Keep a passage's text as a new version and the insights it rests on.

    Without ``passage`` a new one is added at the end of the chapter. Raises
    ChangedMeanwhile when somebody wrote a version after ``seen_version``.
    """
    with transaction.atomic():
        if passage is None:
            last = chapter.passages.aggregate(last=Max("number"))["last"] or 0
            passage = Passage.objects.create(chapter=chapter, number=last + 1)
        number = passage.versions.aggregate(last=Max("number"))["last"] or 0
        if seen_version is not None and seen_version != number:
            raise ChangedMeanwhile(
                _("Iemand anders veranderde deze passage intussen. Jouw tekst staat hieronder.")
            )
        PassageVersion.objects.create(
            passage=passage, number=number + 1, text=text, made_by=by, made_at=now
        )
        _rest_on(passage, insights)
    return passage


def _rest_on(passage: Passage, insights: Sequence[Insight]) -> None:
    passage.grounds.exclude(insight__in=insights).delete()
    grounds = [PassageGround(passage=passage, insight=insight) for insight in insights]
    PassageGround.objects.bulk_create(grounds, ignore_conflicts=True)
