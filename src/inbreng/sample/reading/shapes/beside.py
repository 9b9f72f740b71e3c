"""What stands beside the voices of the region, as frozen values: figures and an earlier plan."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of somebody else; ``cells`` are what a person pastes from a sheet."""

    key: str
    title: str
    unit: str
    area_kind: str
    counts_people: bool
    source: str
    dated_on: date
    themes: tuple[str, ...]
    cells: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A paragraph of the earlier plan that promised something, and what became of it."""

    words: str
    theme: str
    state: str = "open"
    says: str = ""
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierPlan:
    """The plan of the period before, as its text is pasted."""

    title: str
    first_year: int
    n_years: int
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """All of it together."""

    series: tuple[Series, ...]
    earlier: EarlierPlan
    promises: tuple[Promise, ...]
