"""Rows of themes against columns of whatever: perspectives, gatherings, tables, months, areas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.core.templatetags.ui import perspective_class
from inbreng.insights.models import Theme
from inbreng.insights.pictures.links import Links
from inbreng.insights.pictures.marks import Dots, Mark, dots_in, mark
from inbreng.people.models import Perspective

COLUMNS = 8
Key = int | str


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and what the address of its voices asks for."""

    key: Key
    label: str
    asks: Mapping[str, object]
    note: str = ""
    perspective: Perspective | None = None

    @property
    def letter(self) -> str:
        """The letter of a perspective, for paper without colours."""
        return self.perspective.letter if self.perspective else ""

    @property
    def css(self) -> str:
        """The class that gives its marks their colour."""
        return perspective_class(self.perspective) if self.perspective else "who-plain"


@dataclass(frozen=True, slots=True)
class Counts:
    """What one theme brings to the picture."""

    theme: Theme
    n_points: int
    words: str
    by_column: Mapping[Key, int]
    asks: Mapping[str, object]
    difference: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A theme with its sentence and a mark, or nothing, under each column."""

    theme: Theme
    n_points: int
    words: str
    difference: str
    url: str
    parts_url: str
    marks: list[tuple[Column, Mark | None]]


@dataclass(frozen=True)
class Matrix:
    """A picture of themes against columns, with its text and table."""

    columns: list[Column]
    rows: list[Row]
    before: int = 0  # the page of columns before this one; 0 when there is none
    after: int = 0

    @cached_property
    def dots(self) -> list[Dots]:
        """The dots that the page draws once."""
        return dots_in(one for row in self.rows for _column, one in row.marks)

    @property
    def table_columns(self) -> list[str]:
        """Headings of the table behind the picture."""
        return [_("Thema"), *(column.label for column in self.columns), _("Punten")]

    @property
    def table_rows(self) -> list[list[object]]:
        """The same numbers as a table."""
        return [
            [row.theme.name, *(one.n if one else 0 for _column, one in row.marks), row.n_points]
            for row in self.rows
        ]


def matrix(
    columns: Sequence[Column], counts: Sequence[Counts], links: Links, number: int = 1
) -> Matrix:
    """Draw some of the columns: eight at a time, since more fit no screen and no paper."""
    last = max(1, -(-len(columns) // COLUMNS))
    number = min(max(number, 1), last)
    shown = list(columns[(number - 1) * COLUMNS : number * COLUMNS])
    most = max((one.by_column.get(c.key, 0) for one in counts for c in shown), default=0)
    return Matrix(
        columns=shown,
        rows=[_row(one, shown, links, most) for one in counts],
        before=number - 1,
        after=number + 1 if number < last else 0,
    )


def _row(one: Counts, columns: list[Column], links: Links, most: int) -> Row:
    n_parts: int = getattr(one.theme, "n_parts", 0)
    return Row(
        theme=one.theme,
        n_points=one.n_points,
        words=one.words,
        difference=one.difference,
        url=links.theme(one.theme.pk),
        parts_url=links.here(thema=one.theme.pk) if n_parts else "",
        marks=[(column, _mark(one, column, links, most)) for column in columns],
    )


def _mark(one: Counts, column: Column, links: Links, most: int) -> Mark | None:
    n = one.by_column.get(column.key, 0)
    if not n:
        return None
    said = ngettext("%(n)d punt", "%(n)d punten", n) % {"n": n}
    label = _("%(said)s, %(column)s: %(theme)s") % {
        "said": said,
        "column": column.label,
        "theme": one.theme.name,
    }
    return mark(n, links.voices(**one.asks, **column.asks), label, most)
