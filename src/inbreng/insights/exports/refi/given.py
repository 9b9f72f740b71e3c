"""A codebook or project from elsewhere, as far as it is of use here."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from inbreng.core.errors import DomainError
from inbreng.insights.exports.refi.words import Described


class Unreadable(DomainError):
    """The file is no codebook or project that can be read; the text says why, in a sentence."""


@dataclass(frozen=True, slots=True)
class GivenCode:
    """A code; ``parent`` is the one at the top of its branch, ``depth`` counts from 1."""

    guid: UUID
    name: str
    said: Described
    parent: UUID | None
    depth: int
    notes: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenCoding:
    """That somebody put something under a code."""

    code: UUID
    coder: UUID | None
    coded_at: datetime | None


@dataclass(frozen=True, slots=True)
class GivenPoint:
    """A piece of text with its codings; ``words`` is empty when the file does not hold them."""

    guid: UUID | None
    words: str
    codings: tuple[GivenCoding, ...]


@dataclass(frozen=True, slots=True)
class GivenNote:
    """A memo."""

    words: str
    writer: UUID | None
    written_at: datetime | None


@dataclass(slots=True)
class GivenProject:
    """What a file holds; a codebook has codes only."""

    codes: list[GivenCode] = field(default_factory=list)
    questions: set[UUID] = field(default_factory=set)
    rest: set[UUID] = field(default_factory=set)
    points: list[GivenPoint] = field(default_factory=list)
    notes: dict[UUID, GivenNote] = field(default_factory=dict)
    coders: dict[UUID, str] = field(default_factory=dict)
    is_project: bool = False
    n_left_out: int = 0  # pictures, sound and video, which have no place here
