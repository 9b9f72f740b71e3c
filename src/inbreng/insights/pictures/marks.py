"""Dots while numbers are small, a bar with its number when they are not."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_DOTS = 12
PER_LINE = 6
STEP = 14  # from one dot to the next, in pixels
BAR = 84  # the longest bar is as wide as a line of dots


@dataclass(frozen=True, slots=True)
class Mark:
    """How often something was said in one cell, with the page of those voices."""

    n: int
    url: str
    label: str
    bar: int = 0  # the length of the bar; 0 draws dots

    @property
    def width(self) -> int:
        """The width of the drawing."""
        return self.bar or min(self.n, PER_LINE) * STEP

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return STEP if self.bar else -(-self.n // PER_LINE) * STEP


def mark(n: int, url: str, label: str, most: int) -> Mark:
    """A mark among others, of which the largest counts ``most``."""
    return Mark(n, url, label, 0 if n <= MOST_DOTS else max(2, round(BAR * n / most)))


@dataclass(frozen=True, slots=True)
class Dots:
    """A number of dots that is drawn once on a page and used wherever it is needed."""

    n: int

    @property
    def centres(self) -> list[tuple[int, int]]:
        """Where the dots stand, six to a line."""
        return [
            (at % PER_LINE * STEP + STEP // 2, at // PER_LINE * STEP + STEP // 2)
            for at in range(self.n)
        ]


def dots_in(marks: Iterable[Mark | None]) -> list[Dots]:
    """The numbers of dots that a page draws, from few to many."""
    return [Dots(n) for n in sorted({one.n for one in marks if one is not None and not one.bar})]
