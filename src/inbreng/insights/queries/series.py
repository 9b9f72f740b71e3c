"""Series beside the voices, as a grid of areas and periods that readers may be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, QuerySet
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from inbreng.insights.models import OutsideSource, Series, SeriesPoint, Theme
from inbreng.insights.series.reading import is_total
from inbreng.programme.models import Trajectory

SMALLEST = 5  # people; of fewer nobody outside the house is told how many


def in_words(value: Decimal) -> str:
    """A value as people read it, without zeros that say nothing."""
    return number_format(value.normalize(), force_grouping=True)


@dataclass(frozen=True, slots=True)
class GridCell:
    """One value; None where it is not told."""

    pk: int
    area: str
    period: str
    value: Decimal | None

    @property
    def words(self) -> str:
        """The value as people read it."""
        if self.value is None:
            hides = _("niet getoond"), _("minder dan %d") % SMALLEST
            return hides[0] if is_total(self.area) else hides[1]
        return in_words(self.value)


@dataclass(frozen=True)
class Grid:
    """The cells of a series by area and period."""

    areas: list[str]
    periods: list[str]
    cells: dict[tuple[str, str], GridCell]

    def rows(self) -> list[tuple[str, list[GridCell | None]]]:
        """Each area with its cells; None where the source gives nothing."""
        return [
            (area, [self.cells.get((area, period)) for period in self.periods])
            for area in self.areas
        ]

    def rows_in_words(self) -> list[tuple[str, list[str]]]:
        """The same in words."""
        return [
            (area, [cell.words if cell else _("onbekend") for cell in cells])
            for area, cells in self.rows()
        ]


def series_of(trajectory: Trajectory, *, tells_schools: bool) -> QuerySet[Series]:
    """Series of a trajectory with their themes. Two queries."""
    found = Series.objects.filter(trajectory=trajectory).prefetch_related("themes")
    return found if tells_schools else found.exclude(area_kind=Series.AreaKind.SCHOOL)


def beside_theme(
    theme: Theme, *, tells_schools: bool
) -> tuple[Sequence[Series], Sequence[OutsideSource]]:
    """What stands beside the voices under a theme and its parts: figures, papers. Two queries."""
    branch = Theme.objects.filter(Q(pk=theme.pk) | Q(parent=theme, ended_at__isnull=True))
    series = Series.objects.filter(themes__in=branch).distinct()
    if not tells_schools:
        series = series.exclude(area_kind=Series.AreaKind.SCHOOL)
    return list(series), list(OutsideSource.objects.filter(themes__in=branch).distinct())


def grid_of(series: Series) -> Grid:
    """All cells of a series, periods in the order of time. One query."""
    points = list(SeriesPoint.objects.filter(series=series).order_by("pk"))
    return Grid(
        areas=list(dict.fromkeys(point.area for point in points)),
        periods=sorted({point.period for point in points}),
        cells={
            (point.area, point.period): GridCell(point.pk, point.area, point.period, point.value)
            for point in points
        },
    )


def public_grid(grid: Grid, *, counts_people: bool) -> Grid:
    """The grid without values of one to four people, and without sums that would tell them."""
    if not counts_people:
        return grid
    small = {key for key, cell in grid.cells.items() if cell.value and cell.value < SMALLEST}
    periods = {period for _area, period in small}
    hidden = small | {key for key in grid.cells if key[1] in periods and is_total(key[0])}
    cells = {
        key: GridCell(cell.pk, cell.area, cell.period, None) if key in hidden else cell
        for key, cell in grid.cells.items()
    }
    return Grid(grid.areas, grid.periods, cells)
