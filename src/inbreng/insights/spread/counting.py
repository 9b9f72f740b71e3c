"""Count points by place: one query for all points, and one for any number of sets."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, Concat

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.disclosure.atlas import Listed
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Theme
from inbreng.insights.spread.places import Place, Places
from inbreng.insights.spread.spreading import Ground, Spread
from inbreng.programme.models import Seat

Lines = QuerySet[Contribution]
Row = tuple[int, int | None, int | None, int]
Spoken = tuple[int, int | None, int | None]  # gathering, table, perspective
ALL = Q()
_PLACE = ("gathering_id", "table_id", "perspective_id")
# The place of each point of a set, in one text: a row for each cell costs three times that.
_PLACES = Listed(
    Concat(
        Cast("gathering_id", CharField()),
        Value("."),
        Coalesce(Cast("table_id", CharField()), Value("")),
        Value("."),
        Coalesce(Cast("perspective_id", CharField()), Value("")),
        output_field=CharField(),
    )
)


def ground_of(view: Disclosure) -> Ground:
    """All points that may be seen, counted by place. Two queries, and one for names when asked."""
    return ground_in(Places(view), placed_rows(view))


def ground_in(places: Places, rows: Iterable[Row]) -> Ground:
    """All points of these rows, counted by place. One query."""
    return Ground(cells=_counted(places, rows), places=places, mixed=_mixed(places.view))


def placed_rows(view: Disclosure, lines: Lines | None = None) -> QuerySet[Contribution, Row]:
    """How many points were said where and by whom. No query yet."""
    found = view.lines() if lines is None else lines
    return found.order_by().values_list(*_PLACE).annotate(n=Count("pk"))


def spread_at(ground: Ground, said: Iterable[Spoken]) -> Spread:
    """The spread of points of which somebody already looked up where they were said. No query."""
    return Spread(cells=dict(Counter(ground.places.told(*place) for place in said)), ground=ground)


def spread_of(ground: Ground, contributions: Lines) -> Spread:
    """The spread of some points, of those that may be seen. One query."""
    lines = ground.view.lines().filter(pk__in=contributions.order_by().values("pk"))
    rows = placed_rows(ground.view, lines)
    return Spread(cells=_counted(ground.places, rows), ground=ground)


def spreads_of_themes(ground: Ground, themes: Collection[int], among: Q = ALL) -> dict[int, Spread]:
    """The spread of each theme without its parts, of the points asked for. One query.

    A point that several people put under the theme counts once.
    """
    again = Coding.objects.filter(
        contribution=OuterRef("pk"), theme=OuterRef("of"), pk__lt=OuterRef("codings__pk")
    )
    lines = ground.view.lines().filter(among).filter(codings__theme__in=themes)
    lines = lines.annotate(of=F("codings__theme_id"), is_again=Exists(again))
    return _spreads(ground, themes, lines.filter(is_again=False))


def spreads_of_branches(ground: Ground, tops: Collection[int], among: Q = ALL) -> dict[int, Spread]:
    """The spread of each theme that falls under no other, with all its parts. One query.

    A point that stands under several parts counts once.
    """
    top = Coalesce("theme__parent_id", "theme_id")
    again = Coding.objects.annotate(top=top).filter(
        contribution=OuterRef("pk"), top=OuterRef("of"), pk__lt=OuterRef("codings__pk")
    )
    branches = Theme.objects.filter(Q(pk__in=tops) | Q(parent__in=tops)).order_by()
    lines = ground.view.lines().filter(among).filter(codings__theme__in=branches.values("pk"))
    of = Coalesce("codings__theme__parent_id", "codings__theme_id")
    lines = lines.annotate(of=of, is_again=Exists(again))
    return _spreads(ground, tops, lines.filter(is_again=False))


def spreads_of_insights(
    ground: Ground, insights: Collection[int], stance: str
) -> dict[int, Spread]:
    """The spread of what stands for or against each insight and was not dropped. One query."""
    lines = ground.view.lines().filter(
        evidence__insight__in=insights, evidence__stance=stance, evidence__dropped_at=None
    )
    return _spreads(ground, insights, lines.annotate(of=F("evidence__insight_id")))


def _spreads(ground: Ground, wanted: Collection[int], lines: Any) -> dict[int, Spread]:
    listed = dict(lines.order_by().values_list("of").annotate(listed=_PLACES))
    return {
        pk: Spread(cells=_read(ground.places, listed.get(pk, "")), ground=ground) for pk in wanted
    }


def _read(places: Places, listed: str) -> dict[Place, int]:
    cells: Counter[Place] = Counter()
    for written, n_points in Counter(listed.split(",") if listed else ()).items():
        cells[places.read(written)] += n_points
    return dict(cells)


def _counted(places: Places, rows: Iterable[Row]) -> dict[Place, int]:
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
