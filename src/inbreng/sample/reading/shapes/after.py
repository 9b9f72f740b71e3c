"""What came after the draft plan, as frozen values."""

from dataclasses import dataclass

from inbreng.sample.reading.shapes.gatherings import Voice


@dataclass(frozen=True, slots=True)
class Edition:
    """The text as everybody may read it."""

    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What every body at a kind of step said of the edition."""

    step: str
    kind: str
    reasons: str = ""
    conditions: tuple[str, ...] = ()
    early_because: str = ""


@dataclass(frozen=True, slots=True)
class Interest:
    """Whether a board takes part in a project."""

    board: str
    stance: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Appointment:
    """Who does what within ``days``; fewer than none is late.

    With a note on how it goes it is a project; ``looks_back`` counts days from now too.
    """

    what: str
    who: str
    days: int
    gathering: int | None = None
    passage: str | None = None
    note: str = ""
    looks_back: int | None = None
    interests: tuple[Interest, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportBack:
    """That a report-back of a gathering was published, and the thanks in it."""

    gathering: int
    thanks: str


@dataclass(frozen=True, slots=True)
class PublicPage:
    """The page of the trajectory that everybody may read."""

    slug: str
    title: str
    intro: str


@dataclass(frozen=True, slots=True)
class PartyReply:
    """What a party says to one voice alone."""

    voice: Voice
    reply: str


@dataclass(frozen=True, slots=True)
class Forward:
    """What lies with a party, handed on; it replied, or may do so within ``days``."""

    party: str
    title: str
    letter: str
    days: int
    reply: str = ""
    replied_by: str = ""
    points: tuple[PartyReply, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in ``texts/media``, with the report-back of a gathering or beside a theme."""

    file: str
    title: str
    alt: str
    report_back: int | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class After:
    """All of it together."""

    edition: Edition
    outcomes: tuple[Outcome, ...]
    appointments: tuple[Appointment, ...]
    report_backs: tuple[ReportBack, ...]
    forwards: tuple[Forward, ...]
    pictures: tuple[Picture, ...]
    public: PublicPage
