"""What stands in each chapter, for whoever looks whether the law is followed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from inbreng.insights.models import Insight
from inbreng.plan.models import Ambition, Chapter, Passage, PassageGround, Target
from inbreng.plan.queries.plans import standing, with_current_text
from inbreng.plan.texts import plain


@dataclass(frozen=True, slots=True)
class ChapterFacts:
    """What the checks of a chapter look at."""

    n_passages: int
    n_grounded: int
    words: str
    kinds: frozenset[str]
    n_ambitions: int
    n_measurable: int


NOTHING = ChapterFacts(0, 0, "", frozenset(), 0, 0)
_LOOKED_AT = ("chapter", "pk", "kind", "text")


def facts_by_chapter(chapters: Iterable[Chapter]) -> dict[int, ChapterFacts]:
    """What stands in each chapter, by its id; an empty chapter is left out. Three queries."""
    by_chapter: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    written = standing(with_current_text(Passage.objects.filter(chapter__in=chapters)))
    for chapter, pk, kind, text in written.values_list(*_LOOKED_AT):
        by_chapter[chapter].append((pk, kind, text or ""))
    all_of_them = [pk for there in by_chapter.values() for pk, _kind, _text in there]
    grounded, measured = _grounded(all_of_them), _measured(all_of_them)
    return {
        chapter: ChapterFacts(
            n_passages=len(there),
            n_grounded=sum(pk in grounded for pk, _kind, _text in there),
            words=" ".join(plain(text) for _pk, _kind, text in there).casefold(),
            kinds=frozenset(kind for _pk, kind, _text in there),
            n_ambitions=sum(pk in measured for pk, _kind, _text in there),
            n_measurable=sum(measured.get(pk, False) for pk, _kind, _text in there),
        )
        for chapter, there in by_chapter.items()
    }


def _grounded(passages: list[int]) -> set[int]:
    agreed = PassageGround.objects.filter(passage__in=passages, insight__state=Insight.State.AGREED)
    return set(agreed.values_list("passage", flat=True))


def _measured(passages: list[int]) -> dict[int, bool]:
    """For each passage that holds an ambition, whether it can be measured."""
    targets = Target.objects.filter(ambition=OuterRef("pk"))
    ambitions = Ambition.objects.filter(passage__in=passages).annotate(has_target=Exists(targets))
    return {
        one.passage_id: bool(one.measure) and one.baseline is not None and one.has_target
        for one in ambitions
    }
