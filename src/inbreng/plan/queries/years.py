"""The goals of a plan by school year, as an edition or the desk has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inbreng.plan.models import Edition, Passage, PassageStructure, PassageVersion, Plan
from inbreng.plan.queries.editions import passages_in
from inbreng.plan.queries.plans import standing, with_current_text
from inbreng.plan.telling.writing import day, number, school_year

FIRST_MONTH = 8  # a school year begins in August
Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class YearGoal:
    """What an ambition is to have reached at the end of a year."""

    passage: int
    goal: str
    measure: str
    wanted: str
    now: str
    owner: str


@dataclass(frozen=True, slots=True)
class YearAction:
    """What is to be done in a year."""

    passage: int
    what: str
    who: str
    due: str


@dataclass(slots=True)
class PlanYear:
    """A school year with its goals and actions; the first one without a name has no year yet."""

    name: str
    goals: list[YearGoal] = field(default_factory=list)
    actions: list[YearAction] = field(default_factory=list)


def goals_by_year(plan: Plan, edition: Edition | None) -> list[PlanYear]:
    """The years of the plan, each with its goals and actions; of the desk without an edition.

    What has no year stands last, under no name. Two queries.
    """
    first, n_years = plan.first_year, plan.n_years
    years = {year: PlanYear(school_year(year)) for year in range(first, first + n_years)}
    rest = PlanYear("")
    for passage, kind, content in _held(plan, edition):
        if kind == Passage.Kind.AMBITION:
            _lay_out_goal(passage, content, years, rest)
        else:
            due = _year_of(content["due_on"])
            years.get(due or 0, rest).actions.append(_action(passage, content))
    return [*years.values(), *([rest] if rest.goals or rest.actions else [])]


def _held(plan: Plan, edition: Edition | None) -> Iterable[tuple[int, str, Content]]:
    """The ambitions and actions in the order of the text: passage, kind and what it holds."""
    if edition is not None:
        versions = list(passages_in(edition).values_list("version", flat=True))
    else:
        there = standing(with_current_text(Passage.objects.filter(chapter__plan=plan)))
        versions = [one.version_id for one in there]  # type: ignore[attr-defined]  # annotated
    kinds = [Passage.Kind.AMBITION, Passage.Kind.ACTION]
    kept = PassageStructure.objects.filter(version__in=versions, version__passage__kind__in=kinds)
    rows = {
        version: (passage, kind, content)
        for version, passage, kind, content in kept.values_list(
            "version", "version__passage", "version__passage__kind", "content"
        )
    }
    return [rows[version] for version in versions if version in rows]


def _lay_out_goal(
    passage: int, content: Content, years: Mapping[int, PlanYear], rest: PlanYear
) -> None:
    placed = [(years[year], value) for year, value in content["targets"] if year in years]
    for year, value in placed or [(rest, "")]:
        year.goals.append(
            YearGoal(
                passage=passage,
                goal=content["goal"],
                measure=content["measure"],
                wanted=number(value, content["unit"]),
                now=number(content["baseline"], content["unit"]),
                owner=content["owner"],
            )
        )


def _action(passage: int, content: Content) -> YearAction:
    return YearAction(passage, content["what"], content["who"], day(content["due_on"]))


def _year_of(written: str) -> int | None:
    return school_year_of(date.fromisoformat(written)) if written else None


def school_year_of(day: date) -> int:
    """The calendar year in which the school year of a day begins."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def first_day(first: int) -> date:
    """The first day of the school year that begins in a calendar year."""
    return date(first, FIRST_MONTH, 1)


def last_day(first: int) -> date:
    """The last day of the school year that begins in a calendar year."""
    return date(first + 1, FIRST_MONTH - 1, 31)


def has_goals(edition: Edition) -> bool:
    """Whether an edition holds an ambition or an action. One query."""
    kinds = [Passage.Kind.AMBITION, Passage.Kind.ACTION]
    return PassageVersion.objects.filter(
        in_editions__edition=edition, passage__kind__in=kinds
    ).exists()
