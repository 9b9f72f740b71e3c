"""Lists beside the themes: main points, training that is asked for, what works."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models.functions import Coalesce

from inbreng.insights.models import Insight, Theme, TrainingNeed
from inbreng.insights.queries.insights import insights_under, told_insights
from inbreng.insights.spread import (
    Ground,
    Spread,
    spread_at,
    spreads_of_branches,
    spreads_of_themes,
)
from inbreng.people.models import Organisation
from inbreng.programme.models import FocusPoint, Gathering, Table, Trajectory

SCHOOL = Organisation.Kind.SCHOOL


@dataclass(frozen=True, slots=True)
class FocusRow:
    """A main point of the period: its themes, and how widely people spoke of them together."""

    point: FocusPoint
    themes: list[Theme]
    spread: Spread


def focus_rows(ground: Ground) -> list[FocusRow]:
    """The main points of a trajectory; a point may count under several. Three queries.

    A part of a theme counts under the main point of that theme, unless it has its own.
    """
    points = list(ground.view.trajectory.focus_points.all())
    open_themes = Theme.objects.filter(trajectory=ground.view.trajectory, ended_at__isnull=True)
    themes: dict[int, list[Theme]] = defaultdict(list)
    for theme in open_themes.annotate(of=_focus_point()).filter(of__isnull=False):
        themes[theme.of].append(theme)
    said: dict[int, dict[int, tuple[int, int | None, int | None]]] = defaultdict(dict)
    lines = ground.view.lines().filter(codings__isnull=False, codings__theme__ended_at=None)
    rows = lines.order_by().annotate(of=_focus_point("codings__theme__"))
    rows = rows.filter(of__isnull=False).distinct()
    for of, pk, *place in rows.values_list(
        "of", "pk", "gathering_id", "table_id", "perspective_id"
    ):
        said[of][pk] = (place[0], place[1], place[2])
    return [
        FocusRow(point, themes[point.pk], spread_at(ground, said[point.pk].values()))
        for point in points
    ]


def _focus_point(theme: str = "") -> Coalesce:
    """The main point of a theme, else that of the theme it is a part of."""
    return Coalesce(f"{theme}focus_point_id", f"{theme}parent__focus_point_id")


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """Training that is asked for; how many schools ask for it is told to staff."""

    need: TrainingNeed
    spread: Spread
    n_schools: int | None


def training_rows(ground: Ground) -> list[TrainingRow]:
    """Training that is asked for, by most schools first. At most five queries."""
    view = ground.view
    listed = TrainingNeed.objects.filter(
        theme__trajectory=view.trajectory, theme__ended_at__isnull=True
    )
    needs = list(listed.select_related("theme"))
    spreads = _spreads(ground, [need.theme for need in needs])
    schools = _schools(ground) if view.tells_all else None
    rows = [
        TrainingRow(
            need,
            spreads[need.theme_id],
            None if schools is None else _n_schools(spreads[need.theme_id], *schools),
        )
        for need in needs
    ]
    return sorted(rows, key=lambda row: (-(row.n_schools or 0), row.need.subject))


def _spreads(ground: Ground, themes: Collection[Theme]) -> dict[int, Spread]:
    tops = [theme.pk for theme in themes if theme.parent_id is None]
    parts = [theme.pk for theme in themes if theme.parent_id is not None]
    return spreads_of_branches(ground, tops) | spreads_of_themes(ground, parts)


Schools = dict[int, set[int]]


def _schools(ground: Ground) -> tuple[Schools, Schools]:
    """The schools that were at each table and at each gathering. Two queries."""
    pk = ground.view.trajectory.pk
    there = Table.organisations.through.objects.filter(
        table__gathering__trajectory=pk, organisation__kind=SCHOOL
    )
    here = Gathering.organisations.through.objects.filter(
        gathering__trajectory=pk, organisation__kind=SCHOOL
    )
    tables: Schools = defaultdict(set)
    for table, school in there.values_list("table_id", "organisation_id"):
        tables[table].add(school)
    gatherings: Schools = defaultdict(set)
    for gathering, school in here.values_list("gathering_id", "organisation_id"):
        gatherings[gathering].add(school)
    return tables, gatherings


def _n_schools(spread: Spread, tables: Schools, gatherings: Schools) -> int:
    """Schools at the tables where it was said; of a table without schools nobody is counted."""
    found: set[int] = set()
    for place in spread.cells:
        if place.table is not None:
            found |= tables.get(place.table, set())
        elif place.gathering is not None:
            found |= gatherings.get(place.gathering, set())
    return len(found)


@dataclass(slots=True)
class WorksRow:
    """One theme: what works, beside what hinders."""

    theme: Theme | None
    works: list[Insight] = field(default_factory=list)
    hinders: list[Insight] = field(default_factory=list)


def works_beside_hinders(trajectory: Trajectory, *, shows_drafts: bool) -> list[WorksRow]:
    """Insights of both kinds by theme, with ``n_voices``. One query."""
    kinds = [Insight.Kind.WORKS, Insight.Kind.HINDERS]
    told = told_insights(Insight.objects.filter(trajectory=trajectory), shows_drafts)
    found = told.filter(kind__in=kinds).exclude(state=Insight.State.WITHDRAWN)
    in_order = insights_under(found).order_by("theme__position", "theme__name", "number")
    return _by_theme(in_order)


def _by_theme(insights: Iterable[Insight]) -> list[WorksRow]:
    rows: dict[int | None, WorksRow] = {}
    for insight in insights:
        row = rows.setdefault(insight.theme_id, WorksRow(insight.theme))
        side = row.works if insight.kind == Insight.Kind.WORKS else row.hinders
        side.append(insight)
    return list(rows.values())
