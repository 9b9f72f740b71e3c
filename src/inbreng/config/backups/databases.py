"""Take the database out whole while the site runs, and put one back."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

from inbreng.config.backups.manifest import BackupRefused

EMPTY_SCHEMA = ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"]


def save_database(path: Path) -> None:
    """Write the database as it stands at one moment to a new file."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(_sqlite_path())) as live:
            live.execute("VACUUM INTO ?", (str(path),))
    else:
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={path}")


def load_database(path: Path) -> None:
    """Put a saved database in the place of the present one, whole or not at all."""
    if connection.vendor == "sqlite":
        connection.close()
        with (
            closing(sqlite3.connect(path)) as saved,
            closing(sqlite3.connect(_sqlite_path())) as live,
        ):
            saved.backup(live)
    else:
        connection.close()
        script = path.with_suffix(".sql")
        _run_without_database(
            "pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(path)
        )
        emptied = [f"--command={step}" for step in EMPTY_SCHEMA]
        once = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"]
        _run("psql", *once, *emptied, f"--file={script}")
        # A dump holds no measure of its tables; without one the first lists take minutes.
        _run("psql", "--no-psqlrc", "--quiet", "--command=ANALYZE")


def _sqlite_path() -> str:
    return str(connection.settings_dict["NAME"])


def _run(program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL on this installation's database."""
    settings = connection.settings_dict
    where = {"host": settings["HOST"], "port": settings["PORT"], "username": settings["USER"]}
    options = [f"--{name}={value}" for name, value in where.items() if value]
    password = {"PGPASSWORD": settings["PASSWORD"]} if settings["PASSWORD"] else {}
    _execute(
        [program, "--no-password", *options, f"--dbname={settings['NAME']}", *arguments], password
    )


def _run_without_database(program: str, *arguments: str) -> None:
    _execute([program, *arguments], {})


def _execute(command: list[str], variables: dict[str, str]) -> None:
    program = find_program(command[0])
    done = subprocess.run(  # noqa: S603 – a program of PostgreSQL with our own arguments
        [program, *command[1:]],
        env=os.environ | variables,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BackupRefused(f"{command[0]} failed: {done.stderr.strip()[-500:]}")


def find_program(name: str) -> str:
    """Where a program of PostgreSQL lies; raises BackupRefused with what to install."""
    found = shutil.which(name)
    if found is None:
        raise BackupRefused(f"{name} is not here. Install the client of PostgreSQL.")
    return found
