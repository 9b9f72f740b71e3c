"""The draft plan, the answers that rest on it and who said what, as frozen values."""

from dataclasses import dataclass
from datetime import date

from inbreng.sample.reading.shapes.gatherings import Voice


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the draft plan and what the law asks of it."""

    key: str
    title: str
    demand: str
    content: str = "other"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the draft plan and the insights it rests on."""

    key: str
    chapter: str
    text: str
    insights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ambition:
    """What is wanted, measured in ``unit``; ``targets`` hold a first year and a value each."""

    key: str
    chapter: str
    goal: str
    measure: str
    unit: str
    baseline: int
    owner: str
    targets: tuple[list[int], ...]
    insights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """Who does what by when; ``fallback`` is when plan B begins, and what it is."""

    key: str
    chapter: str
    what: str
    who: str
    due_on: date
    means: str
    insights: tuple[str, ...]
    fallback: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A series as it stands in the plan."""

    key: str
    chapter: str
    series: str
    caption: str
    insights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A cell of a series that a passage rests on."""

    passage: str
    series: str
    area: str
    period: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer for several: those ``voices``, or what is left under a ``theme``."""

    kind: str
    text: str
    reason: str = ""
    passage: str | None = None
    party: str | None = None
    voices: tuple[Voice, ...] = ()
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the partnership answers to one contribution; a no has a ``reason``."""

    voice: Voice
    kind: str
    text: str
    reason: str = ""
    passage: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who said several points; without ``account`` only by a private link."""

    perspective: str
    voices: tuple[Voice, ...]
    account: str | None = None
    school_type: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft plan with its answers, and the speakers who can look them up."""

    title: str
    motto: str
    chapters: tuple[Chapter, ...]
    passages: tuple[Passage, ...]
    ambitions: tuple[Ambition, ...]
    actions: tuple[PlannedAction, ...]
    figures: tuple[Figure, ...]
    citations: tuple[Citation, ...]
    answers: tuple[Answer, ...]
    speakers: tuple[Speaker, ...]
