"""PostgreSQL and Redis for one run: started in a folder that is thrown away, stopped at the end."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ops import debian

SECONDS_TO_START = 30
# Nothing here has to survive a power cut.
HASTY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60"]


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of an empty PostgreSQL server on a socket of its own."""
    debian.need("initdb")
    with _folder() as folder:
        owner = _owner_of_postgresql(folder)
        _run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-U", "inbreng", "-D",
             str(folder / "db"), **owner)  # fmt: skip
        options = [part for option in HASTY for part in ("-c", option)]
        server = subprocess.Popen(
            [
                str(debian.find("postgres")),
                "-D",
                str(folder / "db"),
                "-k",
                str(folder),
                "-h",
                "",
                *options,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **owner,
        )
        with _stopped_at_the_end(server):
            _wait_until(lambda: _succeeds("pg_isready", "-q", "-h", str(folder)), server)
            _run("createdb", "-h", str(folder), "-U", "inbreng", "inbreng", **owner)
            yield f"postgresql://inbreng@/inbreng?host={folder}"


@contextmanager
def redis() -> Iterator[str]:
    """The address of an empty Redis server on a free port of this machine."""
    debian.need("redis-server")
    with _folder() as folder:
        port = free_port()
        server = subprocess.Popen(
            [str(debian.find("redis-server")), "--bind", "127.0.0.1", "--port", str(port),
             "--save", "", "--unixsocket", str(folder / "redis"), "--dir", str(folder)],
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        with _stopped_at_the_end(server):
            _wait_until((folder / "redis").exists, server)
            yield f"redis://127.0.0.1:{port}/0"


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder with a short name: the path of a socket in it may have some 100 characters."""
    folder = Path(tempfile.mkdtemp(prefix="inbreng-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner_of_postgresql(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then its own user does, and the folder is theirs."""
    if os.geteuid():
        return {"cwd": folder}
    user = pwd.getpwnam("postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"cwd": folder, "user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _run(program: str, *arguments: str, **options: Any) -> None:
    command = [str(debian.find(program)), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        raise SystemExit(f"{program} failed:\n{done.stderr}")


def _succeeds(program: str, *arguments: str) -> bool:
    return subprocess.run([str(debian.find(program)), *arguments]).returncode == 0


def _wait_until(is_ready: Callable[[], bool], server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while not is_ready():
        if server.poll() is not None or time.monotonic() > until:
            raise SystemExit(f"The server did not start: {server.args!r}")
        time.sleep(0.05)


@contextmanager
def _stopped_at_the_end(server: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        server.send_signal(signal.SIGINT)  # PostgreSQL then drops its connections and stops at once
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
