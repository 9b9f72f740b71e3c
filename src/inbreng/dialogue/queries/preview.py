"""One page of a report in preview: each entry beside the lines it covers, with its parts marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inbreng.dialogue.models import LineBlock, Report, StagedEntry

SIZE = LineBlock.SIZE


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a source line: what the entry covers, or what stands beside it."""

    text: str
    is_covered: bool


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the document, cut where the entry begins and ends."""

    number: int
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with its source lines; ``opens`` says what changed since the entry above it."""

    entry: StagedEntry
    lines: Sequence[SourceLine]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """One page of rows, with what there is to choose from."""

    rows: Sequence[Row]
    number: int
    n_pages: int
    open_id: int | None

    @property
    def pages(self) -> range:
        """The numbers of all pages."""
        return range(1, self.n_pages + 1)


def preview(report: Report, asked: Mapping[str, str]) -> Preview:
    """A page of the preview, as its address asks for it. Two queries."""
    n_pages = max(1, -(-report.n_lines // SIZE))
    number = min(max(_number(asked.get("blad", "")) or 1, 1), n_pages)
    open_id = _number(asked.get("open", ""))
    first = (number - 1) * SIZE + 1
    entries = report.entries.filter(line__gte=first, line__lt=first + SIZE)
    # An entry may run into the next page.
    blocks = LineBlock.objects.filter(report=report, number__in=(number, number + 1))
    lines = [line for block in blocks for line in block.lines]
    rows = [Row(entry, source_lines(entry, lines, first), entry.pk == open_id) for entry in entries]
    return Preview(rows, number, n_pages, open_id)


def source_lines(entry: StagedEntry, lines: Sequence[str], first: int) -> list[SourceLine]:
    """The lines that an entry covers; ``lines`` begin with number ``first``."""
    found = []
    for number in range(entry.line, entry.end_line + 1):
        if not 0 <= number - first < len(lines):
            continue
        text = lines[number - first]
        start = entry.start if number == entry.line else 0
        end = entry.end if number == entry.end_line else len(text)
        found.append(SourceLine(number, _pieces(text, start, end)))
    return found


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    cut = [Piece(text[:start], False), Piece(text[start:end], True), Piece(text[end:], False)]
    return [piece for piece in cut if piece.text]


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None
