"""What is drawn on a page beside its text: bullets, and the lines of tables."""

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_DOT, _THIN, _SHORT = 8.0, 3.0, 6.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A bullet that is drawn rather than typed, as browsers do: its edges and its middle."""

    left: float
    right: float
    middle: float


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line: its place across its direction, and where it begins and ends along it."""

    at: float
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Shapes:
    """The bullets on a page, and its upright and level lines."""

    dots: list[Dot]
    upright: list[Ruling]
    level: list[Ruling]


def shapes_of(page: pypdfium2.PdfPage) -> Shapes:
    """Find the small round or square shapes and the straight lines on a page."""
    shapes = Shapes([], [], [])
    for number in range(pdfium.FPDFPage_CountObjects(page.raw)):
        item = pdfium.FPDFPage_GetObject(page.raw, number)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        box = [ctypes.c_float() for _ in range(4)]
        pdfium.FPDFPageObj_GetBounds(item, *box)
        _add(shapes, *(edge.value for edge in box))
    return shapes


def _add(shapes: Shapes, left: float, bottom: float, right: float, top: float) -> None:
    """Add one shape to what it is by its size."""
    width, height = right - left, top - bottom
    if 1.0 < width < _DOT and 1.0 < height < _DOT:
        shapes.dots.append(Dot(left, right, (bottom + top) / 2))
    elif width <= _THIN and height > _SHORT:
        shapes.upright.append(Ruling((left + right) / 2, bottom, top))
    elif height <= _THIN and width > _SHORT:
        shapes.level.append(Ruling((bottom + top) / 2, left, right))
