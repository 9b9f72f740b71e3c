"""Themes and insights for programs, with no more in them than the pages show."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from ninja import Field, Query, Router, Schema

from inbreng.dialogue.disclosure import Disclosure, disclosure_for
from inbreng.insights import rules
from inbreng.insights.models import Evidence, Insight, OutsideSource, Theme
from inbreng.insights.queries.codebook import flat, n_points_by_theme, open_themes, tree
from inbreng.insights.queries.exports import insights_about, voice_keys
from inbreng.insights.views.fetching import fetch_for_insights
from inbreng.programme.views.fetching import visitor

STEP = 50

router = Router(tags=["insights"])


class Step(Schema):
    """Which step of a list."""

    page: int = Field(1, ge=1, le=100_000, description="Fifty at a time, from 1; see next.")


class ThemeOut(Schema):
    """A theme of the codebook; two deep at most."""

    id: int
    key: UUID = Field(description="What other programs know it by; it survives a new name.")
    url: str
    name: str
    parent: UUID | None = Field(description="The key of the theme it falls under.")
    definition: str
    examples_in: str
    examples_out: str
    is_question: bool
    is_rest: bool
    n_points: int = Field(description="Of those that the visitor may see.")


class ThemesOut(Schema):
    """A step of the codebook, in its order."""

    count: int
    themes: list[ThemeOut]
    next: str | None


class SourceOut(Schema):
    """A paper, figure or law beside the voices."""

    kind: str
    title: str
    place: str
    says: str
    address: str
    dated_on: date


class VoicesOut(Schema):
    """Keys of the points for and against, of those that the visitor may see."""

    for_: list[UUID] = Field(alias="for")
    against: list[UUID]


class InsightOut(Schema):
    """What was heard; drafts are for staff."""

    id: int
    number: int
    url: str
    statement: str
    is_question: bool
    kind: str
    use: str
    core: str
    known: str
    still_open: str
    needed_by: list[str]
    asks: str
    state: str
    theme: UUID | None
    agreed_at: datetime | None
    agreed_with: str
    voices: VoicesOut
    outside_sources: list[SourceOut]


class InsightsOut(Schema):
    """A step of the insights that stand, by number."""

    count: int
    insights: list[InsightOut]
    next: str | None


@router.get(
    "/trajectories/{trajectory_id}/themes",
    response=ThemesOut,
    operation_id="themes",
    summary="The codebook of a trajectory",
    url_name="themes",
)
def themes(request: HttpRequest, trajectory_id: int, step: Query[Step]) -> dict[str, Any]:
    """List the themes, each followed by those under it, with the points that may be seen."""
    view = _view(request, trajectory_id)
    found = [one.theme for one in flat(tree(open_themes(view.trajectory), {}))]
    keys = {theme.pk: theme.key for theme in found}
    counts = n_points_by_theme(view)
    page = Paginator(found, STEP).get_page(step.page)
    told = [
        _theme(theme, keys.get(theme.parent_id or 0), counts.get(theme.pk, 0))
        for theme in page.object_list
    ]
    return {"count": len(found), "themes": told, "next": _next(request, page, "api:themes")}


@router.get(
    "/trajectories/{trajectory_id}/insights",
    response=InsightsOut,
    by_alias=True,
    operation_id="insights",
    summary="What was heard in a trajectory",
    url_name="insights",
)
def insights(request: HttpRequest, trajectory_id: int, step: Query[Step]) -> dict[str, Any]:
    """List the insights that were not withdrawn, with their voices and sources from outside."""
    view = _view(request, trajectory_id)
    shows_drafts = rules.may_see_drafts(visitor(request), view.trajectory)
    found = insights_about(view.trajectory, shows_drafts=shows_drafts)
    page = Paginator(found, STEP).get_page(step.page)
    shown = [insight.pk for insight in page.object_list]
    keys = voice_keys(view, shown)
    told = [_insight(insight, keys) for insight in page.object_list]
    return {"count": len(found), "insights": told, "next": _next(request, page, "api:insights")}


def _view(request: HttpRequest, trajectory_id: int) -> Disclosure:
    return disclosure_for(visitor(request), fetch_for_insights(request, trajectory_id))


def _next(request: HttpRequest, page: Any, name: str) -> str | None:
    if not page.has_next():
        return None
    trajectory_id = request.resolver_match.kwargs["trajectory_id"] if request.resolver_match else 0
    address = request.build_absolute_uri(reverse(name, args=[trajectory_id]))
    return f"{address}?page={page.next_page_number()}"


def _theme(theme: Theme, parent: UUID | None, n_points: int) -> dict[str, Any]:
    names = ("key", "name", "definition", "examples_in", "examples_out", "is_question", "is_rest")
    return {
        **{name: getattr(theme, name) for name in names},
        "id": theme.pk,
        "url": reverse("insights:theme", args=[theme.pk]),
        "parent": parent,
        "n_points": n_points,
    }


def _insight(insight: Insight, keys: dict[tuple[int, str], list[UUID]]) -> dict[str, Any]:
    names = (
        *("number", "statement", "is_question", "kind", "use", "core", "known", "still_open"),
        *("needed_by", "asks", "state", "agreed_at", "agreed_with"),
    )
    theme = insight.theme
    return {
        **{name: getattr(insight, name) for name in names},
        "id": insight.pk,
        "url": reverse("insights:insight", args=[insight.pk]),
        "theme": theme.key if theme and theme.ended_at is None else None,
        "voices": {
            "for": keys.get((insight.pk, Evidence.Stance.FOR), []),
            "against": keys.get((insight.pk, Evidence.Stance.AGAINST), []),
        },
        "outside_sources": [_source(source) for source in insight.outside_sources.all()],
    }


def _source(source: OutsideSource) -> dict[str, Any]:
    names = ("kind", "title", "place", "says", "address", "dated_on")
    return {name: getattr(source, name) for name in names}
