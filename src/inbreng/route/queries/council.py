"""What members of the council read before they decide: chapter by chapter, and their questions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, QuerySet
from django.utils.functional import Promise

from inbreng.answers.models import Answer
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight, OutsideSource
from inbreng.insights.spread import Spread, ground_of, spread_of
from inbreng.plan.models import Chapter, Citation, Edition, Passage, PassageGround, Plan
from inbreng.plan.queries import (
    ChapterChange,
    ReadChapter,
    changes_between,
    edition_before,
    latest_edition,
    text_of_edition,
)
from inbreng.route.models import CouncilQuestion, RouteStep

Thing = TypeVar("Thing", Insight, OutsideSource)


@dataclass(frozen=True, slots=True)
class CouncilChapter:
    """A chapter of the edition that the council is asked about, with what lies under it."""

    text: ReadChapter
    chapter: Chapter | None  # as it is called now, with what the law asks; None when it went
    insights: list[Insight]
    sources: list[OutsideSource]
    n_cited: int
    n_changed: int
    answers: list[tuple[str, str | Promise, int]]  # kind of answer, in words, how many
    n_questions: int


@dataclass(frozen=True, slots=True)
class CouncilText:
    """The edition under consent, the one read before it, and its chapters."""

    edition: Edition
    before: Edition | None
    chapters: list[CouncilChapter]
    changes: list[ChapterChange]


def step_of_council(plan: Plan) -> RouteStep | None:
    """The step at which the council is asked, if the route has one. One query."""
    steps = RouteStep.objects.filter(plan=plan, kind=RouteStep.Kind.COUNCIL)
    return steps.select_related("edition").first()


def edition_for(plan: Plan, step: RouteStep | None) -> Edition | None:
    """What the council reads: what lies on its table, else the newest published. One query."""
    if step is not None and step.edition is not None:
        return step.edition
    return latest_edition(plan)


def text_for_council(
    edition: Edition, view: Disclosure, questions: Iterable[CouncilQuestion]
) -> CouncilText:
    """The chapters of an edition, with what lies under each. Twelve queries."""
    text, earlier = text_of_edition(edition), edition_before(edition)
    changes = changes_between(text_of_edition(earlier), text) if earlier else []
    n_changed = {change.number: len(change.passages) for change in changes}
    passages = [passage.pk for passage in text.passages]
    live = _chapters_of(passages)
    insights, sources = _insights_under(passages)
    cited, answered = _cited(passages), _answered(view, passages)
    asked = _asked(questions)
    return CouncilText(
        edition=edition,
        before=earlier,
        changes=changes,
        chapters=[
            CouncilChapter(
                text=chapter,
                chapter=(found := _chapter_of(chapter, live)),
                insights=_of(chapter, insights),
                sources=_of(chapter, sources),
                n_cited=sum(cited.get(one.pk, 0) for one in chapter.passages),
                n_changed=n_changed.get(chapter.number, 0),
                answers=_kinds(chapter, answered),
                n_questions=asked.get(found.pk if found else None, 0),
            )
            for chapter in text.chapters
        ],
    )


def questions_of(plan: Plan) -> list[CouncilQuestion]:
    """All questions of the council, those without an answer first by day. One query."""
    found = plan.council_questions.select_related("chapter", "asked_by", "answered_by")
    return sorted(found, key=lambda one: (one.answered_at is not None, one.due_on, one.pk))


def late_questions(questions: Iterable[CouncilQuestion], today: date) -> list[CouncilQuestion]:
    """Those that waited for an answer longer than was said. No query."""
    return [one for one in questions if one.answered_at is None and one.due_on < today]


def spreads_of_answers(
    view: Disclosure, passages: Iterable[int], kinds: Iterable[str]
) -> list[tuple[str, Spread]]:
    """How widely each of these kinds of answer was given under passages.

    The kind in words and the spread, told no finer than ``view`` may be told.
    Three queries, and one for each kind; none where there are no kinds.
    """
    kinds, wanted = list(kinds), list(passages)
    if not kinds:
        return []
    ground = ground_of(view)
    return [
        (str(Answer.Kind(kind).label), spread_of(ground, _answered_points(wanted, kind)))
        for kind in kinds
    ]


def answered_under(view: Disclosure, passages: Iterable[int]) -> QuerySet[Contribution]:
    """The lines with an answer that points at one of these passages, as far as told. No query."""
    told = view.lines().filter(answer__passage__in=list(passages), erased_at__isnull=True)
    return told.order_by(*view.order)


def _answered_points(passages: list[int], kind: str) -> QuerySet[Contribution]:
    return Contribution.objects.filter(answer__passage__in=passages, answer__kind=kind)


def _chapters_of(passages: list[int]) -> Mapping[int, Chapter]:
    """The chapter of each passage as it is now, by the passage's id. One query."""
    found = Passage.objects.filter(pk__in=passages).select_related("chapter")
    return {passage.pk: passage.chapter for passage in found}


def _chapter_of(chapter: ReadChapter, live: Mapping[int, Chapter]) -> Chapter | None:
    """Where most passages of a chapter stand now."""
    now = [live[one.pk] for one in chapter.passages if one.pk in live]
    standing = [one for one in now if one.removed_at is None]
    return max(standing, key=now.count, default=None)


def _insights_under(
    passages: list[int],
) -> tuple[dict[int, list[Insight]], dict[int, list[OutsideSource]]]:
    """The agreed insights under each passage, and the sources beside those. Three queries."""
    grounds = PassageGround.objects.filter(
        passage__in=passages, insight__state=Insight.State.AGREED
    )
    insights: dict[int, list[Insight]] = defaultdict(list)
    sources: dict[int, list[OutsideSource]] = defaultdict(list)
    pairs = list(grounds.order_by("insight__number").values_list("passage_id", "insight_id"))
    # An insight under ten passages is read once.
    told = Insight.objects.prefetch_related("outside_sources").in_bulk({one for _, one in pairs})
    for passage, pk in pairs:
        insights[passage].append(told[pk])
        sources[passage] += told[pk].outside_sources.all()
    return insights, sources


def _cited(passages: list[int]) -> dict[int, int]:
    """How often a passage cites a paragraph or a cell from outside, by its id. One query."""
    counted = Citation.objects.filter(passage__in=passages).order_by().values_list("passage")
    return dict(counted.annotate(n=Count("pk")))


def _answered(view: Disclosure, passages: list[int]) -> dict[int, dict[str, int]]:
    """How many answers of each kind point at a passage, of lines that are told. One query."""
    told = answered_under(view, passages).order_by()
    found: dict[int, dict[str, int]] = defaultdict(dict)
    rows = told.values_list("answer__passage", "answer__kind").annotate(n=Count("pk"))
    for passage, kind, n in rows:
        found[passage][kind] = n
    return found


def _kinds(
    chapter: ReadChapter, answered: Mapping[int, Mapping[str, int]]
) -> list[tuple[str, str | Promise, int]]:
    total = {
        kind: sum(answered.get(one.pk, {}).get(kind, 0) for one in chapter.passages)
        for kind in Answer.Kind.values
    }
    return [(kind, Answer.Kind(kind).label, n) for kind, n in total.items() if n]


def _of(chapter: ReadChapter, under: Mapping[int, list[Thing]]) -> list[Thing]:
    """What lies under the passages of a chapter, each thing once."""
    found = {one.pk: one for passage in chapter.passages for one in under.get(passage.pk, [])}
    return list(found.values())


def _asked(questions: Iterable[CouncilQuestion]) -> dict[int | None, int]:
    found: dict[int | None, int] = defaultdict(int)
    for question in questions:
        if question.chapter_id is not None:
            found[question.chapter_id] += 1
    return found
