"""What was said where, as frozen values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Seats:
    """How many people of one perspective sat at a table."""

    perspective: str
    count: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was put at a table, under a theme heading or none."""

    text: str
    heading: str | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """One point as the scribe wrote it.

    ``path`` holds the lines it was nested under, outermost first. ``moment``
    is ``asked``, ``before`` or ``other``; only an asked point has a question.
    ``sort`` is ``parel`` or ``puzzel`` where the table said so. ``note`` is
    what the scribe later wrote beside a cryptic line.
    """

    text: str
    line: int
    path: tuple[str, ...] = ()
    question: Question | None = None
    moment: str = "asked"
    by: str | None = None
    kind: str | None = None
    sort: str | None = None
    to: str | None = None
    reason: str | None = None
    note: str | None = None
    is_heavy: bool = False
    is_disagreed: bool = False
    is_minority: bool = False
    is_quoted: bool = False
    is_personal: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, a break-out room or a letter box, with its questions and points in order."""

    label: str
    seats: tuple[Seats, ...]
    present: tuple[str, ...]  # organisations, where the table was not of all that came
    host: str | None
    questions: tuple[Question, ...]
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Gathering:
    """One evening, meeting or small talk; ``follows`` is the number of an earlier one."""

    number: int
    slug: str
    title: str
    held_on: date
    format: str
    place: str
    n_participants: int
    participants_exact: bool
    description: str
    group: str | None
    follows: int | None
    present: tuple[str, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A contribution, named by the number of its gathering and its exact text."""

    gathering: int
    text: str
