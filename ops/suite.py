"""Run the suite: everything on SQLite, then what touches a database on PostgreSQL and Redis."""

import os
import subprocess
import sys

from ops import debian
from ops.services import postgresql, redis

# Two at a time, each file on one worker: a journey starts its server once per file.
TOGETHER = ["-q", "--numprocesses=2", "--dist=loadfile", "-p", "ops.apart"]
# What no database can change runs once, on SQLite.
WITHOUT_DATABASE = ["analysis", "architecture", "cli", "journeys"]


def main(arguments: list[str]) -> int:
    """Run both halves with pytest's own arguments; the first that fails decides the exit code."""
    debian.need("initdb", "redis-server", "chromium", "msgfmt")
    on_sqlite = run_pytest("SQLite", arguments, {})
    with postgresql() as database, redis() as cache:
        left_out = [f"--ignore=tests/{folder}" for folder in WITHOUT_DATABASE]
        on_postgresql = run_pytest(
            "PostgreSQL and Redis",
            [*left_out, *arguments],
            {"DATABASE_URL": database, "REDIS_URL": cache},
        )
    return on_sqlite or on_postgresql


def run_pytest(surroundings: str, arguments: list[str], variables: dict[str, str]) -> int:
    """One run of pytest; finding no test is a failure, unless a selection was asked for."""
    print(f"\nThe suite on {surroundings}", flush=True)
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "REDIS_URL"}
    }
    command = [sys.executable, "-m", "pytest", *TOGETHER, *arguments]
    code = subprocess.run(command, env=inherited | variables, stdin=subprocess.DEVNULL).returncode
    nothing_selected = code == 5 and bool(sys.argv[1:])
    return 0 if nothing_selected else code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
