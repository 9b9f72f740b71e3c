"""Number chapters and passages 1, 2, 3 in their order; what was removed has no place in it."""

from collections.abc import Sequence

from django.db.models import F

from inbreng.plan.models import Chapter, Passage, Plan

# First out of the way, then in place: a table refuses two rows with one number for even a moment.
OUT_OF_THE_WAY = 10_000


def chapters_in(plan: Plan) -> list[Chapter]:
    """The chapters that stand in the plan, in order, locked until the end of the transaction."""
    rows = Chapter.objects.select_for_update().filter(plan=plan, removed_at__isnull=True)
    return list(rows.order_by("number"))


def passages_in(chapter: Chapter) -> list[Passage]:
    """The passages that stand in the chapter, in order, locked until the end of the transaction."""
    rows = Passage.objects.select_for_update().filter(chapter=chapter, removed_at__isnull=True)
    return list(rows.order_by("number"))


def order_chapters(plan: Plan, wanted: Sequence[Chapter]) -> None:
    """Let exactly these chapters stand in the plan, in this order. Two queries."""
    there = Chapter.objects.filter(plan=plan, removed_at__isnull=True)
    there.update(number=F("number") + OUT_OF_THE_WAY)
    for number, chapter in enumerate(wanted, start=1):
        chapter.number, chapter.removed_at = number, None
    Chapter.objects.bulk_update(wanted, ["number", "removed_at"])


def order_passages(chapter: Chapter, wanted: Sequence[Passage]) -> None:
    """Let exactly these passages stand in the chapter, in this order. Two queries."""
    there = Passage.objects.filter(chapter=chapter, removed_at__isnull=True)
    there.update(number=F("number") + OUT_OF_THE_WAY)
    for number, passage in enumerate(wanted, start=1):
        passage.chapter, passage.number, passage.removed_at = chapter, number, None
    Passage.objects.bulk_update(wanted, ["chapter", "number", "removed_at"])
