"""One measurement: what was done, by which tool, how often and at what cost."""

from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

OURS = "inbreng"


@dataclass(frozen=True)
class Row:
    """A measurement and the goals it is held to.

    ``case`` is what was done, ``tool`` who did it; rows of one case are compared.
    ``seconds`` holds one number per repetition, ``peak_mb`` the most memory the
    process held, ``found`` what came out in a few words.
    """

    case: str
    tool: str
    seconds: tuple[float, ...]
    peak_mb: float | None = None
    found: str = ""
    goal_seconds: float | None = None
    goal_mb: float | None = None

    @property
    def median(self) -> float:
        """The middle of the repetitions, in seconds."""
        return median(self.seconds)

    @property
    def meets_goal(self) -> bool | None:
        """Whether time and memory are within the goals; ``None`` without goals."""
        held = [
            value <= goal
            for value, goal in ((self.median, self.goal_seconds), (self.peak_mb, self.goal_mb))
            if goal is not None and value is not None
        ]
        return all(held) if held else None


def ratio(row: Row, rows: list[Row]) -> float | None:
    """How many times as long a tool takes as Inbreng does in the same case."""
    ours = [other.median for other in rows if (other.case, other.tool) == (row.case, OURS)]
    return row.median / ours[0] if ours and ours[0] else None


def as_json(row: Row, rows: list[Row]) -> dict[str, Any]:
    """A row as it is kept, with its median and its ratio."""
    return asdict(row) | {
        "median": row.median,
        "ratio": ratio(row, rows),
        "meets_goal": row.meets_goal,
    }
