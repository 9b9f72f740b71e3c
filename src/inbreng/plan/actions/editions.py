"""Make editions of the plan and publish them; what an edition holds never changes."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import User
from inbreng.plan.models import Edition, EditionPassage, Plan
from inbreng.plan.queries.reading import PlanText, text_of_plan


class NothingToFreeze(DomainError):
    """The plan holds no text yet."""


def make_edition(
    *,
    plan: Plan,
    title: str,
    note: str,
    by: User | None,
    now: datetime,
    published_at: datetime | None = None,
) -> Edition:
    """Freeze the text as it stands; everybody reads it from ``published_at`` on.

    Raises NothingToFreeze when no chapter has a passage.
    """
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        text = text_of_plan(plan)
        if not text.passages:
            raise NothingToFreeze(_("Schrijf eerst een passage. Het plan heeft nog geen tekst."))
        last = plan.editions.aggregate(last=Max("number"))["last"] or 0
        edition = Edition.objects.create(
            plan=plan,
            number=last + 1,
            title=title,
            note=note,
            digest=text.digest,
            made_by=by,
            made_at=now,
            published_at=published_at,
        )
        _freeze(text, edition)
    return edition


def _freeze(text: PlanText, edition: Edition) -> None:
    """Keep which version of which passage stands where in an edition."""
    EditionPassage.objects.bulk_create(
        EditionPassage(
            edition=edition,
            version_id=passage.version_id,
            chapter_number=chapter.number,
            chapter_title=chapter.title,
            position=passage.number,
        )
        for chapter in text.chapters
        for passage in chapter.passages
    )


def publish_edition(*, edition: Edition, published_at: datetime, now: datetime) -> None:
    """Let everybody read an edition from a moment on; ChangedMeanwhile if they do already."""
    unread = Q(published_at__isnull=True) | Q(published_at__gt=now)
    if not Edition.objects.filter(unread, pk=edition.pk).update(published_at=published_at):
        raise ChangedMeanwhile(_("Deze uitgave is al gepubliceerd."))


def hold_back_edition(*, edition: Edition, now: datetime) -> None:
    """Take back a publication that has yet to come; raises ChangedMeanwhile when it is out."""
    waiting = Edition.objects.filter(pk=edition.pk, published_at__gt=now)
    if not waiting.update(published_at=None):
        raise ChangedMeanwhile(_("Deze uitgave is al gepubliceerd. Wat gelezen is, blijft staan."))
