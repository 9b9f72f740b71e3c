"""A series as bars: of areas in one period, or of the region through the years."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from inbreng.insights.queries.series import Grid, GridCell
from inbreng.insights.series.reading import is_total

LONGEST = 170  # pixels, beside a column of names


@dataclass(frozen=True, slots=True)
class SeriesBar:
    """One bar with its value in words; no bar for what is unknown or not told."""

    name: str
    words: str
    bar: int
    url: str


@dataclass(frozen=True)
class SeriesPicture:
    """The bars of a period, the sentence that says what one sees, and the periods to choose."""

    bars: list[SeriesBar]
    caption: str
    period: str
    periods: list[str]


def series_picture(grid: Grid, unit: str, asked: str) -> SeriesPicture:
    """Draw the period that is asked, else the last one; one area alone by its periods. No query."""
    if len(grid.areas) == 1:
        (area,) = grid.areas
        cells = [(period, grid.cells.get((area, period))) for period in grid.periods]
        return SeriesPicture(_bars(cells, unit), _through_time(cells, unit), "", [])
    period = asked if asked in grid.periods else next(reversed(grid.periods), "")
    cells = [(area, grid.cells.get((area, period))) for area in grid.areas]
    return SeriesPicture(_bars(cells, unit), _highest(cells, unit, period), period, grid.periods)


def _bars(cells: Sequence[tuple[str, GridCell | None]], unit: str) -> list[SeriesBar]:
    told = [cell.value for _name, cell in cells if cell and cell.value is not None]
    most = max((abs(value) for value in told), default=Decimal(0))
    return [
        SeriesBar(
            name=name,
            words=_in_words(cell, unit) if cell else _("onbekend"),
            bar=_length(cell.value, most) if cell and cell.value else 0,
            url=f"#cel-{cell.pk}" if cell else "",
        )
        for name, cell in cells
    ]


def _length(value: Decimal, most: Decimal) -> int:
    return max(2, round(LONGEST * abs(value) / most))


def _in_words(cell: GridCell, unit: str) -> str:
    return cell.words if cell.value is None else f"{cell.words} {unit}"


def _highest(cells: Sequence[tuple[str, GridCell | None]], unit: str, period: str) -> str:
    told = [
        (cell.value, name, cell)
        for name, cell in cells
        if cell and cell.value is not None and not is_total(name)
    ]
    if len(told) < 2:
        return ""
    _low, lowest, low = min(told, key=lambda one: one[0])
    _high, highest, high = max(told, key=lambda one: one[0])
    said = _("In %(period)s: van %(low)s (%(lowest)s) tot %(high)s (%(highest)s).")
    return said % {
        "period": period,
        "low": _in_words(low, unit),
        "lowest": lowest,
        "high": _in_words(high, unit),
        "highest": highest,
    }


def _through_time(cells: Sequence[tuple[str, GridCell | None]], unit: str) -> str:
    told = [(name, cell) for name, cell in cells if cell and cell.value is not None]
    if len(told) < 2:
        return ""
    (begins, first), (ends, last) = told[0], told[-1]
    said = _("Van %(first)s in %(begins)s naar %(last)s in %(ends)s.")
    return said % {
        "first": _in_words(first, unit),
        "begins": begins,
        "last": _in_words(last, unit),
        "ends": ends,
    }
