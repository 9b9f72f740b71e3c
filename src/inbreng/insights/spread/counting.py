"""Count points by place: one query for all points, and one for any number of sets."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from django.db.models import CharField, Exists, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.disclosure.atlas import Listed
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.insights.models import Coding, Evidence, Theme
from inbreng.insights.spread.places import Place, Places
from inbreng.insights.spread.spreading import Ground, Spread
from inbreng.programme.models import Gathering, Seat

Key = TypeVar("Key", int, str)

Lines = QuerySet[Contribution]
Row = tuple[int, int | None, int | None, str]  # a place, and the points that were said there
Spoken = tuple[int, int | None, int | None]  # gathering, table, perspective
ALL = Q()
_PLACE = ("gathering_id", "table_id", "perspective_id")


def ground_of(view: Disclosure) -> Ground:
    """All points that may be seen, counted by place. Two queries, and one for names when asked."""
    return ground_in(Places(view), placed_rows(view))


def ground_in(places: Places, rows: Iterable[Row]) -> Ground:
    """All points of these rows, counted by place. One query."""
    where: dict[int, Place] = {}
    for gathering, table, perspective, listed in rows:
        where |= dict.fromkeys(_read(listed), places.told(gathering, table, perspective))
    return Ground(
        cells=dict(Counter(where.values())),
        places=places,
        mixed=_mixed(places.view),
        where=where,
    )


def placed_rows(view: Disclosure, lines: Lines | None = None) -> QuerySet[Contribution, Row]:
    """Which points were said where and by whom. No query yet."""
    found = view.lines() if lines is None else lines
    return found.order_by().values_list(*_PLACE).annotate(listed=_listed("pk"))


def spread_at(ground: Ground, said: Iterable[Spoken]) -> Spread:
    """The spread of points of which somebody already looked up where they were said. No query."""
    return Spread(cells=dict(Counter(ground.places.told(*place) for place in said)), ground=ground)


def spread_of(ground: Ground, contributions: Lines) -> Spread:
    """The spread of some points, of those that may be seen. One query."""
    lines = ground.view.lines().filter(pk__in=contributions.order_by().values("pk"))
    return _spread(ground, lines.order_by().aggregate(listed=_listed("pk"))["listed"])


def spread_where(ground: Ground, wanted: Q) -> Spread:
    """The spread of the points that are so, of those that may be seen. One query."""
    lines = ground.view.lines().filter(wanted).order_by()
    return _spread(ground, lines.aggregate(listed=_listed("pk"))["listed"])


def spreads_of_themes(ground: Ground, themes: Collection[int], among: Q = ALL) -> dict[int, Spread]:
    """The spread of each theme without its parts, of the points asked for. One query.

    A point that several people put under the theme counts once.
    """
    codings = _among(Coding.objects.filter(theme__in=themes), among)
    return spreads_of_lists(ground, themes, codings.values_list("theme_id"))


def spreads_of_branches(ground: Ground, tops: Collection[int], among: Q = ALL) -> dict[int, Spread]:
    """The spread of each theme that falls under no other, with all its parts. One query.

    A point that stands under several parts counts once.
    """
    branches = Theme.objects.filter(Q(pk__in=tops) | Q(parent__in=tops)).order_by()
    codings = _among(Coding.objects.filter(theme__in=branches.values("pk")), among)
    # Listed theme by theme, which the index does by itself, and joined here: half the time.
    rows = codings.order_by().values_list("theme_id")
    parts: dict[int, list[str]] = defaultdict(list)
    for theme, top, listed in rows.annotate(
        top=Max("theme__parent_id"), listed=_listed("contribution_id")
    ):
        parts[top or theme].append(listed)
    return {pk: _spread(ground, ",".join(parts[pk])) for pk in tops}


def spreads_of_insights(
    ground: Ground, insights: Collection[int], stance: str
) -> dict[int, Spread]:
    """The spread of what stands for or against each insight and was not dropped. One query."""
    kept = Evidence.objects.filter(insight__in=insights, stance=stance, dropped_at=None)
    return spreads_of_lists(ground, insights, kept.values_list("insight_id"))


def spreads_of_lists(ground: Ground, wanted: Collection[Key], rows: Any) -> dict[Key, Spread]:
    """The spread of each set of points. One query.

    ``rows`` holds the key of a set for each of its points, of a table with a ``contribution``.
    """
    listed = dict(rows.order_by().annotate(listed=_listed("contribution_id")))
    return {key: _spread(ground, listed.get(key)) for key in wanted}


def _among(codings: QuerySet[Coding], among: Q) -> QuerySet[Coding]:
    """Codings of the points asked for, looked up one by one: a list is read for each theme."""
    asked = Contribution.objects.filter(among, pk=OuterRef("contribution"))
    return codings.filter(Exists(asked)) if among else codings


def _spread(ground: Ground, listed: str | None) -> Spread:
    """The spread of the points of a list, each once; of those that are in the ground."""
    cells = Counter(map(ground.where.get, set(_read(listed))))
    return Spread(
        cells={place: n for place, n in cells.items() if place is not None}, ground=ground
    )


def _listed(name: str) -> Listed:
    """All points of a group in one text: a row for each costs three times that."""
    return Listed(Cast(name, CharField()))


def _read(listed: str | None) -> Iterable[int]:
    return map(int, listed.split(",")) if listed else ()


def _mixed(view: Disclosure) -> dict[int, frozenset[int | None]]:
    """Tables at which more than one perspective sat, with those in the tables that they hold.

    Fewer than five people are named to nobody but staff.
    """
    return {
        table: frozenset(
            side if view.tells_all or n_people not in range(1, SMALLEST_GROUP) else None
            for side, n_people in here.items()
        )
        for table, here in _seated(view).items()
        if len(here) > 1
    }


def _seated(view: Disclosure) -> dict[int, Counter[int]]:
    """How many people of each perspective sat at each table; 0 when nobody knows."""
    seats = Seat.objects.filter(table__gathering__trajectory=view.trajectory.pk)
    seats = seats.exclude(table__gathering__format__in=Gathering.ONLINE)
    found: dict[int, Counter[int]] = defaultdict(Counter)
    for table, side, n_people in seats.order_by().values_list("table", "perspective", "n_people"):
        pk: int | None = table
        while pk is not None:
            found[pk][side] += n_people or 0
            pk = view.spots[pk].parent_id
    return found
