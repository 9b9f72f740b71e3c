"""The files that are kept under version control, as the tests of the house look at them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def tracked(*patterns: str) -> list[Path]:
    """The kept files that match one of these patterns of git, those that still exist."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, check=True
    )
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def named(path: Path) -> str:
    """The path as it is written in a report: from the root of the project."""
    return str(path.relative_to(ROOT))
