"""Run every check and tell of each whether it holds; what a failing one says is shown."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from ops import debian

BIN = Path(sys.executable).parent
DJANGO = ["python", "-m", "django"]
SETTINGS = {"DJANGO_SETTINGS_MODULE": "inbreng.config.settings_test"}
TEMPLATES = sorted(str(path) for path in Path("src").rglob("*.html"))
# what holds → the command that finds out
CHECKS = {
    "types": ["mypy"],
    "layout of Python": ["ruff", "format", "--check", "."],
    "lint of Python": ["ruff", "check", "--output-format=concise", "."],
    "layout of templates": ["djade", "--target-version=5.2", "--check", *TEMPLATES],
    "settings of Django": [*DJANGO, "check", "--fail-level=WARNING"],
    "licences": ["python", "-m", "ops.licences"],
    "translations": ["python", "-m", "ops.translations"],
    "import contracts, migrations, sizes, docs": ["pytest", "-q", "tests/architecture"],
}


class Outcome(NamedTuple):
    """What came of one check."""

    name: str
    holds: bool
    said: str
    seconds: float


def main() -> int:
    """Run the checks, two at a time, and print the outcome of each as it is known."""
    debian.need("msgfmt")
    started = time.monotonic()
    with ThreadPoolExecutor(max_workers=2) as pool:
        failed = [outcome.name for outcome in pool.map(find_out, CHECKS) if not show(outcome)]
    print(
        f"{time.monotonic() - started:.0f} seconds"
        + (f"; not in order: {', '.join(failed)}" * bool(failed))
    )
    return int(bool(failed))


def find_out(name: str) -> Outcome:
    """Run one check."""
    started = time.monotonic()
    program, *arguments = CHECKS[name]
    done = subprocess.run(
        [BIN / program, *arguments],
        env=os.environ | SETTINGS,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    said = (done.stdout + done.stderr).strip()
    return Outcome(name, done.returncode == 0, said, time.monotonic() - started)


def show(outcome: Outcome) -> bool:
    """Print one outcome; give back whether the check holds."""
    print(f"{'✓' if outcome.holds else '✗'} {outcome.name} ({outcome.seconds:.1f} s)", flush=True)
    if not outcome.holds:
        print("  " + outcome.said.replace("\n", "\n  "), flush=True)
    return outcome.holds


if __name__ == "__main__":
    sys.exit(main())
