"""What an audit finds."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Broken:
    """A row of the chain that does not hold, named so that somebody can mend it."""

    kind: str  # "evidence_points_nowhere"
    id: int
    what: str


@dataclass(frozen=True, slots=True)
class Audit:
    """What one walk over the chain found."""

    broken: list[Broken]
    open: dict[str, int]
    counts: dict[str, int]

    def as_document(self) -> dict[str, Any]:
        """As the command prints it with ``--json``."""
        return asdict(self)
