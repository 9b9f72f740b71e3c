"""What was put to people by a link, and what came back, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reaction:
    """What one person sent, ``day`` days ago."""

    perspective: str
    day: int
    remarks: tuple["Remark", ...]
    school_type: str = ""
    school: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody says or scores ``on`` a passage or a question.

    ``quoted`` are the words of the passage that it points at; ``themes`` those
    of both coders, unless ``second`` has others for the second. Without
    ``answer`` it waits.
    """

    on: str
    text: str = ""
    quoted: str = ""
    score: int | None = None
    themes: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    answer: "Given | None" = None


@dataclass(frozen=True, slots=True)
class Given:
    """The answer to a remark; a no has a ``reason``."""

    kind: str
    text: str
    reason: str = ""
    passage: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Consultation:
    """Passages, each with what it means for people, and questions.

    It opened so many days ago and closes so many days from now; fewer than none is over.
    """

    kind: str
    title: str
    intro: str
    opened: int
    closes: int
    passages: Mapping[str, str]
    questions: tuple[str, ...]
    has_scale: bool
    reactions: tuple[Reaction, ...]
