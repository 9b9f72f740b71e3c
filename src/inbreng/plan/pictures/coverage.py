"""Chapters against perspectives or boards: on whose voices each rests, and who is missing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.insights.pictures.marks import Dots, Mark, dots_in, mark
from inbreng.insights.pictures.matrix import COLUMNS, Column, Key
from inbreng.insights.pictures.themes import MIXED, UNKNOWN
from inbreng.insights.spread import Ground, Spread
from inbreng.insights.spread.words import named
from inbreng.plan.queries.coverage import ChapterCoverage, boards_in, boards_of_places

NO_BOARD = "geen"


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A chapter with its sentences and a mark, or nothing, under each column."""

    pk: int
    number: int
    title: str
    n_points: int
    words: str
    missing: str
    url: str
    marks: list[tuple[Column, Mark | None]]


@dataclass(frozen=True)
class CoveragePicture:
    """Chapters against columns, with the same as a table."""

    columns: list[Column]
    rows: list[CoverageRow]
    before: int = 0
    after: int = 0

    @cached_property
    def dots(self) -> list[Dots]:
        """The dots that the page draws once."""
        return dots_in(one for row in self.rows for _column, one in row.marks)

    @property
    def table_columns(self) -> list[str]:
        """Headings of the table behind the picture."""
        return [_("Hoofdstuk"), *(column.label for column in self.columns), _("Stemmen")]

    @property
    def table_rows(self) -> list[list[object]]:
        """The same numbers as a table."""
        return [
            [
                f"{row.number}. {row.title}",
                *(one.n if one else 0 for _column, one in row.marks),
                row.n_points,
            ]
            for row in self.rows
        ]


def coverage_picture(
    ground: Ground, covered: Sequence[ChapterCoverage], *, by_board: bool, number: int
) -> CoveragePicture:
    """Draw eight columns at a time. No query for perspectives, three for boards."""
    if by_board:
        columns, counts = _boards(ground, covered)
    else:
        columns, counts = _perspectives(ground, covered)
    last = max(1, -(-len(columns) // COLUMNS))
    number = min(max(number, 1), last)
    shown = columns[(number - 1) * COLUMNS : number * COLUMNS]
    most = max((one.get(c.key, 0) for one in counts for c in shown), default=0)
    rows = [
        _row(one, count, columns, shown, most) for one, count in zip(covered, counts, strict=True)
    ]
    after = number + 1 if number < last else 0
    return CoveragePicture(shown, rows, before=number - 1, after=after)


def _perspectives(
    ground: Ground, covered: Sequence[ChapterCoverage]
) -> tuple[list[Column], list[Mapping[Key, int]]]:
    counts = [_by_perspective(one.spread) for one in covered]
    columns = [
        Column(one.pk, one.plural_as_spoken, {"perspectief": one.pk}, perspective=one)
        for one in ground.perspectives
    ]
    rest = [
        Column(MIXED, _("gemengde tafel"), {"perspectief": MIXED}),
        Column(UNKNOWN, _("niet bekend"), {"perspectief": UNKNOWN}),
    ]
    columns += [column for column in rest if any(one.get(column.key) for one in counts)]
    return columns, counts


def _by_perspective(spread: Spread) -> Mapping[Key, int]:
    found: dict[Key, int] = dict(spread.by_perspective.items())
    return found | {MIXED: spread.n_mixed, UNKNOWN: spread.n_without_perspective}


def _boards(
    ground: Ground, covered: Sequence[ChapterCoverage]
) -> tuple[list[Column], list[Mapping[Key, int]]]:
    lying, boards = boards_of_places(ground), boards_in(ground)
    counts: list[Mapping[Key, int]] = []
    for one in covered:
        found: Counter[Key] = Counter()
        for place, n_points in one.spread.cells.items():
            for board in lying.of(place) or {NO_BOARD}:
                found[board] += n_points
        counts.append(found)
    columns = [Column(pk, board.name, {"bestuur": pk}) for pk, board in boards.items()]
    if any(one.get(NO_BOARD) for one in counts):
        columns.append(Column(NO_BOARD, _("bestuur niet bekend"), {"bestuur": NO_BOARD}))
    return columns, counts


def _row(
    one: ChapterCoverage,
    counts: Mapping[Key, int],
    columns: Sequence[Column],
    shown: Sequence[Column],
    most: int,
) -> CoverageRow:
    chapter = one.chapter
    voices = reverse("plan:chapter_voices", args=[chapter.pk])
    return CoverageRow(
        pk=chapter.pk,
        number=chapter.number,
        title=chapter.title,
        n_points=one.spread.n_points,
        words=_rests_on(one),
        missing=_missing(counts, columns) if one.spread.n_points else "",
        url=voices,
        marks=[(column, _mark(chapter.title, counts, column, voices, most)) for column in shown],
    )


def _rests_on(one: ChapterCoverage) -> str:
    if not one.n_insights:
        return _("rust nog op geen inzicht")
    said = ngettext("rust op %(n)d inzicht", "rust op %(n)d inzichten", one.n_insights)
    rests = said % {"n": one.n_insights}
    return _("%(rests)s: %(words)s") % {"rests": rests, "words": one.spread.words}


def _missing(counts: Mapping[Key, int], columns: Sequence[Column]) -> str:
    """Who said nothing that stands under this chapter, of those that were heard or take part."""
    missing = [one.label for one in columns if isinstance(one.key, int) and not counts.get(one.key)]
    return _("Nog geen stem van: %(who)s.") % {"who": named(missing)} if missing else ""


def _mark(
    title: str, counts: Mapping[Key, int], column: Column, voices: str, most: int
) -> Mark | None:
    n = counts.get(column.key, 0)
    if not n:
        return None
    said = ngettext("%(n)d punt", "%(n)d punten", n) % {"n": n}
    label = _("%(said)s, %(column)s: %(theme)s") % {
        "said": said,
        "column": column.label,
        "theme": title,
    }
    return mark(n, f"{voices}?{urlencode(column.asks)}", label, most)
