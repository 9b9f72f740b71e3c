"""The spread in words for everybody: of points, no numbers are told."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from inbreng.insights.spread.audience import members_view
from inbreng.insights.spread.counting import (
    ground_in,
    placed_rows,
    spreads_of_branches,
    spreads_of_insights,
)
from inbreng.insights.spread.places import PublicPlaces
from inbreng.insights.spread.spreading import Ground, Spread
from inbreng.insights.spread.words import public_words
from inbreng.programme.models import Trajectory


def public_words_of_themes(trajectory: Trajectory, themes: Collection[int]) -> dict[int, str]:
    """The spread of each theme, its parts included, in words for the public. Five queries."""
    return _said(spreads_of_branches(public_ground(trajectory), themes))


def public_words_of_insights(
    trajectory: Trajectory, insights: Collection[int], stance: str
) -> dict[int, str]:
    """The spread of what stands under each insight, in words for the public. Five queries."""
    return _said(spreads_of_insights(public_ground(trajectory), insights, stance))


def _said(spreads: Mapping[int, Spread]) -> dict[int, str]:
    return {pk: public_words(spread) for pk, spread in spreads.items()}


def public_ground(trajectory: Trajectory) -> Ground:
    """All points, counted by what the public may be told of their place. Four queries.

    Of what is counted on it the public reads ``public_words`` and numbers of tables, nothing else.
    """
    view = members_view(trajectory)
    rows = list(placed_rows(view))
    sides: dict[tuple[int, int | None], set[int | None]] = defaultdict(set)
    for gathering, table, perspective, _points in rows:
        sides[gathering, table].add(perspective)
    return ground_in(PublicPlaces(view, sides), rows)
