"""The plan as one text, on the desk or in an edition: to read, to compare, to take along."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Count, Q

from inbreng.insights.models import Insight
from inbreng.plan.models import Edition, Passage, PassageGround, Plan
from inbreng.plan.queries.editions import passages_in
from inbreng.plan.queries.plans import standing, with_current_text


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """A passage where it stands in a text: its words, and the version they are."""

    pk: int
    kind: str
    chapter_number: int
    number: int
    text: str
    version: int
    version_id: int
    n_insights: int = 0

    @property
    def place(self) -> str:
        """Where it stands, as people read it."""
        return f"§ {self.chapter_number}.{self.number}"


# Columns of a passage in the order of its fields, after the chapter it stands in.
_OF_DESK = (
    *("chapter", "pk", "kind", "chapter__number", "number", "text", "version", "version_id"),
    "n_insights",
)
_OF_EDITION = (
    *("chapter_title", "version__passage", "version__passage__kind", "chapter_number"),
    *("position", "version__text", "version__number", "version"),
)


@dataclass(frozen=True, slots=True)
class ReadChapter:
    """A chapter of a text with its passages in order; on the desk also what has to stand in it."""

    number: int
    title: str
    passages: tuple[ReadPassage, ...]
    pk: int | None = None
    demand: str = ""
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class PlanText:
    """Chapters with their passages: all words of a plan in their order."""

    chapters: tuple[ReadChapter, ...]

    @property
    def passages(self) -> list[ReadPassage]:
        """The passages of all chapters, in order."""
        return [passage for chapter in self.chapters for passage in chapter.passages]

    @property
    def digest(self) -> str:
        """A fingerprint of titles and texts in their order: the same one, the same words.

        A chapter without passages has no part in it, so that a text and the
        edition that was made of it have the same.
        """
        words = [
            [chapter.title, [passage.text for passage in chapter.passages]]
            for chapter in self.chapters
            if chapter.passages
        ]
        return hashlib.sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()


def text_of_plan(plan: Plan) -> PlanText:
    """The working text as it stands now. Two queries."""
    passages = _standing(plan)
    return PlanText(
        tuple(
            ReadChapter(
                chapter.number,
                chapter.title,
                tuple(passages[chapter.pk]),
                pk=chapter.pk,
                demand=chapter.demand,
                is_sure=chapter.is_sure,
            )
            for chapter in plan.chapters.filter(removed_at__isnull=True)
        )
    )


def _standing(plan: Plan) -> dict[int, list[ReadPassage]]:
    """The passages that stand in each chapter, by its id. One query."""
    written = with_current_text(Passage.objects.filter(chapter__plan=plan))
    found: dict[int, list[ReadPassage]] = defaultdict(list)
    for chapter, *row in standing(written).values_list(*_OF_DESK):
        passage = ReadPassage(*row)
        if passage.version_id is not None:  # nothing was written in it yet
            found[chapter].append(passage)
    return found


def text_of_edition(edition: Edition) -> PlanText:
    """The text of an edition; each passage knows how many agreed insights carry it. Two queries."""
    text = words_of_edition(edition)
    carried = _n_agreed(passage.pk for passage in text.passages)
    return PlanText(
        tuple(
            replace(
                chapter,
                passages=tuple(
                    replace(passage, n_insights=carried.get(passage.pk, 0))
                    for passage in chapter.passages
                ),
            )
            for chapter in text.chapters
        )
    )


def words_of_edition(edition: Edition) -> PlanText:
    """The text of an edition, to compare or count; no passage knows what carries it. One query."""
    chapters: dict[tuple[int, str], list[ReadPassage]] = {}
    for title, *row in passages_in(edition).values_list(*_OF_EDITION):
        passage = ReadPassage(*row)
        chapters.setdefault((passage.chapter_number, title), []).append(passage)
    return PlanText(
        tuple(
            ReadChapter(number, title, tuple(passages))
            for (number, title), passages in chapters.items()
        )
    )


def _n_agreed(passages: Iterable[int]) -> dict[int, int]:
    """How many agreed insights each passage rests on, by its id. One query."""
    agreed = Q(insight__state=Insight.State.AGREED)
    grounds = PassageGround.objects.filter(agreed, passage__in=list(passages))
    counted = grounds.values("passage").annotate(n=Count("pk"))
    return {row["passage"]: row["n"] for row in counted}


def digest_of(plan: Plan) -> str:
    """The fingerprint of the working text; an edition with another one has other words."""
    return text_of_plan(plan).digest


def n_changed_since(edition: Edition, text: PlanText) -> int:
    """How many passages of a text read otherwise than in an edition, came after it, or went."""
    then = dict(passages_in(edition).values_list("version__passage", "version"))
    now = {one.pk: one.version_id for one in text.passages}
    return sum(then.get(pk) != now.get(pk) for pk in {*then, *now})


def changed_since(edition: Edition) -> list[Passage]:
    """The passages that now read otherwise than in an edition, came later, or went. Four queries.

    In the order of the working text; what was taken out of it comes last.
    """
    then = {row.version.passage_id: row.version_id for row in passages_in(edition)}
    now = {one.pk: one.version_id for one in text_of_plan(edition.plan).passages}
    changed = [pk for pk in [*now, *then] if then.get(pk) != now.get(pk)]
    found = Passage.objects.select_related("chapter").in_bulk(changed)
    return [found[pk] for pk in dict.fromkeys(changed)]
