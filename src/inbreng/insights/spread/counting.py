"""Count points by place: one query for all points, and one for any number of sets."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Count, QuerySet

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.insights.spread.audience import members_view
from inbreng.insights.spread.places import Place, Places, PublicPlaces
from inbreng.insights.spread.spreading import Ground, Spread
from inbreng.insights.spread.words import public_words
from inbreng.programme.models import Seat, Trajectory

_PLACE = ("gathering_id", "table_id", "perspective_id")
Row = tuple[int, int | None, int | None, int]


def ground_of(view: Disclosure) -> Ground:
    """All points that may be seen, counted by place. Two queries, beside one for perspectives."""
    rows = _counted(view.lines())
    return _ground(view, Places(view), rows)


def _ground(view: Disclosure, places: Places, rows: Iterable[Row]) -> Ground:
    return Ground(cells=_placed(places, rows), view=view, mixed=_mixed(view))


def spread_of(ground: Ground, contributions: QuerySet[Contribution]) -> Spread:
    """The spread of some points, of those that may be seen. One query."""
    rows = _counted(ground.view.lines().filter(pk__in=contributions.order_by().values("pk")))
    return Spread(cells=_placed(Places(ground.view), rows), ground=ground)


def spreads_of_themes(ground: Ground, themes: Collection[int]) -> dict[int, Spread]:
    """The spread of each theme; a point that several people put there counts once. One query."""
    return _spreads(ground, Places(ground.view), "codings__theme_id", themes)


def spreads_of_insights(
    ground: Ground, insights: Collection[int], stance: str
) -> dict[int, Spread]:
    """The spread of what stands for or against each insight and was not dropped. One query."""
    kept = {"evidence__stance": stance, "evidence__dropped_at": None}
    return _spreads(ground, Places(ground.view), "evidence__insight_id", insights, **kept)


def public_words_of_themes(trajectory: Trajectory, themes: Collection[int]) -> dict[int, str]:
    """The spread of each theme in words for the public. Four queries, beside perspectives."""
    ground, places = _public_ground(trajectory)
    return _said(_spreads(ground, places, "codings__theme_id", themes))


def public_words_of_insights(
    trajectory: Trajectory, insights: Collection[int], stance: str
) -> dict[int, str]:
    """The spread under each insight in words for the public. Four queries, beside perspectives."""
    ground, places = _public_ground(trajectory)
    kept = {"evidence__stance": stance, "evidence__dropped_at": None}
    return _said(_spreads(ground, places, "evidence__insight_id", insights, **kept))


def _said(spreads: Mapping[int, Spread]) -> dict[int, str]:
    return {pk: public_words(spread) for pk, spread in spreads.items()}


def _public_ground(trajectory: Trajectory) -> tuple[Ground, Places]:
    view = members_view(trajectory)
    rows = list(_counted(view.lines()))
    sides: dict[tuple[int, int | None], set[int | None]] = defaultdict(set)
    for gathering, table, perspective, _n in rows:
        sides[gathering, table].add(perspective)
    places = PublicPlaces(view, sides)
    return _ground(view, places, rows), places


def _spreads(
    ground: Ground, places: Places, by: str, wanted: Collection[int], **kept: Any
) -> dict[int, Spread]:
    found = ground.view.lines().filter(**{f"{by}__in": list(wanted)}, **kept)
    counts: dict[int, Counter[Place]] = {pk: Counter() for pk in wanted}
    told = places.told
    for pk, *place, n_points in (
        found.order_by().values_list(by, *_PLACE).annotate(n=Count("pk", distinct=True))
    ):
        counts[pk][told(*place)] += n_points
    return {pk: Spread(cells=dict(cells), ground=ground) for pk, cells in counts.items()}


def _counted(lines: QuerySet[Contribution]) -> QuerySet[Contribution, Row]:
    return lines.order_by().values_list(*_PLACE).annotate(n=Count("pk"))


def _placed(places: Places, rows: Iterable[Row]) -> dict[Place, int]:
    cells: Counter[Place] = Counter()
    for gathering, table, perspective, n_points in rows:
        cells[places.told(gathering, table, perspective)] += n_points
    return dict(cells)


def _mixed(view: Disclosure) -> frozenset[int]:
    """Tables at which more than one perspective sat, also in the tables that they hold."""
    seats = Seat.objects.filter(table__gathering__trajectory=view.trajectory.pk)
    sides: dict[int, set[int]] = defaultdict(set)
    for table, perspective in seats.order_by().values_list("table_id", "perspective_id"):
        pk: int | None = table
        while pk is not None:
            sides[pk].add(perspective)
            pk = view.spots[pk].parent_id
    return frozenset(pk for pk, here in sides.items() if len(here) > 1)
