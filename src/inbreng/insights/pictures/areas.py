"""Where signals pile up: bottlenecks, puzzles and heavy points by work area (J149)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.dialogue.models import Contribution
from inbreng.insights.pictures.choosing import ThemePage
from inbreng.insights.pictures.links import Links
from inbreng.insights.pictures.lying import AreasOfPlaces, areas_in, areas_of_places
from inbreng.insights.pictures.marks import BAR
from inbreng.insights.pictures.matrix import Column, Key, Matrix, matrix
from inbreng.insights.pictures.themes import counts_of
from inbreng.insights.spread import Ground, Place, Spread, share, spread_where

SIGNALS = Q(kind=Contribution.Kind.BOTTLENECK) | Q(sort=Contribution.Sort.PUZZLE) | Q(is_heavy=True)
NO_AREA = "geen"


@dataclass(frozen=True, slots=True)
class AreaRow:
    """How many of the points of one area are signals."""

    name: str
    n_signals: int
    n_points: int
    url: str
    bar: int
    words: str
    share: float | None


@dataclass(frozen=True, slots=True)
class AreasPicture:
    """Areas, those with most signals for what was said there first, the unknown last; themes."""

    rows: list[AreaRow]
    matrix: Matrix


def areas_picture(ground: Ground, shown: ThemePage, links: Links, number: int) -> AreasPicture:
    """Signals by area, and by theme and area. Five queries."""
    lying, areas = areas_of_places(ground), areas_in(ground)
    signals = spread_where(ground, SIGNALS)
    names: dict[Key, str] = {pk: area.name for pk, area in areas.items()}
    names[NO_AREA] = _("gebied niet bekend")
    n_signals, n_points = _by_area(lying, signals.cells), _by_area(lying, ground.cells)
    most = max(n_signals.values(), default=0)
    known = [pk for pk in names if pk != NO_AREA and n_points[pk]]
    rows = [_row(pk, names, n_signals, n_points, links, most) for pk in known]
    rows.sort(key=lambda row: (row.share is None, -(row.share or 0), row.name))
    if n_points[NO_AREA]:
        rows.append(_row(NO_AREA, names, n_signals, n_points, links, most))
    columns = [
        Column(pk, name, {"gebied": pk, "soort": "signaal"})
        for pk, name in names.items()
        if n_signals[pk]
    ]

    def counted(spread: Spread) -> Mapping[Key, int]:
        return _by_area(lying, spread.cells)

    spreads = shown.spreads(ground, SIGNALS)
    return AreasPicture(
        rows=rows,
        matrix=matrix(columns, counts_of(shown, spreads, counted, _said), links, number),
    )


def _said(spread: Spread) -> str:
    return spread.words if spread.n_points else _("geen signalen")


def _by_area(lying: AreasOfPlaces, cells: Mapping[Place, int]) -> Counter[Key]:
    """Points by area; one at a table of two areas counts in both."""
    found: Counter[Key] = Counter()
    for place, n_points in cells.items():
        for area in lying.of(place) or {NO_AREA}:
            found[area] += n_points
    return found


def _row(
    pk: Key,
    names: Mapping[Key, str],
    n_signals: Counter[Key],
    n_points: Counter[Key],
    links: Links,
    most: int,
) -> AreaRow:
    n, n_all = n_signals[pk], n_points[pk]
    part = share(n, n_all)
    words = ngettext("%(n)d signaal op %(all)d", "%(n)d signalen op %(all)d", n)
    told = words % {"n": n, "all": n_all}
    if part is not None:
        told = _("%(told)s punten (%(percent)d%%)") % {"told": told, "percent": round(100 * part)}
    else:
        told = _("%(told)s punten; te weinig voor een percentage") % {"told": told}
    return AreaRow(
        name=names[pk],
        n_signals=n,
        n_points=n_all,
        url=links.voices(gebied=pk, soort="signaal"),
        bar=max(2, round(2 * BAR * n / most)) if n else 0,
        words=told,
        share=part,
    )
