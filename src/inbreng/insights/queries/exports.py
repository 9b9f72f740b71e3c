"""What exports are made of, and the exports that somebody asked for."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from inbreng.dialogue.disclosure import Disclosure, Line, tell
from inbreng.dialogue.models import Contribution, ModerationStep
from inbreng.dialogue.queries.harvest import HarvestFilter, told_rows
from inbreng.insights.models import (
    Coding,
    Evidence,
    Export,
    Insight,
    OutsideSource,
    ReleasedQuote,
    Theme,
    ThemeMemo,
)
from inbreng.insights.queries.codebook import flat, open_themes, tree
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

Thing = TypeVar("Thing")
PART = 500  # ids in one question to the database
BUSY = (Export.State.ASKED, Export.State.MAKING)


def exports_of(trajectory: Trajectory, user: User) -> QuerySet[Export]:
    """What somebody asked for in a trajectory, newest first, with what it is about. One query."""
    exports = Export.objects.filter(trajectory=trajectory, asked_by=user)
    return exports.select_related("gathering", "theme", "perspective")


def themes_about(trajectory: Trajectory, theme: Theme | None) -> list[Theme]:
    """The codebook in order, each theme followed by its parts; or one theme with its parts."""
    ordered = [one.theme for one in flat(tree(open_themes(trajectory).select_related(None), {}))]
    if theme is None:
        return ordered
    return [one for one in ordered if theme.pk in {one.pk, one.parent_id}]


def themes_with(themes: list[Theme], contributions: QuerySet[Contribution]) -> list[Theme]:
    """Those of ``themes`` that hold some of the points, and the themes above them. One query."""
    coded = Coding.objects.filter(contribution__in=contributions.order_by().values("pk"))
    here = set(coded.order_by().values_list("theme_id", flat=True).distinct())
    above = {theme.parent_id for theme in themes if theme.pk in here}
    return [theme for theme in themes if theme.pk in here | above]


def points_under(theme: Theme) -> QuerySet[Coding, int]:
    """The ids of points under a theme or a part of it. No query yet."""
    branch = Q(theme=theme) | Q(theme__parent=theme, theme__ended_at__isnull=True)
    return Coding.objects.filter(branch).order_by().values_list("contribution_id", flat=True)


def narrowed(wanted: HarvestFilter, also: Q) -> HarvestFilter:
    """The same part of the harvest, and of that only what fits ``also``."""
    return replace(wanted, also=wanted.also & also)


def themes_of_points(pks: list[int]) -> dict[int, list[Theme]]:
    """The themes of each point, once each and in their order, by the point's id. One query."""
    codings = Coding.objects.filter(contribution__in=pks, theme__ended_at__isnull=True)
    found: dict[int, dict[int, Theme]] = defaultdict(dict)
    ordered = codings.select_related("theme").order_by("theme__position", "theme__name", "pk")
    for coding in ordered:
        found[coding.contribution_id].setdefault(coding.theme_id, coding.theme)
    return {pk: list(themes.values()) for pk, themes in found.items()}


def insights_about(trajectory: Trajectory, *, shows_drafts: bool) -> list[Insight]:
    """The insights that stand, by number, with theme and sources. Two queries."""
    states = [Insight.State.AGREED] + ([Insight.State.DRAFT] if shows_drafts else [])
    insights = Insight.objects.filter(trajectory=trajectory, state__in=states)
    related = insights.select_related("theme", "agreed_by").prefetch_related("outside_sources")
    return list(related.order_by("number"))


def voices_by_insight(
    view: Disclosure | None, contributions: QuerySet[Contribution]
) -> dict[tuple[int, str], list[Line]]:
    """The lines under each insight by stance, of those that are told. A query per 500 lines.

    By their keys for whom neighbours in a report would tell the table: in the
    order in which they were added they often still stand as there.
    """
    if view is None:
        return {}
    rows = Evidence.objects.filter(
        dropped_at__isnull=True, contribution__in=contributions.order_by().values("pk")
    )
    order = "pk" if view.order[1] == "position" else "contribution__key"
    pieces = list(rows.order_by(order).values_list("insight_id", "stance", "contribution_id"))
    lines = lines_of(view, [contribution for _insight, _stance, contribution in pieces])
    found: dict[tuple[int, str], list[Line]] = defaultdict(list)
    for insight, stance, contribution in pieces:
        if contribution in lines:
            found[insight, stance].append(lines[contribution])
    return dict(found)


def voice_keys(view: Disclosure, insights: Collection[int]) -> dict[tuple[int, str], list[UUID]]:
    """The keys of the points under insights, by stance, of those that are told. One query."""
    told = view.lines().filter(erased_at__isnull=True).order_by().values("pk")
    rows = Evidence.objects.filter(
        insight__in=insights, dropped_at__isnull=True, contribution__in=told
    )
    found: dict[tuple[int, str], list[UUID]] = defaultdict(list)
    # By key: in the order in which they were added they often still stand as in the report.
    for insight, stance, key in rows.order_by("contribution__key").values_list(
        "insight_id", "stance", "contribution__key"
    ):
        found[insight, stance].append(key)
    return dict(found)


def lines_of(view: Disclosure, pks: Iterable[int]) -> dict[int, Line]:
    """The lines that ``view`` may be told of these points, by id. A query for each 500."""
    found = {}
    for part in in_parts(dict.fromkeys(pks), PART):
        for row in told_rows(view.lines().filter(pk__in=part)):
            found[row["pk"]] = tell(view, row)
    return found


def outside_sources(trajectory: Trajectory) -> list[OutsideSource]:
    """Sources from outside, oldest first, with what they stand beside. Three queries."""
    sources = OutsideSource.objects.filter(trajectory=trajectory)
    return list(sources.prefetch_related("insights", "themes").order_by("dated_on", "pk"))


def in_parts(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """The things in lists of at most ``size``, in their order."""
    rest = iter(things)
    while part := list(islice(rest, size)):
        yield part


def is_outdated(export: Export) -> bool:
    """Something that could be told was held back, erased or withdrawn since it was asked for.

    What was held back already was in no file. Two queries, and one for a file for everybody:
    a quote in it may have been taken back.
    """
    since = export.asked_at
    if export.audience == Export.Audience.PUBLIC and _quotes_taken_back(export).exists():
        return True
    said = Contribution.objects.filter(trajectory=export.trajectory_id)
    gone = said.filter(Q(erased_at__gte=since) | Q(source__withdrawn_at__gte=since))
    return gone.exists() or _hidden_since(said, since).exists()


def _quotes_taken_back(export: Export) -> QuerySet[ReleasedQuote]:
    return ReleasedQuote.objects.filter(
        contribution__trajectory=export.trajectory_id, taken_back_at__gte=export.asked_at
    )


def _hidden_since(
    said: QuerySet[Contribution], since: datetime
) -> QuerySet[Contribution, Contribution]:
    """The points that could be told right before a moderator hid them."""
    step = ModerationStep.Step
    steps = ModerationStep.objects.filter(
        at__gte=since, step__in=[step.HELD, step.REDACTED, step.REFUSED]
    )
    earlier = Q(at__lt=OuterRef("at")) | Q(at=OuterRef("at"), pk__lt=OuterRef("pk"))
    before = ModerationStep.objects.filter(earlier, contribution=OuterRef("contribution"))
    last = before.order_by("-at", "-pk").values("step")[:1]
    hiding = steps.annotate(last=Coalesce(Subquery(last), Value("")))
    hiding = hiding.exclude(last__in=[step.HELD, step.REFUSED])
    was_there = Q(source__published_at__isnull=True) | Q(source__published_at__lt=since)
    return said.filter(was_there, pk__in=hiding.order_by().values("contribution"))


def coders_of(trajectory: Trajectory) -> list[User]:
    """Everybody who coded or wrote a memo in a trajectory, by id. One query."""
    coded = Coding.objects.filter(theme__trajectory=trajectory).order_by().values("coded_by")
    wrote = ThemeMemo.objects.filter(theme__trajectory=trajectory).order_by().values("written_by")
    return list(User.objects.filter(Q(pk__in=coded) | Q(pk__in=wrote)).order_by("pk"))


def memos_of(trajectory: Trajectory, themes: Collection[int]) -> list[ThemeMemo]:
    """The notes on these themes, oldest first. One query."""
    memos = ThemeMemo.objects.filter(theme__trajectory=trajectory, theme__in=themes)
    return list(memos.select_related("theme").order_by("written_at", "pk"))


def coded_by_nobody(themes: Collection[int]) -> bool:
    """Some codings under these themes are of somebody whose account is gone. One query or two."""
    coded = Coding.objects.filter(theme__in=themes, coded_by__isnull=True)
    wrote = ThemeMemo.objects.filter(theme__in=themes, written_by__isnull=True)
    return coded.exists() or wrote.exists()
