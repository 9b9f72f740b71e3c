"""Every page of insights at 20,000 points and 200 themes, and the keys of somebody who codes."""

from statistics import median
from typing import Any

from bench.coding_live import run_live
from bench.databases import databases, measured
from bench.rows import OURS, Row

N_POINTS, N_THEMES = 20_000, 200
GOAL_SECONDS = 0.150
GOALS = {
    # What somebody who codes waits for with every key.
    "open a point": 0.040,
    "next without theme": 0.040,
    "put under a theme": 0.040,
    # What is seldom done, the first of these by a job.
    "work out agreement": 10.0,
    "merge of 10,000 points": 10.0,
    "merge undone": 10.0,
}


def run() -> list[Row]:
    """Measure on every database there is, and once in a browser."""
    found = [
        row
        for name, url in databases()
        for row in rows(name, measured("coding_requests", N_POINTS, N_THEMES, url=url))
    ]
    return found + run_live(N_POINTS, N_THEMES)


def said(queries: int) -> str:
    """How many queries it took, where they were counted."""
    return f"{queries} queries, " if queries else ""


def rows(database: str, found: dict[str, dict[str, Any]]) -> list[Row]:
    """A row for each request, held to what somebody waits without noticing."""
    return [
        Row(
            case=f"coding, {N_POINTS:,} points, {N_THEMES} themes: {name} ({database})",
            tool=OURS,
            seconds=tuple(one["seconds"]),
            found=f"{said(one['queries'])}{median(one['cpu']) * 1000:.0f} ms of processor",
            goal_seconds=GOALS.get(name, GOAL_SECONDS),
        )
        for name, one in found.items()
    ]
