"""Answers at 20,000 points: the pages, and one answer given to 5,000 of them at once."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.harvest import databases
from bench.rows import OURS, Row

N_POINTS, N_THEMES = 20_000, 40
GOAL_SECONDS = 0.150
GOAL_GIVE = 3.0


def run() -> list[Row]:
    """Measure on every database there is."""
    return [row for name, url in databases() for row in rows(name, measured(url))]


def measured(url: str) -> dict[str, dict[str, Any]]:
    """What a process with a database of its own measured, by request."""
    with tempfile.TemporaryDirectory(prefix="inbreng-bench-") as home:
        settings = {
            "INBRENG_HOME": home,
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "inbreng.config.settings_test",
        }
        done = subprocess.run(
            [sys.executable, "-m", "bench.answers_requests", str(N_POINTS), str(N_THEMES)],
            cwd=Path(__file__).parent.parent,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            check=True,
        )
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


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
