"""What the sample's texts hold, as frozen values that refer to one another by key."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Area:
    """A working area of the partnership."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A board, school, municipality, care provider or partner."""

    key: str
    kind: str
    name: str
    parent: str | None = None
    area: str | None = None
    municipality: str | None = None
    school_type: str | None = None


@dataclass(frozen=True, slots=True)
class Perspective:
    """From where somebody speaks; ``letter`` goes with the colour."""

    key: str
    name: str
    plural: str
    letter: str
    is_staff: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A sample account; ``about`` is the line a visitor reads before choosing it."""

    key: str
    role: str
    name: str
    email: str
    about: str
    organisation: str | None = None
    area: str | None = None
    trajectory: str | None = None


@dataclass(frozen=True, slots=True)
class Trajectory:
    """The road to one plan."""

    key: str
    name: str
    motto: str
    starts_on: date
    ends_on: date
    description: str


@dataclass(frozen=True, slots=True)
class FocusPoint:
    """A focus point of a trajectory."""

    key: str
    trajectory: str
    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """A group that meets more than once."""

    key: str
    name: str
    trajectory: str
    description: str


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """One question of a set; ``kind`` is the kind suggested for its answers."""

    text: str
    kind: str
    follow_up: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions that can be used at many gatherings."""

    key: str
    name: str
    items: tuple[QuestionItem, ...]


@dataclass(frozen=True, slots=True)
class Partnership:
    """The partnership with everybody and everything it knows before anyone speaks."""

    name: str
    short_name: str
    area_description: str
    areas: tuple[Area, ...]
    organisations: tuple[Organisation, ...]
    perspectives: tuple[Perspective, ...]
    people: tuple[Person, ...]
    trajectories: tuple[Trajectory, ...]
    focus_points: tuple[FocusPoint, ...]
    standing_groups: tuple[StandingGroup, ...]
    question_sets: tuple[QuestionSet, ...]


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


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with the contributions that somebody put under it."""

    key: str
    name: str
    explanation: str
    focus_point: str | None
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Insight:
    """What was heard, with its evidence."""

    key: str
    kind: str
    statement: str
    theme: str | None
    evidence: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the draft plan and what the law asks of it."""

    key: str
    title: str
    demand: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the draft plan and the insights it rests on."""

    key: str
    chapter: str
    text: str
    insights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the partnership answers to one contribution; a no has a ``reason``."""

    voice: Voice
    kind: str
    text: str
    reason: str | None
    passage: str | None
    party: str | None


@dataclass(frozen=True, slots=True)
class Coding:
    """The first themes, insights, passages and answers of the sample."""

    plan_title: str
    themes: tuple[Theme, ...]
    insights: tuple[Insight, ...]
    chapters: tuple[Chapter, ...]
    passages: tuple[Passage, ...]
    answers: tuple[Answer, ...]
