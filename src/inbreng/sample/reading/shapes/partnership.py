"""Who there is and about what they will talk, as frozen values that refer by key."""

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
    n_wanted: int = 0  # how many the trajectories want to hear


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
