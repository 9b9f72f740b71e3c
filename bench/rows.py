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
    process held, ``disk_mb`` what the tool and all that it needs take on disk, ``kept`` the
    share that came out right, ``found`` what came out in a few words. A goal of time or
    memory is a most, one of ``kept`` a least; ``holds`` says whether what else is asked is so.
    """

    case: str
    tool: str
    seconds: tuple[float, ...]
    peak_mb: float | None = None
    kept: float | None = None
    found: str = ""
    goal_seconds: float | None = None
    goal_mb: float | None = None
    goal_kept: float | None = None
    disk_mb: float | None = None
    holds: bool | None = None

    @property
    def median(self) -> float:
        """The middle of the repetitions, in seconds."""
        return median(self.seconds)

    @property
    def meets_goal(self) -> bool | None:
        """Whether all goals are met; ``None`` without goals."""
        held = [
            self.goal_seconds and self.median <= self.goal_seconds,
            self.goal_mb and (self.peak_mb or 0) <= self.goal_mb,
            self.goal_kept and (self.kept or 0) >= self.goal_kept,
            self.holds,
        ]
        with_goal = [met for met in held if met is not None]
        return all(with_goal) if with_goal else None


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
