"""One page of a report in preview: its lines with what covers them, and each entry beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, When

from inbreng.dialogue.doubts import doubt_sentence
from inbreng.dialogue.models import LineBlock, Report, StagedEntry

SIZE = LineBlock.SIZE
Kind = StagedEntry.Kind


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line and the entry that covers it, if one does."""

    text: str
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line of the document, cut where entries begin and end."""

    number: int
    pieces: Sequence[Piece]
    kind: str
    is_doubted: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, with its doubt in words, and its place where that differs from the row above."""

    entry: StagedEntry
    doubt: str
    place: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Where the next doubt stands."""

    entry: int
    page: int


@dataclass(frozen=True, slots=True)
class Preview:
    """One page of the preview; ``opened`` is the entry that somebody wants to cut."""

    lines: Sequence[DocumentLine]
    rows: Sequence[Row]
    number: int
    n_pages: int
    opened: StagedEntry | None
    next_doubt: Doubt | None
    can_undo: bool
    can_redo: bool

    @property
    def pages(self) -> range:
        """The numbers of all pages."""
        return range(1, self.n_pages + 1)


def preview(report: Report, asked: Mapping[str, str]) -> Preview:
    """A page of the preview, as its address asks for it. Five queries."""
    n_pages = max(1, -(-report.n_lines // SIZE))
    page = min(_asked_page(asked), n_pages)
    first = (page - 1) * SIZE + 1
    lines = lines_from(report, first, first + SIZE - 1)
    covering = list(report.entries.filter(end_line__gte=first, line__lt=first + SIZE))
    entries = [entry for entry in covering if entry.line >= first]
    opened = _number(asked.get("open", ""))
    steps = report.changes.aggregate(n=Count("pk"), n_undone=Count("undone_at"))
    return Preview(
        lines=document_lines(lines, first, covering),
        rows=_rows(entries),
        number=page,
        n_pages=n_pages,
        opened=next((entry for entry in entries if entry.pk == opened), None),
        next_doubt=_next_doubt(report, first + SIZE),
        can_undo=steps["n"] > steps["n_undone"],
        can_redo=steps["n_undone"] > 0,
    )


def _asked_page(asked: Mapping[str, str]) -> int:
    """The page that an address names, or the one that holds the line it names."""
    line = _number(asked.get("regel", ""))
    return max((line - 1) // SIZE + 1 if line else _number(asked.get("blad", "")) or 1, 1)


def lines_from(report: Report, first: int, last: int) -> list[str]:
    """Lines of the document, from one number up to and with another. One query."""
    numbers = range((first - 1) // SIZE + 1, (last - 1) // SIZE + 2)
    blocks = LineBlock.objects.filter(report=report, number__in=numbers)
    lines = [line for block in blocks for line in block.lines]
    skipped = (numbers[0] - 1) * SIZE
    return lines[first - 1 - skipped : last - skipped]


def document_lines(
    lines: Sequence[str], first: int, entries: Sequence[StagedEntry]
) -> list[DocumentLine]:
    """Lines, of which the first has number ``first``, cut where entries begin and end."""
    on_line: dict[int, list[StagedEntry]] = {}
    for entry in sorted(entries, key=lambda one: (one.line, one.start)):
        for number in range(max(entry.line, first), min(entry.end_line, first + len(lines)) + 1):
            on_line.setdefault(number, []).append(entry)
    return [
        _document_line(number, text, on_line.get(number, []))
        for number, text in enumerate(lines, start=first)
    ]


def _document_line(number: int, text: str, entries: Sequence[StagedEntry]) -> DocumentLine:
    pieces, at = [], 0
    for entry in entries:
        start = entry.start if entry.line == number else 0
        end = entry.end if entry.end_line == number else len(text)
        pieces += [Piece(text[at:start]), Piece(text[start:end], entry.pk)]
        at = end
    pieces.append(Piece(text[at:]))
    kind = entries[0].kind if entries else ""
    is_doubted = any(entry.doubt for entry in entries)
    return DocumentLine(number, [piece for piece in pieces if piece.text], kind, is_doubted)


def _rows(entries: Sequence[StagedEntry]) -> list[Row]:
    rows, above = [], ""
    for entry in entries:
        place = _place(entry) if entry.kind in {Kind.CONTRIBUTION, Kind.QUESTION} else above
        shown = place if entry.kind == Kind.CONTRIBUTION and place != above else ""
        rows.append(Row(entry, doubt_sentence(entry.doubt), shown))
        above = place
    return rows


def _place(entry: StagedEntry) -> str:
    return " · ".join(label for label in (entry.group, entry.table, entry.question) if label)


def _next_doubt(report: Report, line: int) -> Doubt | None:
    """The first doubt after this page, or else the first of all."""
    is_later = Case(When(line__gte=line, then=0), default=1)
    doubted = report.entries.exclude(doubt="").order_by(is_later, "line", "start")
    found = doubted.values_list("pk", "line").first()
    return Doubt(found[0], (found[1] - 1) // SIZE + 1) if found else None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None
