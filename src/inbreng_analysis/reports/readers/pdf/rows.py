"""Rows of text on a page, with their edges, baseline and font, through pdfium."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from inbreng_analysis.reports.lines import Cell
from inbreng_analysis.reports.markers import PRIVATE, Marker, find_marker
from inbreng_analysis.reports.readers.pdf.grids import Grid, grids_of
from inbreng_analysis.reports.readers.pdf.shapes import Dot, shapes_of

_LINE_END = "\r\n"
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-", "\x00": None, "\ufffd": None})
# pdfium puts the rows on both sides of a hyphen into one, with this sign for the hyphen.
_CUT = re.compile("(?<=[\x02\ufffe])")
_NAME_LENGTH = 128
_FAR, _WORD_GAP = 30.0, 10.0


@dataclass(frozen=True, slots=True)
class Row:
    """One row of text.

    ``left`` and ``right`` are its edges, ``words`` the left edge of what follows a list marker,
    ``base`` the height of its baseline, all in points; ``word_width`` is the width of its first
    word. In a table ``cell`` is its place and ``edge`` the right edge of the cell; on a page in
    columns ``edge`` is the right edge of the column.
    """

    page: int
    text: str
    left: float
    words: float
    right: float
    base: float
    size: float
    bold: bool
    marker: str
    start: int
    word_width: float
    cell: Cell | None = None
    edge: float = 0.0


class PageText:
    """The text of one page and where each character of it stands."""

    def __init__(self, page: pypdfium2.PdfPage, number: int, fonts: dict[str, bool]) -> None:
        self._text_page = page.get_textpage()
        self._raw = self._text_page.raw
        self._number = number
        self._fonts = fonts
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = [ctypes.c_double() for _ in range(4)]
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self._flags = ctypes.c_int()
        shapes = shapes_of(page)
        self._dots = shapes.dots
        self.grids = grids_of(shapes)

    def close(self) -> None:
        """Give the memory of the page back."""
        self._text_page.close()

    def rows(self) -> Iterator[Row]:
        """The rows of the page in the order of the file, without empty ones."""
        text = self._text_page.get_text_range()
        at = 0
        for part in text.split(_LINE_END):
            for piece in _CUT.split(part):
                if piece.strip():
                    yield from self._split(piece, at)
                at += len(piece)
            at += len(_LINE_END)

    def _split(self, part: str, at: int) -> Iterator[Row]:
        """One row, or more when pdfium took a jump to another place for a space."""
        text = part.rstrip()
        lead = len(text) - len(text.lstrip())
        first, last = self._index(at + lead), self._index(at + len(text) - 1)
        edges = self._edges_in(first, last) if self.grids else []
        if not edges and not self._is_uneven(first, last):
            yield self._row(text[lead:], first, last)
            return
        begin = lead
        for gap in _gaps(text, lead):
            before, after = self._index(at + gap - 1), self._index(at + gap + 1)
            if self._jumps(before, after) or self._crosses(before, after, edges):
                yield self._row(text[begin:gap], self._index(at + begin), before)
                begin = gap + 1
        yield self._row(text[begin:], self._index(at + begin), last)

    def grid_at(self, left: float, base: float) -> Grid | None:
        """The table in which a place on the page lies."""
        return next((grid for grid in self.grids if grid.holds(left, base)), None)

    def _edges_in(self, first: int, last: int) -> list[float]:
        """The edges of cells between the ends of a row."""
        left, base = self._origin(first)
        grid = self.grid_at(left, base)
        return grid.edges_between(left, self._right(last), base) if grid else []

    def _crosses(self, before: int, after: int, edges: list[float]) -> bool:
        """Whether the edge of a cell lies between two characters."""
        if not edges:
            return False
        left, right = self._right(before), self._origin(after)[0]
        return any(left - 2.0 < edge < right + 2.0 for edge in edges)

    def _index(self, at: int) -> int:
        """The number of the character at an offset of the text."""
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, at))

    def _origin(self, index: int) -> tuple[float, float]:
        """Left edge and baseline of a character."""
        pdfium.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        return self._x.value, self._y.value

    def _right(self, index: int) -> float:
        """Right edge of a character."""
        pdfium.FPDFText_GetCharBox(self._raw, index, *self._box)
        return self._box[1].value

    def _is_uneven(self, first: int, last: int) -> bool:
        """Whether the ends of a row differ in height or size, so that it may be two rows."""
        (left, above), (right, below) = self._origin(first), self._origin(last)
        return abs(above - below) > 1.0 or right < left

    def _jumps(self, before: int, after: int) -> bool:
        """Whether two characters of a row stand on different heights."""
        (left, above), (right, below) = self._origin(before), self._origin(after)
        size = float(pdfium.FPDFText_GetFontSize(self._raw, before))
        return abs(above - below) > 0.8 * max(size, 4.0) or right < left - 2.0

    def _row(self, text: str, first: int, last: int) -> Row:
        """A row from its first to its last character."""
        text = text.strip().translate(_HYPHENS)
        left, base = self._origin(first)
        size = float(pdfium.FPDFText_GetFontSize(self._raw, first))
        dot = self._dot_before(left, base, size) if self._dots else None
        if dot is not None:
            return self._dotted(text, dot, first, last)
        if PRIVATE[0] <= text[0] <= PRIVATE[-1]:
            text = f"•{text[1:]}"
        marker = find_marker(text, 0) or self._wide_marker(text, first, left, size)
        start = marker.start if marker else 0
        words = first + start if marker else first
        end = text.find(" ", start)
        word_end = first + (end if end > 0 else len(text)) - 1
        return Row(
            self._number,
            text,
            left,
            self._origin(words)[0] if marker else left,
            self._right(last),
            base,
            round(float(pdfium.FPDFText_GetFontSize(self._raw, words)), 1),
            self._is_bold(words) and self._is_bold(last),
            marker.text if marker else "",
            start,
            self._right(min(word_end, last)) - self._origin(words)[0],
        )

    def _wide_marker(self, text: str, first: int, left: float, size: float) -> Marker | None:
        """The letter that Word draws as a bullet: what follows stands too far away."""
        if text[:2] not in ("o ", "§ ") or len(text) < 3:
            return None
        far = self._origin(first + 2)[0] - left > max(size, _WORD_GAP)
        return Marker(text[0], 2) if far else None

    def _dot_before(self, left: float, base: float, size: float) -> Dot | None:
        """The drawn bullet to the left of a row."""
        for dot in self._dots:
            near = 1.0 < left - dot.right < _FAR
            if near and base - 1.0 < dot.middle < base + size:
                return dot
        return None

    def _dotted(self, text: str, dot: Dot, first: int, last: int) -> Row:
        """A row with a drawn bullet, which is shown as a typed one."""
        left, base = self._origin(first)
        end = text.find(" ")
        word_end = first + (end if end > 0 else len(text)) - 1
        return Row(
            self._number,
            f"• {text}",
            dot.left,
            left,
            self._right(last),
            base,
            round(float(pdfium.FPDFText_GetFontSize(self._raw, first)), 1),
            self._is_bold(first) and self._is_bold(last),
            "•",
            2,
            self._right(min(word_end, last)) - left,
        )

    def _is_bold(self, index: int) -> bool:
        """Whether the font of a character is bold by its name."""
        length = pdfium.FPDFText_GetFontInfo(
            self._raw, index, self._name, _NAME_LENGTH, self._flags
        )
        name = self._name.raw[: min(max(length - 1, 0), _NAME_LENGTH)].decode("utf-8", "replace")
        if name not in self._fonts:
            bare = name.lower()
            self._fonts[name] = any(
                word in bare for word in ("bold", "black", "heavy", "demi", "semibold")
            )
        return self._fonts[name]


def _gaps(text: str, begin: int) -> list[int]:
    """Offsets of the spaces in a row."""
    return [at for at in range(begin + 1, len(text) - 1) if text[at] == " "]
