"""Every page of the rooms above insights at 20,000 points: time, processor time and queries."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from bench.harvest import databases
from bench.rows import OURS, Row

N_POINTS, N_THEMES = 20_000, 200
GOAL_SECONDS = 0.150


def run() -> list[Row]:
    """Measure on every database there is."""
    return [row for name, url in databases() for row in rows(name, measured(url))]


def measured(url: str) -> dict[str, dict[str, Any]]:
    """What a process with a database of its own measured, by page and who asked for it."""
    with tempfile.TemporaryDirectory(prefix="inbreng-bench-") as home:
        settings = {
            "INBRENG_HOME": home,
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "inbreng.config.settings_test",
        }
        done = subprocess.run(
            [sys.executable, "-m", "bench.rooms_requests", str(N_POINTS), str(N_THEMES)],
            cwd=Path(__file__).parent.parent,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            check=True,
        )
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


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
