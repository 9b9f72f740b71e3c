"""A small chart of an ambition: baseline, readings and targets on one line of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from inbreng.followup.models import Reading
from inbreng.followup.queries.monitor import Goal
from inbreng.plan.queries.years import last_day

WIDTH, HEIGHT = 480, 160
LEFT, RIGHT, TOP, BOTTOM = 32, 32, 28, 32


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on the chart."""

    x: float
    y: float
    kind: str  # "baseline", "reading" or "target"
    value: str
    day: str
    number: str  # written beside it; empty for a reading that a newer one followed


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart, its words, and the table behind it."""

    marks: list[Mark]
    line: str  # points of the readings, for a polyline
    words: str
    rows: list[list[str]]


def chart_of(goal: Goal) -> Chart | None:
    """The chart of an ambition; None when there are fewer than two values to set out. No query."""
    values = sorted(_values(goal), key=lambda one: one[0])
    if len(values) < 2:
        return None
    newest = goal.newest
    marks = [
        Mark(
            x=_along(day, values[0][0], values[-1][0]),
            y=_height(value, [one for _day, one, _kind in values]),
            kind=kind,
            value=told_number(value, goal.unit),
            day=date_format(day, "b Y"),
            number="" if _is_passed(day, kind, newest) else told_number(value),
        )
        for day, value, kind in values
    ]
    line = " ".join(f"{one.x},{one.y}" for one in marks if one.kind != "target")
    labels = {"baseline": _("begin"), "reading": _("gemeten"), "target": _("streefwaarde")}
    rows = [
        [date_format(day, "j F Y"), labels[kind], told_number(value, goal.unit)]
        for day, value, kind in values
    ]
    return Chart(marks, line, words_of(goal), rows)


def words_of(goal: Goal) -> str:
    """How far it is, in a sentence."""
    newest = goal.newest
    if newest is None:
        return _("Nog niet gemeten.")
    said = _("Op %(day)s: %(value)s.") % {
        "day": date_format(newest.read_on, "j F Y"),
        "value": told_number(newest.value, goal.unit),
    }
    coming = [year for year in sorted(goal.targets) if last_day(year) >= newest.read_on]
    if not coming:
        return said
    wanted = _("Het doel voor %(first)d-%(last)d is %(value)s.") % {
        "first": coming[0],
        "last": coming[0] + 1,
        "value": told_number(goal.targets[coming[0]], goal.unit),
    }
    return f"{said} {wanted}"


def told_number(value: Decimal, unit: str = "") -> str:
    """“12,5 procent”, without noughts that say nothing."""
    plain = value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
    return f"{number_format(plain, use_l10n=True, force_grouping=True)} {unit}".strip()


def _values(goal: Goal) -> Iterator[tuple[date, Decimal, str]]:
    if goal.baseline is not None and goal.baseline_on is not None:
        yield goal.baseline_on, goal.baseline, "baseline"
    for reading in goal.readings:
        yield reading.read_on, reading.value, "reading"
    for year, value in goal.targets.items():
        yield last_day(year), value, "target"


def _is_passed(day: date, kind: str, newest: Reading | None) -> bool:
    return kind == "reading" and newest is not None and day < newest.read_on


def _along(day: date, first: date, last: date) -> float:
    n_days = (last - first).days or 1
    return round(LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / n_days, 1)


def _height(value: Decimal, values: list[Decimal]) -> float:
    least, most = min(values), max(values)
    part = float((value - least) / (most - least)) if most > least else 0.5
    return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * part, 1)
