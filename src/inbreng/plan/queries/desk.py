"""The plan on the desk: chapters and passages with what waits in their margins."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from inbreng.plan.models import (
    Chapter,
    MarginNote,
    Passage,
    Plan,
    ProposedText,
    Review,
)
from inbreng.plan.queries.checks import Check, checks_by_chapter
from inbreng.plan.queries.plans import standing, with_current_text


@dataclass(frozen=True, slots=True)
class DeskChapter:
    """A chapter in the outline: its checks, and how much stands and waits in it."""

    chapter: Chapter
    checks: list[Check]
    n_passages: int
    n_notes: int
    n_proposals: int

    @property
    def n_unmet(self) -> int:
        """How many of the checks are not met."""
        return sum(not check.is_met for check in self.checks)


@dataclass(frozen=True, slots=True)
class DeskPassage:
    """A passage in a chapter: what waits in its margin, and who read its newest version."""

    passage: Passage
    n_notes: int
    n_proposals: int
    reviews: list[Review]


OPEN_NOTE = Q(settled_at__isnull=True)
OPEN_PROPOSAL = Q(state=ProposedText.State.OPEN)


def outline_of(plan: Plan) -> list[DeskChapter]:
    """The chapters of a plan in order. Six queries, however many there are."""
    there = Q(passages__removed_at__isnull=True)
    chapters = list(
        plan.chapters.filter(removed_at__isnull=True)
        .annotate(n_passages=Count("passages", filter=there))
        .order_by("number")
    )
    checks = checks_by_chapter(chapters)
    notes = _n_by_chapter(MarginNote.objects.filter(OPEN_NOTE), chapters)
    proposals = _n_by_chapter(ProposedText.objects.filter(OPEN_PROPOSAL), chapters)
    return [
        DeskChapter(
            chapter,
            checks[chapter.pk],
            chapter.n_passages,
            notes.get(chapter.pk, 0),
            proposals.get(chapter.pk, 0),
        )
        for chapter in chapters
    ]


def _n_by_chapter(
    rows: QuerySet[MarginNote] | QuerySet[ProposedText], chapters: Iterable[Chapter]
) -> dict[int, int]:
    """How many rows point at the passages of each chapter, removed ones too. One query."""
    there = rows.filter(passage__chapter__in=list(chapters))
    counted = there.values("passage__chapter").annotate(n=Count("pk")).order_by()
    return {row["passage__chapter"]: row["n"] for row in counted}


def desk_passages(chapter: Chapter) -> list[DeskPassage]:
    """The passages of a chapter in order, with what waits at each. Four queries."""
    passages = list(standing(with_current_text(Passage.objects.filter(chapter=chapter))))
    return with_margins(passages)


def removed_passages(chapter: Chapter) -> list[DeskPassage]:
    """The passages that were taken out of a chapter, last first. Four queries."""
    gone = with_current_text(Passage.objects.filter(chapter=chapter, removed_at__isnull=False))
    return with_margins(list(gone.order_by("-removed_at")))


def with_margins(passages: list[Passage]) -> list[DeskPassage]:
    """Passages with their current text, each with its margin counted. Three queries."""
    notes = _n_by_passage(MarginNote.objects.filter(OPEN_NOTE), passages)
    proposals = _n_by_passage(ProposedText.objects.filter(OPEN_PROPOSAL), passages)
    reviews: dict[int, list[Review]] = {}
    newest = [passage.version_id for passage in passages]  # type: ignore[attr-defined]  # annotated
    for review in Review.objects.filter(version__in=newest).select_related("reviewer"):
        reviews.setdefault(review.version_id, []).append(review)
    return [
        DeskPassage(
            passage,
            notes.get(passage.pk, 0),
            proposals.get(passage.pk, 0),
            reviews.get(passage.version_id, []),  # type: ignore[attr-defined]  # annotated
        )
        for passage in passages
    ]


def _n_by_passage(
    rows: QuerySet[MarginNote] | QuerySet[ProposedText], passages: Iterable[Passage]
) -> dict[int, int]:
    counted = rows.filter(passage__in=list(passages)).values("passage").annotate(n=Count("pk"))
    return {row["passage"]: row["n"] for row in counted.order_by()}
