"""How widely something was said at one gathering, as everybody may be told."""

from collections import defaultdict

from django.db.models import Q

from inbreng.followup.queries.drafting.points import by_branch
from inbreng.insights.spread import Ground, Spread, spreads_of_branches
from inbreng.insights.spread.audience import members_view
from inbreng.insights.spread.counting import Row, ground_in, placed_rows
from inbreng.insights.spread.places import PublicPlaces
from inbreng.programme.models import Gathering


def ground_at(gathering: Gathering) -> Ground:
    """All points of a gathering, counted by what everybody may be told of them. Three queries."""
    places, rows = _here(gathering)
    return ground_in(places, rows)


def places_at(gathering: Gathering) -> PublicPlaces:
    """Where and by whom something was said at a gathering, for everybody. Two queries."""
    return _here(gathering)[0]


def _here(gathering: Gathering) -> tuple[PublicPlaces, list[Row]]:
    view = members_view(gathering.trajectory)
    rows = list(placed_rows(view, view.lines().filter(gathering=gathering)))
    sides: dict[tuple[int, int | None], set[int | None]] = defaultdict(set)
    for pk, table, perspective, _n_points in rows:
        sides[pk, table].add(perspective)
    return PublicPlaces(view, sides), rows


def spreads_at(ground: Ground, gathering: Gathering) -> dict[int, Spread]:
    """The spread of each theme here that falls under no other, the widest first. Two queries."""
    tops = list(by_branch(gathering))
    found = spreads_of_branches(ground, tops, among=Q(gathering=gathering))
    return dict(sorted(found.items(), key=_widest))


def _widest(item: tuple[int, Spread]) -> tuple[int, int, int]:
    pk, spread = item
    return -len(spread.by_table), -spread.n_points, pk
