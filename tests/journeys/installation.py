"""A running installation with the sample partnership, as somebody has it after ``make run``."""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from ops.services import free_port

INBRENG = Path(sys.executable).with_name("inbreng")
SECONDS_TO_START = 300
OTHER_SURROUNDINGS = ("DATABASE_URL", "REDIS_URL")


@dataclass
class Installation:
    """One home folder, and the server on it while it is started."""

    home: Path
    port: int = field(default_factory=free_port)
    server: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of the first page, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        """What the server said."""
        return (self.home / "server.log").read_text(encoding="utf-8", errors="replace")

    def environment(self) -> dict[str, str]:
        """The variables of this installation and nothing of another one."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("INBRENG_", "DJANGO_", "PYTEST_"))
            and name not in OTHER_SURROUNDINGS
        }
        return kept | {"INBRENG_HOME": str(self.home)}

    def command(self, *arguments: str) -> str:
        """What ``inbreng`` with these arguments prints here; a failure fails the test."""
        done = subprocess.run(
            [INBRENG, *arguments],
            env=self.environment(),
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"inbreng {' '.join(arguments)}:\n{done.stderr}"
        return done.stdout

    def start(self, *command: str) -> None:
        """Start the server, by ``start`` or another command, and wait for its first page."""
        self.home.mkdir(parents=True, exist_ok=True)
        with (self.home / "server.log").open("wb") as log:
            self.server = subprocess.Popen(
                [INBRENG, *(command or ("start",)), "--port", str(self.port)],
                env=self.environment(),
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until = time.monotonic() + SECONDS_TO_START
        while not self._answers():
            if self.server.poll() is not None or time.monotonic() > until:
                self.stop()
                raise AssertionError(f"inbreng start gave no page:\n{self.log[-4000:]}")
            time.sleep(0.1)

    def stop(self) -> None:
        """Stop the server and the worker beside it."""
        if self.server is None:
            return
        self._signal(signal.SIGTERM)
        try:
            self.server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            self.server.wait()
        self.server = None

    def _signal(self, number: signal.Signals) -> None:
        if self.server and self.server.poll() is None:
            os.killpg(self.server.pid, number)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url, timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


def prepared(folder: Path) -> Path:
    """The home of an installation that was started once; made by who comes first, shared by all."""
    with (folder / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        home = folder / "prepared"
        if not (home / "server.log").exists():
            first = Installation(folder / "preparing")
            first.start()
            first.stop()
            shutil.move(folder / "preparing", home)
        return home
