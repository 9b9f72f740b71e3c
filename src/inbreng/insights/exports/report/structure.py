"""What stands in “Wat we hoorden”: plain texts and numbers, the same for every format.

Nothing here knows a database or a file format. What an audience may not be told is not in it.
"""

from dataclasses import dataclass
from datetime import date

from inbreng.core.documents.house import COLOUR


@dataclass(frozen=True, slots=True)
class Who:
    """A perspective: its letter and colour always go together."""

    name: str
    letter: str
    colour: int  # 1 to 12, as in the tokens of the look


@dataclass(frozen=True, slots=True)
class Voice:
    """One point as it was said, with as much of its place as may be told."""

    words: str
    who: Who | None
    place: str  # “Tafel 2 · Rondetafel ouders”
    path: str = ""  # the points it stood under: “Nodig › Tijd”
    beside: tuple[str, ...] = ()  # “aangevuld: …”


@dataclass(frozen=True, slots=True)
class Side:
    """What stands for an insight, or against it."""

    spread: str  # a sentence; empty when there is nothing to tell
    tables: tuple[str, ...] = ()  # each gathering with the tables at which it was said
    voices: tuple[Voice, ...] = ()
    more: str = ""  # “En nog 34 punten. …”


@dataclass(frozen=True, slots=True)
class Tables:
    """A dot for each table: at which the insight was said, contradicted, both or neither."""

    dots: tuple[str, ...]  # “for”, “against”, “both”, “none”; “gap” between two gatherings
    words: str  # what the picture tells, for who does not see it


@dataclass(frozen=True, slots=True)
class Statement:
    """An insight: what was heard, how widely, and who said the opposite."""

    number: int
    words: str
    about: str  # “wens · voor het plan · vastgesteld op 3 maart 2026”
    is_draft: bool
    is_tension: bool
    tables: Tables | None
    supports: Side
    against: Side
    difference: str  # how perspectives clearly differ; empty when they do not
    notes: tuple[tuple[str, str], ...]  # “de kern” and its text, and so on
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A theme with its insights."""

    title: str
    about: str  # what belongs to the theme
    spread: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its first cell is the heading of the row."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a caption and headings; without rows it is not shown."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]  # parts of the whole width
    n_numbers: int = 0  # how many columns at the end hold numbers


@dataclass(frozen=True, slots=True)
class Grid:
    """How often each perspective spoke about each theme, for a picture with a dot per cell."""

    themes: tuple[str, ...]
    sides: tuple[Who, ...]
    counts: tuple[tuple[int, ...], ...]  # a row for each theme
    caption: str
    words: str


@dataclass(frozen=True, slots=True)
class Heard:
    """Who was heard, who was not, and at which gatherings."""

    heard: Sheet
    unheard: tuple[tuple[str, str], ...]  # “Perspectieven” and who is missing
    note: str
    gatherings: Sheet


@dataclass(frozen=True, slots=True)
class Report:
    """“Wat we hoorden”, for one audience, of a trajectory or of a part of it."""

    title: str
    partnership: str
    trajectory: str
    scope: str
    audience: str
    made_on: date
    made_on_words: str
    language: str
    summary: tuple[str, ...]
    themes: Sheet
    grid: Grid | None
    chapters: tuple[Chapter, ...]
    hearing: Heard
    method: tuple[str, ...]
    labels: dict[str, str]
    colour: str = COLOUR  # of the house
    has_logo: bool = False
