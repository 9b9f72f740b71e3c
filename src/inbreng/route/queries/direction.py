"""How the work on a plan stands, for who answers for it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from inbreng.answers.queries import standing as answers_standing
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight
from inbreng.insights.pictures.areas import SIGNALS
from inbreng.insights.pictures.lying import areas_in, areas_of_places
from inbreng.insights.spread import Place, ground_of, share, spread_where
from inbreng.plan.models import Chapter, Passage, PassageGround, Plan
from inbreng.plan.queries import standing
from inbreng.plan.queries.checks import Check, checks_by_chapter, contents_missing
from inbreng.programme.queries import Hearing, hearings_of
from inbreng.route import counting
from inbreng.route.models import CouncilQuestion, Phase
from inbreng.route.queries.questions import late_questions
from inbreng.route.queries.stands import StepStand
from inbreng.route.queries.steps import route_of
from inbreng.route.queries.terms import phases_of
from inbreng.route.queries.words import words_now

MOST = 12  # of a list that leads to a longer one
MANY_SIGNALS = 10
# So much more often than elsewhere: then signals pile up.
OFTEN = 1.5


@dataclass(frozen=True, slots=True)
class WeakChapter:
    """A chapter with what it lacks."""

    chapter: Chapter
    lacks: list[Check]


@dataclass(frozen=True, slots=True)
class Pile:
    """An area and how many of the points said there are signals."""

    key: str
    name: str
    n_signals: int
    n_points: int
    piles_up: bool


@dataclass(frozen=True, slots=True)
class Direction:
    """Everything on the page of a director."""

    n_days_left: int
    last_day: date
    phase: Phase | None
    phases: list[Phase]
    stands: list[StepStand]
    weak: list[WeakChapter]
    missing: list[str]
    without_ground: list[Passage]
    n_without_ground: int
    n_waiting: int
    n_overdue: int
    unheard: list[Hearing]
    late: list[CouncilQuestion]
    piles: list[Pile]

    @property
    def open_steps(self) -> list[StepStand]:
        return [one for one in self.stands if not one.is_behind]

    @property
    def late_steps(self) -> list[StepStand]:
        return [one for one in self.stands if one.is_late]


def direction_of(plan: Plan, view: Disclosure, today: date) -> Direction:
    """How the work stands today. Some thirty queries, however much there is."""
    last_day, phases = counting.last_day(plan.first_year), phases_of(plan)
    without = _without_ground(plan)
    waiting, overdue = _waiting(plan, today)
    return Direction(
        n_days_left=(last_day - today).days,
        last_day=last_day,
        phase=next((one for one in phases if one.begins_on <= today <= one.ends_on), None),
        phases=phases,
        stands=route_of(plan, words_now(plan), today),
        weak=_weak(plan),
        missing=contents_missing(plan),
        without_ground=without[:MOST],
        n_without_ground=len(without),
        n_waiting=waiting,
        n_overdue=overdue,
        unheard=_unheard(plan),
        late=late_questions(plan, today),
        piles=piles_of(view),
    )


def piles_of(view: Disclosure) -> list[Pile]:
    """Areas with how much of what was said there is a signal, the most first. Seven queries."""
    ground = ground_of(view)
    lying, areas = areas_of_places(ground), areas_in(ground)
    signals = spread_where(ground, SIGNALS)
    usual = signals.n_points / ground.n_points if ground.n_points else 0.0

    def by_area(cells: Mapping[Place, int]) -> Counter[int]:
        found: Counter[int] = Counter()
        for place, n_points in cells.items():
            for area in lying.of(place):
                found[area] += n_points
        return found

    n_signals, n_points = by_area(signals.cells), by_area(ground.cells)
    piles = [
        Pile(
            str(pk),
            area.name,
            n_signals[pk],
            n_points[pk],
            _piles(n_signals[pk], n_points[pk], usual),
        )
        for pk, area in areas.items()
        if n_signals[pk]
    ]
    return sorted(piles, key=lambda one: (not one.piles_up, -one.n_signals, one.name))


def _piles(n_signals: int, n_points: int, usual: float) -> bool:
    part = share(n_signals, n_points)
    return part is not None and n_signals >= MANY_SIGNALS and part >= OFTEN * usual


def _weak(plan: Plan) -> list[WeakChapter]:
    chapters = list(plan.chapters.filter(removed_at__isnull=True))
    checks = checks_by_chapter(chapters)
    weak = [
        WeakChapter(chapter, [one for one in checks[chapter.pk] if not one.is_met])
        for chapter in chapters
    ]
    return [one for one in weak if one.lacks]


def _without_ground(plan: Plan) -> list[Passage]:
    """Passages that rest on no agreed insight, in the order of the plan. One query."""
    agreed = PassageGround.objects.filter(insight__state=Insight.State.AGREED)
    here = standing(Passage.objects.filter(chapter__plan=plan)).select_related("chapter")
    return list(here.exclude(pk__in=agreed.values("passage")))


def _waiting(plan: Plan, today: date) -> tuple[int, int]:
    """How many points wait for an answer, and how many answers are past their day. One query."""
    visible = Contribution.objects.filter(
        trajectory=plan.trajectory_id, state=Contribution.State.VISIBLE, erased_at__isnull=True
    )
    found = visible.aggregate(
        n=Count("pk"),
        answered=Count("answer"),
        overdue=Count("pk", filter=answers_standing("overdue", today)),
    )
    return found["n"] - found["answered"], found["overdue"]


def _unheard(plan: Plan) -> list[Hearing]:
    """Who is missing most against whom the trajectory wants to hear. Four queries."""
    heard = hearings_of(plan.trajectory)
    rows = [*heard.perspectives, *heard.kinds]
    return [one for one in rows if one.n_short or not one.was_heard][:MOST]
