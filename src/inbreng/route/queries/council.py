"""What members of the council read before they decide: the whole edition, and one chapter."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inbreng.answers.models import Answer
from inbreng.dialogue.disclosure import Disclosure
from inbreng.insights.models import Insight, OutsideSource
from inbreng.insights.spread import Spread, ground_of, spreads_of_lists
from inbreng.plan.models import Chapter, Edition, Passage, Plan
from inbreng.plan.queries import (
    ChapterChange,
    PlanText,
    ReadChapter,
    changes_between,
    edition_before,
    latest_edition,
    words_of_edition,
)
from inbreng.route.models import RouteStep
from inbreng.route.queries.under import (
    Kinds,
    insights_under,
    kinds_of,
    n_answered,
    n_cited,
    under,
    united,
)


@dataclass(frozen=True, slots=True)
class CouncilChapter:
    """A chapter of the edition that the council is asked about, with how much lies under it."""

    text: ReadChapter
    chapter: Chapter | None  # as it is called now, with what the law asks; None when it went
    n_insights: int
    n_sources: int
    n_cited: int
    n_changed: int
    answers: Kinds
    n_questions: int


@dataclass(frozen=True, slots=True)
class CouncilText:
    """The edition under consent, the one read before it, and its chapters."""

    before: Edition | None
    chapters: list[CouncilChapter]


@dataclass(frozen=True, slots=True)
class ChapterUnderConsent:
    """One chapter of the edition with what changed in it and what lies under it."""

    text: ReadChapter
    chapter: Chapter
    before: Edition | None
    change: ChapterChange | None
    insights: list[Insight]
    sources: list[OutsideSource]
    n_cited: int
    answers: Kinds

    @property
    def passages(self) -> list[int]:
        return _passages(self.text)


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
    edition: Edition, view: Disclosure, n_questions: Mapping[int, int]
) -> CouncilText:
    """The chapters of an edition, with how much lies under each. Eight queries.

    ``n_questions`` tells how many there are of a chapter, by its id.
    """
    text, before, changes = _compared(edition)
    passages = [passage.pk for passage in text.passages]
    places = _places(passages)
    live = Chapter.objects.in_bulk(set(places.values()))
    insights, sources = under(passages)
    cited, answered = n_cited(passages), n_answered(view, passages)
    n_changed = {change.number: len(change.passages) for change in changes}

    def with_what_lies_under(chapter: ReadChapter) -> CouncilChapter:
        here, place = _passages(chapter), _place_of(chapter, places)
        return CouncilChapter(
            text=chapter,
            chapter=live[place] if place is not None else None,
            n_insights=len(united(here, insights)),
            n_sources=len(united(here, sources)),
            n_cited=sum(cited.get(pk, 0) for pk in here),
            n_changed=n_changed.get(chapter.number, 0),
            answers=kinds_of(here, answered),
            n_questions=n_questions.get(place, 0) if place is not None else 0,
        )

    return CouncilText(before, [with_what_lies_under(chapter) for chapter in text.chapters])


def chapter_for_council(
    edition: Edition, chapter: Chapter, view: Disclosure
) -> ChapterUnderConsent | None:
    """The chapter as the edition has it, with what lies under it; None when it is not in there.

    Nine queries.
    """
    text, before, changes = _compared(edition)
    places = _places([passage.pk for passage in text.passages])
    read = next((one for one in text.chapters if _place_of(one, places) == chapter.pk), None)
    if read is None:
        return None
    here = _passages(read)
    insights = insights_under(here)
    sources = {one.pk: one for insight in insights for one in insight.outside_sources.all()}
    return ChapterUnderConsent(
        text=read,
        chapter=chapter,
        before=before,
        change=next((one for one in changes if one.number == read.number), None),
        insights=insights,
        sources=list(sources.values()),
        n_cited=sum(n_cited(here).values()),
        answers=kinds_of(here, n_answered(view, here)),
    )


def spreads_of_answers(
    view: Disclosure, passages: Collection[int], kinds: Collection[str]
) -> list[tuple[str, Spread]]:
    """How widely each of these kinds of answer was given under passages.

    The kind in words and the spread, told no finer than ``view`` may be told.
    Four queries; none where there are no kinds.
    """
    if not kinds:
        return []
    points = Answer.objects.filter(passage__in=passages, kind__in=kinds)
    spreads = spreads_of_lists(ground_of(view), kinds, points.values_list("kind"))
    return [(str(Answer.Kind(kind).label), spreads[kind]) for kind in kinds]


def _compared(edition: Edition) -> tuple[PlanText, Edition | None, list[ChapterChange]]:
    """The text, the edition that was read before it, and what changed since. Three queries."""
    text, before = words_of_edition(edition), edition_before(edition)
    return text, before, changes_between(words_of_edition(before), text) if before else []


def _passages(chapter: ReadChapter) -> list[int]:
    return [passage.pk for passage in chapter.passages]


def _places(passages: Collection[int]) -> Mapping[int, int]:
    """The chapter in which each passage stands now, by their ids. One query."""
    there = Passage.objects.filter(pk__in=passages, chapter__removed_at__isnull=True)
    return dict(there.values_list("pk", "chapter"))


def _place_of(chapter: ReadChapter, places: Mapping[int, int]) -> int | None:
    """Where most passages of a chapter stand now."""
    now = [places[one.pk] for one in chapter.passages if one.pk in places]
    return max(now, key=now.count, default=None)
