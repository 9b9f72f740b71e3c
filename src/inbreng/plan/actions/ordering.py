"""Move, remove and put back chapters and passages; what points at them stays."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.plan.actions.numbering import chapters_in, order_chapters, order_passages, passages_in
from inbreng.plan.models import Chapter, Passage


def move_chapter(*, chapter: Chapter, up: bool) -> bool:
    """Let a chapter change places with its neighbour; False when there is none on that side."""
    with transaction.atomic():
        there = chapters_in(chapter.plan)
        place = _place(there, chapter)
        other = place - 1 if up else place + 1
        if not 0 <= other < len(there):
            return False
        there[place], there[other] = there[other], there[place]
        order_chapters(chapter.plan, there)
    return True


def remove_chapter(*, chapter: Chapter, now: datetime) -> None:
    """Take a chapter out of the plan, with its passages; raises ChangedMeanwhile when it is out."""
    with transaction.atomic():
        there = Chapter.objects.filter(pk=chapter.pk, removed_at__isnull=True)
        if not there.update(removed_at=now):
            raise ChangedMeanwhile(_("Dit hoofdstuk was al uit het plan gehaald."))
        order_chapters(chapter.plan, chapters_in(chapter.plan))


def restore_chapter(*, chapter: Chapter) -> None:
    """Put a chapter back where it stood, or at the end when the plan became shorter."""
    with transaction.atomic():
        gone = Chapter.objects.filter(pk=chapter.pk, removed_at__isnull=False).first()
        if gone is None:
            raise ChangedMeanwhile(_("Dit hoofdstuk staat weer in het plan."))
        there = chapters_in(chapter.plan)
        there.insert(gone.number - 1, gone)
        order_chapters(chapter.plan, there)


def move_passage(*, passage: Passage, up: bool) -> bool:
    """Let a passage change places with its neighbour, also over the edge of a chapter.

    False when there is neither a passage nor a chapter on that side.
    """
    with transaction.atomic():
        there = passages_in(passage.chapter)
        place = _place(there, passage)
        other = place - 1 if up else place + 1
        if not 0 <= other < len(there):
            return _to_next_chapter(passage, up=up)
        there[place], there[other] = there[other], there[place]
        order_passages(passage.chapter, there)
    return True


def _to_next_chapter(passage: Passage, *, up: bool) -> bool:
    chapters = chapters_in(passage.chapter.plan)
    other = _place(chapters, passage.chapter) + (-1 if up else 1)
    if not 0 <= other < len(chapters):
        return False
    move_passage_to(passage=passage, chapter=chapters[other], first=not up)
    return True


def move_passage_to(*, passage: Passage, chapter: Chapter, first: bool = False) -> None:
    """Put a passage at the end of another chapter, or at its beginning."""
    with transaction.atomic():
        left, there = passages_in(passage.chapter), passages_in(chapter)
        moved = left.pop(_place(left, passage))
        there.insert(0 if first else len(there), moved)
        order_passages(chapter, there)
        order_passages(passage.chapter, left)


def remove_passage(*, passage: Passage, now: datetime) -> None:
    """Take a passage out of the text; its versions, remarks and answers stay."""
    with transaction.atomic():
        there = Passage.objects.filter(pk=passage.pk, removed_at__isnull=True)
        if not there.update(removed_at=now):
            raise ChangedMeanwhile(_("Deze passage was al uit het plan gehaald."))
        order_passages(passage.chapter, passages_in(passage.chapter))


def restore_passage(*, passage: Passage) -> None:
    """Put a passage back where it stood, or at the end when the chapter became shorter."""
    with transaction.atomic():
        gone = Passage.objects.filter(pk=passage.pk, removed_at__isnull=False).first()
        if gone is None:
            raise ChangedMeanwhile(_("Deze passage staat weer in het plan."))
        there = passages_in(passage.chapter)
        there.insert(gone.number - 1, gone)
        order_passages(passage.chapter, there)


def _place(row: Sequence[Chapter | Passage], one: Chapter | Passage) -> int:
    """Where it stands; raises ChangedMeanwhile when somebody took it out."""
    for place, other in enumerate(row):
        if other.pk == one.pk:
            return place
    raise ChangedMeanwhile(_("Dit is intussen verplaatst of weggehaald. Kijk wat er nu staat."))
