"""What goes into an export: no more than its audience, and who asked for it, may be told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Q, QuerySet

from inbreng.core.errors import NotAllowed
from inbreng.dialogue.disclosure import Disclosure, Line, disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import HarvestFilter, all_lines, harvest
from inbreng.insights.exports.audiences import AUDIENCES, why_not
from inbreng.insights.models import Evidence, Export, Insight, OutsideSource, Theme
from inbreng.insights.queries import exports as queries
from inbreng.insights.queries.quotes import Quote, quotes_by_insight
from inbreng.insights.spread import (
    Audience,
    Ground,
    ground_of,
    public_ground,
    public_words_of_insights,
    public_words_of_themes,
    spreads_of_insights,
    spreads_of_themes,
)
from inbreng.insights.spread.audience import members_view
from inbreng.programme.models import Trajectory

STEP = 500  # points between two signs of life


@dataclass(frozen=True, slots=True)
class Point:
    """A line with the themes that people put it under."""

    line: Line
    themes: list[Theme]


@dataclass(frozen=True, slots=True)
class ToldTheme:
    """A theme with the one it falls under, and how widely it was said."""

    theme: Theme
    parent: Theme | None
    spread: str  # in words; empty where the export is about one gathering or perspective


@dataclass(frozen=True, slots=True)
class ToldInsight:
    """An insight with the voices for and against it that may be told."""

    insight: Insight
    voices: dict[str, list[Line]]  # by stance; empty lists for the public
    quotes: dict[str, list[Quote]]  # by stance; what was released, for the public alone
    spread: dict[str, str]  # by stance, in words; empty like that of a theme
    sources: list[OutsideSource]


@dataclass(frozen=True)
class Told:
    """Everything a renderer may put into the file of one export."""

    export: Export
    audience: Audience
    view: Disclosure | None  # None for the public, to whom no line is told
    step: Callable[[int], None] = field(default=lambda _n_done: None)

    @property
    def trajectory(self) -> Trajectory:
        """The trajectory that the export is of."""
        return self.export.trajectory

    @property
    def tells_all(self) -> bool:
        """The export is for staff, who are told files, coders and drafts too."""
        return self.view is not None and self.view.tells_all

    @cached_property
    def wanted(self) -> HarvestFilter:
        """The part of the harvest that was asked for, without what was erased."""
        return HarvestFilter(
            gathering=self.export.gathering_id,
            perspective=self.export.perspective_id,
            also=Q(erased_at__isnull=True) & self._under_theme(),
        )

    def contributions(self) -> QuerySet[Contribution]:
        """The points of the export. No query yet."""
        if self.view is None:
            return Contribution.objects.none()
        return harvest(self.view, self.wanted)

    def points(self, also: Q | None = None) -> Iterator[Point]:
        """The points with their themes, in the order of the harvest, a thousand at a time.

        Says after every five hundred how far it is. With ``also`` only those that fit it.
        """
        if self.view is None:
            return
        wanted = self.wanted if also is None else queries.narrowed(self.wanted, also)
        for lines in queries.in_parts(all_lines(self.view, wanted), STEP):
            themes = queries.themes_of_points([line.pk for line in lines])
            for line in lines:
                yield Point(line, themes.get(line.pk, []))
            self.step(len(lines))

    @cached_property
    def themes(self) -> list[ToldTheme]:
        """The themes that the export is about, each followed by those under it."""
        found = queries.themes_about(self.trajectory, self.export.theme)
        if self._is_of_one_group:
            found = queries.themes_with(found, self.contributions())
        by_pk = {theme.pk: theme for theme in found}
        words = self._spread_of_themes(list(by_pk))
        return [
            ToldTheme(theme, by_pk.get(theme.parent_id or 0), words.get(theme.pk, ""))
            for theme in found
        ]

    @cached_property
    def insights(self) -> list[ToldInsight]:
        """Insights with their voices, by number; drafts only for staff, never withdrawn ones."""
        voices = queries.voices_by_insight(self.view, self.contributions())
        found = queries.insights_about(self.trajectory, shows_drafts=self.tells_all)
        kept = [one for one in found if self._is_about(one, voices)]
        words = {stance: self._spread_of_insights(kept, stance) for stance in Evidence.Stance}
        return [
            ToldInsight(
                insight=one,
                voices={stance: voices.get((one.pk, stance), []) for stance in Evidence.Stance},
                quotes={stance: self._quotes[stance].get(one.pk, []) for stance in Evidence.Stance},
                spread={stance: words[stance].get(one.pk, "") for stance in Evidence.Stance},
                sources=list(one.outside_sources.all()),
            )
            for one in kept
        ]

    @cached_property
    def sources(self) -> list[OutsideSource]:
        """Sources from outside: all, or those beside the themes and insights of the export."""
        found = queries.outside_sources(self.trajectory)
        if not (self._is_of_one_group or self.export.theme_id):
            return found
        insights = {told.insight.pk for told in self.insights}
        themes = {told.theme.pk for told in self.themes}
        return [
            source
            for source in found
            if insights & {one.pk for one in source.insights.all()}
            or themes & {one.pk for one in source.themes.all()}
        ]

    @cached_property
    def _quotes(self) -> dict[str, dict[int, list[Quote]]]:
        """Released words by stance and insight; others than the public read the lines."""
        if self.view is not None:
            return {stance: {} for stance in Evidence.Stance}
        places = public_ground(self.trajectory).places
        return {stance: quotes_by_insight(places, stance) for stance in Evidence.Stance}

    @property
    def _is_of_one_group(self) -> bool:
        return bool(self.export.gathering_id or self.export.perspective_id)

    @cached_property
    def _ground(self) -> Ground:
        assert self.view is not None  # noqa: S101 – the public has words only
        return ground_of(self.view)

    def _under_theme(self) -> Q:
        theme = self.export.theme
        return Q() if theme is None else Q(pk__in=queries.points_under(theme))

    def _is_about(self, insight: Insight, voices: dict[tuple[int, str], list[Line]]) -> bool:
        is_backed = any((insight.pk, stance) in voices for stance in Evidence.Stance)
        if self._is_of_one_group or self.export.theme is None:
            return is_backed or not self._is_of_one_group
        branch = {told.theme.pk for told in self.themes}
        return is_backed or insight.theme_id in branch

    def _spread_of_themes(self, themes: list[int]) -> dict[int, str]:
        if self._is_of_one_group:
            return {}
        if self.view is None:
            return public_words_of_themes(self.trajectory, themes)
        return {pk: one.words for pk, one in spreads_of_themes(self._ground, themes).items()}

    def _spread_of_insights(self, insights: list[Insight], stance: str) -> dict[int, str]:
        wanted = [one.pk for one in insights]
        if self._is_of_one_group:
            return {}
        if self.view is None:
            return public_words_of_insights(self.trajectory, wanted, stance)
        found = spreads_of_insights(self._ground, wanted, stance)
        return {pk: one.words for pk, one in found.items() if one.n_points}


def told_for(export: Export, step: Callable[[int], None] = lambda _n_done: None) -> Told:
    """What may go into an export, by the roles that who asked for it holds now.

    Raises NotAllowed with a sentence when they may not make it any more.
    """
    if reason := why_not(export, export.asked_by):
        raise NotAllowed(reason)
    audience = AUDIENCES[Export.Audience(export.audience)]
    return Told(export, audience, _view(export, audience), step)


def _view(export: Export, audience: Audience) -> Disclosure | None:
    if audience == Audience.PUBLIC:
        return None
    # Not what who asked is told: a table host knows the own small table, the other readers do not.
    if audience == Audience.MEMBER:
        return members_view(export.trajectory)
    return disclosure_for(export.asked_by, export.trajectory)
