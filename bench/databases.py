"""A database of its own for each measurement, filled and asked in a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ops import debian, services

ROOT = Path(__file__).parent.parent


def databases() -> Iterator[tuple[str, str]]:
    """SQLite in a folder of its own, and PostgreSQL where it is installed."""
    yield "SQLite", ""
    with postgresql() as url:
        if url:
            yield "PostgreSQL", url


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a server that is thrown away; empty where there is none."""
    try:
        debian.need("initdb")
    except SystemExit:
        yield ""
        return
    with services.postgresql() as url:
        yield url


def measured(module: str, *numbers: int, url: str = "") -> dict[str, Any]:
    """What a module of this folder prints that fills a database and asks for pages."""
    with tempfile.TemporaryDirectory(prefix="inbreng-bench-") as home:
        settings = {
            "INBRENG_HOME": home,
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "inbreng.config.settings_test",
        }
        done = subprocess.run(
            [sys.executable, "-m", f"bench.{module}", *map(str, numbers)],
            cwd=ROOT,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            check=True,
        )
    found: dict[str, Any] = json.loads(done.stdout)
    return found
