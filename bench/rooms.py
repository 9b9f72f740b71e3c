"""Every page of the rooms above insights at 20,000 points: time, processor time and queries."""

from statistics import median
from typing import Any

from bench.databases import databases, measured
from bench.rows import OURS, Row

N_POINTS, N_THEMES = 20_000, 200
GOAL_SECONDS = 0.150


def run() -> list[Row]:
    """Measure on every database there is."""
    return [
        row
        for name, url in databases()
        for row in rows(name, measured("rooms_requests", N_POINTS, N_THEMES, url=url))
    ]


def rows(database: str, found: dict[str, dict[str, Any]]) -> list[Row]:
    """A row for each page, the slowest first, held to what somebody waits without noticing."""
    slowest = sorted(found.items(), key=lambda item: -median(item[1]["seconds"]))
    return [
        Row(
            case=f"rooms, {N_POINTS:,} points: {name} ({database})",
            tool=OURS,
            seconds=tuple(one["seconds"]),
            found=f"{median(one['cpu']) * 1000:.0f} ms of processor time, "
            f"{one['queries']} queries, {one['bytes'] // 1024} kB",
            goal_seconds=GOAL_SECONDS,
        )
        for name, one in slowest
    ]
