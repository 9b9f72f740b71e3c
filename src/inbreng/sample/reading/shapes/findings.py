"""What people made of what was said: a codebook, codings and insights, as frozen values."""

from dataclasses import dataclass
from datetime import date

from inbreng.sample.reading.shapes.gatherings import Voice


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the codebook, under a focus point, under another theme or under nothing.

    ``before`` is what it was called until ``renamed_on``, ``because`` why it got
    the name it has; all three or none.
    """

    key: str
    name: str
    definition: str
    examples_in: tuple[str, ...]
    examples_out: tuple[str, ...]
    under: str | None = None
    is_question: bool = False
    before: str | None = None
    because: str = ""
    renamed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Memo:
    """What a coder noted about a theme on the way."""

    theme: str
    by: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """The themes and what was noted about them."""

    made_on: date
    themes: tuple[Theme, ...]
    memos: tuple[Memo, ...]


@dataclass(frozen=True, slots=True)
class Coder:
    """Who coded a gathering, and on which day."""

    person: str
    on: date


@dataclass(frozen=True, slots=True)
class CodedPoint:
    """A point of a table, with the themes that each coder in turn put it under."""

    table: str
    text: str
    themes: tuple[tuple[str, ...], ...]
    line: int


@dataclass(frozen=True, slots=True)
class CodedGathering:
    """What the coders made of every point of one gathering."""

    number: int
    coders: tuple[Coder, ...]
    points: tuple[CodedPoint, ...]


@dataclass(frozen=True, slots=True)
class Insight:
    """What was heard, with the voices for and against it.

    One that is agreed has whom with and when; one that is withdrawn has why and
    when; any other is a draft. ``first_words`` is what it said until
    ``revised_on``; ``dropped`` are voices that were taken away, with why and when.
    """

    key: str
    kind: str
    statement: str
    theme: str
    by: str
    made_on: date
    core: str
    known: str
    open: str
    support: tuple[Voice, ...]
    against: tuple[Voice, ...] = ()
    is_question: bool = False
    use: str = "plan"
    needed_by: tuple[str, ...] = ()
    asks: str = ""
    first_words: str = ""
    revised_on: date | None = None
    dropped: tuple[Voice, ...] = ()
    dropped_because: str = ""
    dropped_on: date | None = None
    agreed_with: str = ""
    agreed_on: date | None = None
    withdrawn_because: str = ""
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class OutsideSource:
    """A paper, figure or law that stands beside the voices."""

    kind: str
    title: str
    place: str
    says: str
    dated_on: date
    insights: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Insights that a standing group works on; ``outcome`` is what came of it, when it is back."""

    title: str
    task: str
    group: str
    handed_on: date
    due_on: date
    insights: tuple[str, ...]
    outcome: str = ""
    returned_on: date | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """The insights, what stands beside them and who works on them."""

    insights: tuple[Insight, ...]
    sources: tuple[OutsideSource, ...]
    bundles: tuple[Bundle, ...]
