"""What everybody reads of a trajectory: nothing here that was not agreed on, given or published."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from inbreng.answers.models import Answer, AnswerKind
from inbreng.consultation.models import Consultation
from inbreng.core.paging import page_with
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.followup.models import PublicPage, ReportBack
from inbreng.followup.queries.report_backs import published
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.queries.quotes import Quote, quotes_by_insight
from inbreng.insights.spread import public_ground, public_words, spreads_of_insights
from inbreng.plan.models import Edition, PassageGround, Plan
from inbreng.plan.queries import (
    PlanText,
    current_plan,
    latest_edition,
    passages_in,
    text_of_edition,
)
from inbreng.plan.queries.years import PlanYear, goals_by_year
from inbreng.programme.models import Gathering, Trajectory
from inbreng.route.models import Phase, RouteStep

Stance = Evidence.Stance
MOST_QUOTES = 2
PER_PAGE = 30
NEVER_DUE = (Gathering.Format.SMALL_TALK, Gathering.Format.CONSULTATION, Gathering.Format.POLL)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an insight stands in the published edition."""

    passage: int
    label: str  # “§ 2.1”


@dataclass(frozen=True)
class HeardInsight:
    """An agreed insight with its spread in words, released quotes, and where it stands."""

    insight: Insight
    spread: str
    quotes: list[Quote]
    other_side: list[Quote]  # what was said against it, released
    places: list[Place]


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """How often a kind of answer was given; None for fewer than five, which are not told apart."""

    label: str
    n: int | None


@dataclass(frozen=True)
class Told:
    """Everything on the page."""

    phases: list[Phase]
    steps: list[RouteStep]
    heard: list[HeardInsight]
    pages: Page[int]  # of all insights, by their id; these are heard on one of them
    answers: list[AnswerCount]
    edition: Edition | None
    text: PlanText | None
    years: list[PlanYear]  # of the published edition, those that hold a goal or an action
    gatherings: list[Gathering]
    consultations: list[Consultation]
    report_backs: list[ReportBack]


def open_pages() -> QuerySet[PublicPage]:
    """Pages that everybody may read. No query yet."""
    return PublicPage.objects.filter(is_open=True).select_related("trajectory__partnership")


def told_of(
    trajectory: Trajectory, now: datetime, today: date, *, page: str = "", insight: str = ""
) -> Told:
    """The page of a trajectory, as everybody reads it; the number of queries does not grow.

    Of the insights those of a page, or of the page on which one of them stands.
    """
    plan = current_plan(trajectory)
    edition = latest_edition(plan, now=now) if plan else None
    pages = _pages(trajectory, page, insight)
    shown = Insight.objects.filter(pk__in=list(pages.object_list)).order_by("number")
    there = published(now).filter(gathering__trajectory=trajectory)
    return Told(
        phases=list(Phase.objects.filter(plan=plan)) if plan else [],
        steps=_steps(plan),
        heard=told_insights(shown, trajectory, edition, most=MOST_QUOTES),
        pages=pages,
        answers=answers_of(trajectory),
        edition=edition,
        text=text_of_edition(edition) if edition else None,
        years=_years(edition),
        gatherings=_coming(trajectory, today),
        consultations=_open_consultations(trajectory, now),
        report_backs=list(there.order_by("-gathering__held_on", "-pk")),
    )


def _years(edition: Edition | None) -> list[PlanYear]:
    """The school years of the published plan that hold a goal or an action. Two queries."""
    if edition is None:
        return []
    return [one for one in goals_by_year(edition.plan, edition) if one.goals or one.actions]


def _pages(trajectory: Trajectory, page: str, insight: str) -> Page[int]:
    """The page of agreed insights that was asked for, in their order. One query."""
    agreed = Insight.objects.filter(trajectory=trajectory, state=Insight.State.AGREED)
    pks = list(agreed.order_by("number").values_list("pk", flat=True))
    return Paginator(pks, PER_PAGE).get_page(page or page_with(insight, pks, PER_PAGE))


def told_insights(
    agreed: Iterable[Insight], trajectory: Trajectory, edition: Edition | None, *, most: int
) -> list[HeardInsight]:
    """Insights as everybody reads them, at most so many quotes on each side. Eleven queries."""
    insights = list(agreed)
    ground = public_ground(trajectory)
    pks = [one.pk for one in insights]
    spreads = spreads_of_insights(ground, pks, Stance.FOR)
    quotes = quotes_by_insight(ground.places, Stance.FOR, insights=pks, most=most)
    against = quotes_by_insight(ground.places, Stance.AGAINST, insights=pks, most=most)
    places = _places(insights, edition)
    return [
        HeardInsight(
            insight=one,
            spread=public_words(spreads[one.pk]),
            quotes=quotes.get(one.pk, []),
            other_side=against.get(one.pk, []),
            places=places.get(one.pk, []),
        )
        for one in insights
    ]


def _places(insights: Iterable[Insight], edition: Edition | None) -> dict[int, list[Place]]:
    """Where each insight stands, in the order of the edition. Two queries."""
    if edition is None:
        return {}
    carried: dict[int, list[int]] = defaultdict(list)
    grounds = PassageGround.objects.filter(insight__in=list(insights))
    for insight, passage in grounds.values_list("insight_id", "passage_id"):
        carried[passage].append(insight)
    found: dict[int, list[Place]] = defaultdict(list)
    for row in passages_in(edition):
        place = Place(row.version.passage_id, f"§ {row.chapter_number}.{row.position}")
        for insight in carried.get(place.passage, []):
            found[insight].append(place)
    return found


def answers_of(trajectory: Trajectory, days: tuple[date, date] | None = None) -> list[AnswerCount]:
    """How often each kind of answer was given, or given between two days.

    No total, so that nothing can be subtracted. One query.
    """
    given = Answer.objects.filter(
        contribution__trajectory=trajectory, contribution__state=Contribution.State.VISIBLE
    )
    if days is not None:
        given = given.filter(given_at__date__range=days)
    counts = dict(given.order_by().values_list("kind").annotate(n=Count("pk")))
    return [
        AnswerCount(kind.counted_as, counts[kind] if counts[kind] >= SMALLEST_GROUP else None)
        for kind in AnswerKind
        if kind in counts
    ]


def _steps(plan: Plan | None) -> list[RouteStep]:
    """The steps to 1 May with their days; what bodies said of it is theirs to tell."""
    if plan is None:
        return []
    return list(RouteStep.objects.filter(plan=plan, skipped_because="").order_by("position"))


def _coming(trajectory: Trajectory, today: date) -> list[Gathering]:
    coming = Gathering.objects.filter(trajectory=trajectory, held_on__gte=today)
    return list(coming.exclude(format__in=NEVER_DUE).order_by("held_on", "pk")[:20])


def _open_consultations(trajectory: Trajectory, now: datetime) -> list[Consultation]:
    """Consultations that anybody with the link may answer now."""
    running = Q(
        state=Consultation.State.OPENED,
        audience=Consultation.Audience.PUBLIC,
        opens_at__lte=now,
        closes_at__gt=now,
    )
    return list(Consultation.objects.filter(running, trajectory=trajectory).order_by("closes_at"))
