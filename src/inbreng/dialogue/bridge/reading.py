"""Have a file read by a child process, so that no file can take the worker down."""

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

SECONDS = 300
MEMORY = 600_000_000
SECONDS_BETWEEN_SIGNS = 2.0

log = logging.getLogger(__name__)


class Refused(Exception):
    """The file can not be read; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_apart(
    path: Path,
    name: str,
    *,
    max_bytes: int,
    alive: Callable[[], None],
    seconds: int = SECONDS,
    memory: int = MEMORY,
    pause: float = SECONDS_BETWEEN_SIGNS,
) -> Iterator[dict[str, Any]]:
    """Messages of the child (see ``bridge.child``); ``alive`` is called while it reads.

    Nothing comes before the child has finished well. Raises Refused when the
    file can not be read, or took too much time or memory.
    """
    arguments = [str(path), name, str(max_bytes), str(seconds), str(memory)]
    with TemporaryFile() as output, TemporaryFile() as complaints:
        command = [sys.executable, "-m", "inbreng.dialogue.bridge.child", *arguments]
        child = subprocess.Popen(  # noqa: S603 – our own module, no shell
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=complaints, env=surroundings()
        )
        try:
            _wait(child, alive, seconds, pause)
        finally:
            child.kill()
            child.wait()
        yield from _messages(output, child.returncode, complaints)


def surroundings() -> dict[str, str]:
    """Only what Python needs to start: no secret of the installation."""
    names = ("PATH", "PYTHONPATH", "LANG", "TMPDIR", "SYSTEMROOT")
    return {name: os.environ[name] for name in names if name in os.environ}


def _wait(
    child: "subprocess.Popen[bytes]", alive: Callable[[], None], seconds: int, pause: float
) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            child.wait(timeout=pause)
        except subprocess.TimeoutExpired:
            alive()
        else:
            return
    raise Refused("too_slow")


def _messages(
    output: IO[bytes], code: int | None, complaints: IO[bytes]
) -> Iterator[dict[str, Any]]:
    output.seek(0)
    if code != 0:
        complaints.seek(0)
        log.error(
            "A reader stopped with %s: %s", code, complaints.read(4000).decode(errors="replace")
        )
        raise Refused("too_slow" if code in {-24, -9} else "broken")
    for line in output:
        message = json.loads(line)
        if "refused" in message:
            raise Refused(message["refused"])
        yield message
