"""Earlier plans: what was promised, what became of it, and what people say of it now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from inbreng.insights.models import Theme
from inbreng.insights.spread import Ground, spreads_of_branches, spreads_of_themes
from inbreng.plan.models import EarlierChapter, EarlierLine, EarlierPlan, Passage, PastPromise
from inbreng.plan.queries.editions import as_published
from inbreng.programme.models import Trajectory

State = PastPromise.State


def earlier_plans_of(trajectory: Trajectory) -> QuerySet[EarlierPlan]:
    """Earlier plans of the partnership with ``n_promises`` and ``n_open``. One query."""
    plans = EarlierPlan.objects.filter(trajectory__partnership=trajectory.partnership_id)
    promises = "chapters__lines__promise"
    counted = plans.annotate(
        n_promises=Count(promises),
        n_open=Count(promises, filter=Q(**{f"{promises}__state": State.OPEN})),
    )
    return counted.order_by("-first_year", "-pk")


def chapters_of(plan: EarlierPlan) -> QuerySet[EarlierChapter]:
    """The chapters of an earlier plan with ``n_lines`` and ``n_promises``. One query."""
    counted = plan.chapters.annotate(n_lines=Count("lines"), n_promises=Count("lines__promise"))
    return counted.order_by("number")


def chapter_to_open(chapters: Sequence[EarlierChapter], asked: int | None) -> EarlierChapter:
    """The chapter that was asked for, else the first with promises, else the first. No query."""
    counted: Iterable[Any] = chapters  # with n_promises, by chapters_of
    usual = next((one for one in counted if one.n_promises), chapters[0])
    return next((one for one in chapters if one.number == asked), usual)


def lines_of(chapter: EarlierChapter) -> QuerySet[EarlierLine]:
    """The lines of a chapter, each with its promise. One query."""
    return chapter.lines.select_related("promise__theme")


@dataclass(slots=True)
class PromisesRow:
    """One theme: what was promised in each period, and how widely people speak of it now."""

    name: str
    theme: Theme | None
    promises: list[PastPromise] = field(default_factory=list)
    words: str = ""

    @property
    def n_by_state(self) -> dict[str, int]:
        """How many promises came to what; states that none came to are left out."""
        labels = [str(State(one.state).label) for one in self.promises]
        return {label: labels.count(label) for label in dict.fromkeys(labels)}


def promises_by_theme(
    trajectory: Trajectory, *, shows_drafts: bool, now: datetime
) -> list[PromisesRow]:
    """Promises of all earlier plans, by theme. One query, two for who is told of no drafts.

    These are told of promises that somebody looked back on, and of places in the
    new plan that are published.
    """
    told = PastPromise.objects.filter(
        line__chapter__plan__trajectory__partnership=trajectory.partnership_id
    )
    if not shows_drafts:
        told = told.exclude(state=State.OPEN)
    related = told.select_related("line__chapter__plan", "theme", "passage__chapter")
    promises = list(related.order_by("-line__chapter__plan__first_year", "line"))
    if not shows_drafts:
        _tell_published(promises, now)
    return _by_theme(promises)


def _by_theme(promises: Iterable[PastPromise]) -> list[PromisesRow]:
    """A theme that goes on in another trajectory keeps its key, and so its row."""
    rows: dict[object, PromisesRow] = {}
    for promise in promises:
        theme = promise.theme
        key = theme.key if theme else None
        row = rows.setdefault(key, PromisesRow(theme.name if theme else "", theme))
        row.promises.append(promise)
    return sorted(rows.values(), key=lambda row: (row.theme is None, row.name))


def say_what_is_said_now(ground: Ground, rows: Iterable[PromisesRow]) -> None:
    """Add to rows how widely people speak of their theme now. Three queries."""
    keys = {row.theme.key: row for row in rows if row.theme}
    here = Theme.objects.filter(
        trajectory=ground.view.trajectory, key__in=list(keys), ended_at__isnull=True
    )
    themes = list(here)
    tops = [theme.pk for theme in themes if theme.parent_id is None]
    parts = [theme.pk for theme in themes if theme.parent_id is not None]
    spreads = spreads_of_branches(ground, tops) | spreads_of_themes(ground, parts)
    for theme in themes:
        keys[theme.key].words = spreads[theme.pk].words
        keys[theme.key].theme, keys[theme.key].name = theme, theme.name


def _tell_published(promises: Iterable[PastPromise], now: datetime) -> None:
    promises = list(promises)
    standing = [promise.passage for promise in promises if promise.passage]
    published: dict[int, Passage] = as_published(standing, now=now)
    for promise in promises:
        promise.passage = published.get(promise.passage_id or 0)
