"""Editions of the plan: which one is read now, and which passages stand in it."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from inbreng.plan.models import Edition, EditionPassage, Passage, Plan


def published_editions(plan: Plan, *, now: datetime | None = None) -> QuerySet[Edition]:
    """The editions that everybody may read at ``now``, the one that is read first. One query."""
    there = Edition.objects.filter(plan=plan, published_at__lte=now or timezone.now())
    return there.order_by("-published_at", "-number")


def latest_edition(
    plan: Plan, published: bool = True, *, now: datetime | None = None
) -> Edition | None:
    """The edition that is read at ``now``; with ``published`` off the newest, for whom it is.

    An edition with a moment that has yet to come is not read before it. One query.
    """
    if published:
        return published_editions(plan, now=now).first()
    return Edition.objects.filter(plan=plan).order_by("-number").first()


def edition_before(edition: Edition) -> Edition | None:
    """The edition that was read until this one took its place. One query."""
    if edition.published_at is None:
        return published_editions(edition.plan).first()
    earlier = Edition.objects.filter(plan=edition.plan, published_at__lt=edition.published_at)
    return earlier.exclude(pk=edition.pk).order_by("-published_at", "-number").first()


def passages_in(edition: Edition) -> QuerySet[EditionPassage]:
    """The passages of an edition with their versions, in its order. One query."""
    there = EditionPassage.objects.filter(edition=edition)
    return there.select_related("version__passage").order_by("chapter_number", "position")


def as_published(passages: Iterable[Passage], *, now: datetime | None = None) -> dict[int, Passage]:
    """The passages as the edition that is read now has them, by id; others are left out.

    Each gets the ``text``, ``version`` and ``version_id`` of that edition, and stands in memory
    at its place there. Fetch the passages with their chapter. One query.
    """
    wanted = {passage.pk: passage for passage in passages}
    read_now = (
        Edition.objects.filter(
            plan=OuterRef("edition__plan"), published_at__lte=now or timezone.now()
        )
        .order_by("-published_at", "-number")
        .values("pk")[:1]
    )
    frozen = EditionPassage.objects.filter(
        version__passage__in=list(wanted), edition=Subquery(read_now)
    )
    return {
        row.version.passage_id: _as_in(row, wanted[row.version.passage_id])
        for row in frozen.select_related("version")
    }


def _as_in(row: EditionPassage, passage: Passage) -> Passage:
    """The passage in memory as a row of an edition has it; never save it."""
    passage.number, passage.removed_at = row.position, None
    passage.chapter.number, passage.chapter.title = row.chapter_number, row.chapter_title
    passage.chapter.removed_at = None
    passage.text = row.version.text  # type: ignore[attr-defined]  # as with_current_text names it
    passage.version = row.version.number  # type: ignore[attr-defined]  # the same
    passage.version_id = row.version_id  # type: ignore[attr-defined]  # the same
    return passage
