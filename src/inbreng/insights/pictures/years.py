"""One theme in each trajectory where it came back, and at which gatherings it was said there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.dialogue.disclosure import Disclosure, Occasion
from inbreng.insights.models import Insight, Theme
from inbreng.insights.pictures.links import Links
from inbreng.insights.pictures.marks import Mark, mark
from inbreng.insights.pictures.themes import ELSEWHERE
from inbreng.insights.queries import insights_on
from inbreng.insights.rules import may_see_drafts
from inbreng.insights.spread import Spread, ground_of, spreads_of_branches, spreads_of_themes
from inbreng.people.rules import Visitor

MOST_INSIGHTS = 3


@dataclass(frozen=True, slots=True)
class ThemeYear:
    """A theme in one trajectory."""

    theme: Theme
    spread: Spread = field(repr=False)
    marks: list[tuple[Occasion | None, Mark]]  # newest first; None for small talks together
    insights: list[Insight]


def years_of(told: Sequence[tuple[Disclosure, Theme]], user: Visitor) -> list[ThemeYear]:
    """What was said of a theme in each of these trajectories. Four queries for each."""
    spreads = [_spread(view, theme) for view, theme in told]
    most = max((n for spread in spreads for _one, n in _counts(spread)), default=0)
    themes = [theme for _view, theme in told]
    return [_year(spread, theme, user, most) for spread, theme in zip(spreads, themes, strict=True)]


def _spread(view: Disclosure, theme: Theme) -> Spread:
    """How widely a theme was said, with its parts."""
    count = spreads_of_themes if theme.parent_id else spreads_of_branches
    return count(ground_of(view), [theme.pk])[theme.pk]


def _counts(spread: Spread) -> list[tuple[Occasion | None, int]]:
    occasions = spread.ground.view.occasions
    found = spread.by_gathering
    counts: list[tuple[Occasion | None, int]] = [
        (one, found[pk]) for pk, one in occasions.items() if pk in found
    ]
    return [*counts, (None, spread.n_elsewhere)] if spread.n_elsewhere else counts


def _year(spread: Spread, theme: Theme, user: Visitor, most: int) -> ThemeYear:
    trajectory = spread.ground.view.trajectory
    links = Links(trajectory.pk, reverse("insights:theme_years", args=[theme.pk]))
    found = insights_on(theme, shows_drafts=may_see_drafts(user, trajectory))
    return ThemeYear(
        theme=theme,
        spread=spread,
        marks=[(one, _mark(one, n, theme, links, most)) for one, n in _counts(spread)],
        insights=list(found[:MOST_INSIGHTS]),
    )


def _mark(occasion: Occasion | None, n: int, theme: Theme, links: Links, most: int) -> Mark:
    url = links.voices(thema=theme.pk, bijeenkomst=occasion.pk if occasion else ELSEWHERE)
    points = ngettext("%(n)d punt", "%(n)d punten", n) % {"n": n}
    where = occasion.title if occasion else _("kleine gesprekken")
    return mark(n, url, f"{points}: {where}", most)
