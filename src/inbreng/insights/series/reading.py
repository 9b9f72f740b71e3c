"""From rows of cells to figures by area and period, or the list of everything that is wrong."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from inbreng.insights.models import Series
from inbreng.insights.series.decoding import cells_of
from inbreng.insights.series.numbers import HIDDEN, NotANumber, Numbers
from inbreng.insights.series.pupils import AboutPupils, refuse_pupils, refuse_single_rows

PERIODS = frozenset({"jaar", "schooljaar", "periode", "year", "teljaar", "peiljaar"})
VALUES = frozenset(
    {"waarde", "aantal", "percentage", "score", "bedrag", "aandeel", "value", "totaal"}
)
REGION = "regio"
LONGEST_AREA, LONGEST_PERIOD = 200, 20
MOST_CELLS = 20_000
MOST_AREAS: Mapping[str, int] = {
    Series.AreaKind.REGION: 1,
    Series.AreaKind.MUNICIPALITY: 400,
    Series.AreaKind.NEIGHBOURHOOD: 4000,
    Series.AreaKind.BOARD: 200,
    Series.AreaKind.SCHOOL: 600,
}


class Problem(NamedTuple):
    """What is wrong in one row or cell."""

    row: int
    words: str

    @property
    def says(self) -> str:
        """“rij 4: ‘veel’ is geen getal”."""
        return _("rij %(row)d: %(words)s") % {"row": self.row, "words": self.words}


class Cell(NamedTuple):
    """A value of an area in a period."""

    area: str
    period: str
    value: Decimal


@dataclass
class Figures:
    """What was read: cells, or problems; and how many cells the source left empty."""

    cells: list[Cell] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    n_empty: int = 0
    n_hidden: int = 0

    @property
    def areas(self) -> list[str]:
        """The areas in their order."""
        return list(dict.fromkeys(cell.area for cell in self.cells))

    @property
    def periods(self) -> list[str]:
        """The periods in their order."""
        return list(dict.fromkeys(cell.period for cell in self.cells))

    def n_below(self, least: int) -> int:
        """How many values are below a number and not nothing."""
        return sum(0 < cell.value < least for cell in self.cells)


class _Written(NamedTuple):
    row: int
    area: str
    period: str
    value: str


def read_figures(text: str, area_kind: str) -> Figures:
    """Read figures that stand as a row for each cell, or as a column for each period.

    Raises NotText for what is no table and AboutPupils for what looks like
    pupils; everything else that is wrong is in ``problems``, and then no cell is.
    """
    rows = cells_of(text)
    if len(rows) < 2:
        return Figures(problems=[Problem(1, _("er staan geen cijfers onder de koppen"))])
    (at, header), body = rows[0], rows[1:]
    refuse_pupils(header, (row for _number, row in body))
    figures = Figures(problems=list(_wrong_header(at, header)))
    if figures.problems:
        return figures
    written = _by_row(header, body, figures) if _is_long(header) else _by_column(header, body)
    _read(written, figures)
    _refuse_too_many(figures, area_kind)
    if figures.problems:
        figures.cells = []
    return figures


def _wrong_header(at: int, header: Sequence[str]) -> list[Problem]:
    if len(header) < 2:
        words = _("er is maar één kolom. Zet tussen de cellen een ; , of tab.")
        return [Problem(at, words)]
    named = [name.lower() for name in header]
    double = {name for name in named if name and named.count(name) > 1}
    told = [Problem(at, _("de kop “%s” staat er twee keer") % name) for name in sorted(double)]
    if not all(header[1:]):
        told.append(Problem(at, _("een kolom heeft geen kop")))
    return told


def _is_long(header: Sequence[str]) -> bool:
    named = {name.lower() for name in header}
    return bool(named & PERIODS) and bool(named & VALUES)


def _by_row(
    header: Sequence[str], body: Sequence[tuple[int, list[str]]], figures: Figures
) -> list[_Written]:
    """A row for each cell: area (none for the region), period and value."""
    named = [name.lower() for name in header]
    period = next(at for at, name in enumerate(named) if name in PERIODS)
    value = next(at for at, name in enumerate(named) if name in VALUES)
    rest = [at for at in range(len(header)) if at not in {period, value}]
    area = rest[0] if rest else None
    areas = {_at(row, area) for _number, row in body}
    for more in rest[1:]:
        refuse_single_rows(header[more], len({_at(row, more) for _n, row in body}), len(areas))
        figures.problems.append(
            Problem(1, _("de kolom “%s” kennen we niet. Haal haar weg.") % header[more])
        )
    return [
        _Written(
            number,
            REGION if area is None else _at(row, area),
            _at(row, period),
            _at(row, value),
        )
        for number, row in body
    ]


def _by_column(header: Sequence[str], body: Sequence[tuple[int, list[str]]]) -> list[_Written]:
    """An area in the first column and a column for each period; a year alone is the region."""
    is_years = header[0].lower() in PERIODS and len(header) == 2
    return [
        _Written(number, REGION, _at(row, 0), _at(row, 1))
        if is_years
        else _Written(number, _at(row, 0), header[at], _at(row, at))
        for number, row in body
        for at in range(1, len(header))
    ]


def _at(row: Sequence[str], at: int | None) -> str:
    return row[at] if at is not None and at < len(row) else ""


def _read(written: Sequence[_Written], figures: Figures) -> None:
    numbers = Numbers(one.value for one in written)
    there: set[tuple[str, str]] = set()
    for one in written[: MOST_CELLS + 1]:
        wrong = _wrong(one, there)
        there.add((one.area, one.period))
        try:
            value = numbers.read(one.value)
        except NotANumber:
            wrong = wrong or _("“%s” is geen getal") % one.value[:40]
            value = None
        if wrong:
            figures.problems.append(Problem(one.row, wrong))
        elif value is None:
            figures.n_empty += 1
            figures.n_hidden += bool(HIDDEN.match(one.value))
        else:
            figures.cells.append(Cell(one.area, one.period, value))
    if len(written) > MOST_CELLS:
        words = _("er zijn meer dan %d cellen. Knip het bestand in delen.") % MOST_CELLS
        figures.problems.append(Problem(written[MOST_CELLS].row, words))
    elif not figures.cells and not figures.problems:
        figures.problems.append(Problem(written[0].row, _("er staat nergens een getal")))


def _wrong(one: _Written, there: set[tuple[str, str]]) -> str:
    if not one.area:
        return _("er staat niet van welk gebied dit is")
    if not one.period:
        return _("er staat niet van welk jaar dit is")
    if len(one.area) > LONGEST_AREA or len(one.period) > LONGEST_PERIOD:
        return _("“%s” is te lang voor een gebied of een jaar") % one.area[:40]
    if (one.area, one.period) in there:
        names = {"area": one.area, "period": one.period}
        return _("%(area)s, %(period)s staat er twee keer") % names
    return ""


def _refuse_too_many(figures: Figures, area_kind: str) -> None:
    most, n_areas = MOST_AREAS[area_kind], len(figures.areas)
    if n_areas <= most:
        return
    if area_kind == Series.AreaKind.REGION:
        words = _("er staan gebieden in. Kies bij “waarvan?” per gemeente of per bestuur.")
        figures.problems.append(Problem(1, words))
        return
    said = _(
        "Er staan %(n)d verschillende namen in de eerste kolom, meer dan er zulke gebieden zijn. "
        "Dat lijkt op gegevens van losse leerlingen; die bewaart Inbreng niet."
    )
    raise AboutPupils(said % {"n": n_areas})


def is_total(area: str) -> bool:
    """Whether an area is the sum of the others."""
    return bool(re.match(r"^(totaal|samen|alle\b|regio\b|eindtotaal)", area.strip().lower()))
