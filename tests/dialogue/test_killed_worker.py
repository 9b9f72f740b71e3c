"""A worker that is really killed in the middle of a report leaves nothing half stored for good."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

N_POINTS = 3_000
SECONDS = 300

SEED = """
import django; django.setup()
from datetime import date
from django.core.files.base import ContentFile
from django.utils import timezone
from inbreng.dialogue import jobs
from inbreng.dialogue.actions.uploads import receive_files
from inbreng.people.models import Partnership, User
from inbreng.programme.models import Trajectory
partnership = Partnership.objects.create(name="De Proef", short_name="Proef")
trajectory = Trajectory.objects.create(
    partnership=partnership, name="Plan", begins_on=date(2025, 8, 1)
)
user = User.objects.create_user("editor@proef.invalid", name="editor")
text = "Tafel 1\\n\\nWat mis je?\\n" + "".join(f"- punt {n} mist tijd\\n" for n in range(N_POINTS))
file = ContentFile(text.encode(), name="lang.txt")
upload = receive_files(trajectory=trajectory, files=[file], by=user, now=timezone.now())
jobs.read_report(upload.reports.get().pk)
""".replace("N_POINTS", str(N_POINTS))


class Home:
    """An installation in a folder, looked at from outside."""

    def __init__(self, folder: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if "INBRENG" not in name}
        for name in ("DATABASE_URL", "REDIS_URL"):
            kept.pop(name, None)
        settings = {"DJANGO_SETTINGS_MODULE": "inbreng.config.settings"}
        self.surroundings = kept | settings | {"INBRENG_HOME": str(folder)}
        self.database = folder / "inbreng.sqlite3"

    def run(self, *arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], env=self.surroundings, check=True)

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.database, timeout=20)) as database, database:
            return database.execute(sql).fetchall()

    @contextmanager
    def worker(self) -> Iterator["subprocess.Popen[bytes]"]:
        command = [sys.executable, "-m", "inbreng_cli", "worker", "--threads", "1"]
        running = subprocess.Popen(
            command, env=self.surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield running
        finally:
            running.kill()
            running.wait()


def wait_until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.005)


@pytest.mark.journey
def test_report_of_a_killed_worker_is_read_whole_by_the_next_one(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.run("-m", "django", "migrate", "--verbosity", "0")
    home.run("-c", SEED)

    with home.worker():
        wait_until(lambda: home.ask("SELECT COUNT(*) FROM dialogue_lineblock") != [(0,)])
    [(state, attempts)] = home.ask("SELECT state, n_attempts FROM dialogue_report")
    home.ask("UPDATE dialogue_report SET seen_alive_at = '2026-01-01 12:00:00'")
    with home.worker():
        wait_until(lambda: home.ask("SELECT state FROM dialogue_report") == [("ready",)])

    assert (state, attempts) == ("reading", 1)
    assert home.ask("SELECT n_attempts, n_lines FROM dialogue_report") == [(2, N_POINTS + 3)]
    kept = "SELECT COUNT(*), COUNT(DISTINCT position) FROM dialogue_stagedentry"
    assert home.ask(f"{kept} WHERE kind = 'contribution'") == [(N_POINTS, N_POINTS)]
    blocks = "SELECT COUNT(*) FROM dialogue_lineblock"
    assert home.ask(blocks) == [(-(-(N_POINTS + 3) // 200),)]
