"""Answers at 20,000 points: the pages, and one answer given to 5,000 of them at once."""

from typing import Any

from bench.databases import databases, measured
from bench.rows import OURS, Row

N_POINTS, N_THEMES = 20_000, 40
GOAL_SECONDS = 0.150
GOAL_GIVE = 3.0


def run() -> list[Row]:
    """Measure on every database there is."""
    return [
        row
        for name, url in databases()
        for row in rows(name, measured("answers_requests", N_POINTS, N_THEMES, url=url))
    ]


def rows(database: str, found: dict[str, dict[str, Any]]) -> list[Row]:
    """A row for each request, held to what somebody waits without noticing."""
    return [
        Row(
            case=f"answers, {N_POINTS:,} points: {name} ({database})",
            tool=OURS,
            seconds=tuple(one["seconds"]),
            found=f"{one['queries']} queries" if one["queries"] else "",
            goal_seconds=GOAL_GIVE if "5,000" in name else GOAL_SECONDS,
        )
        for name, one in found.items()
    ]
