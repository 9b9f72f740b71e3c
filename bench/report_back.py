"""A report-back of 400 points among 20,000: its draft, its public page, the letters about it."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.rows import OURS, Row

N_POINTS = 20_000
GOALS = {"draft": 2.0, "page": 0.150, "letters": None}
CASES = {
    "draft": "report-back: draft of 400 points among 20,000",
    "page": "report-back: public page",
    "letters": "report-back: letters to 5,000 people put in the outbox",
}


def run() -> list[Row]:
    """Measure on SQLite, in a folder of its own."""
    found = measured()
    return [
        Row(
            case=CASES[case],
            tool=OURS,
            seconds=tuple(found[case]),
            found=f"{found['sections']} sections",
            goal_seconds=goal,
        )
        for case, goal in GOALS.items()
    ]


def measured() -> dict[str, Any]:
    """What a process with a database of its own measured."""
    with tempfile.TemporaryDirectory(prefix="inbreng-bench-") as home:
        settings = {
            "INBRENG_HOME": home,
            "DATABASE_URL": "",
            "DJANGO_SETTINGS_MODULE": "inbreng.config.settings_test",
        }
        done = subprocess.run(
            [sys.executable, "-m", "bench.report_back_requests", str(N_POINTS)],
            cwd=Path(__file__).parent.parent,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            check=True,
        )
    found: dict[str, Any] = json.loads(done.stdout)
    return found
