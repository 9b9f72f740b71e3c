"""Have the machine look at points in a child process, so that its memory goes when it is done."""

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from tempfile import TemporaryFile
from typing import IO, Any

SECONDS = 900
MEMORY = 2_000_000_000
SECONDS_BETWEEN_SIGNS = 1.0
COMMAND = (sys.executable, "-m", "inbreng.insights.bridge.child")

log = logging.getLogger(__name__)


class Refused(Exception):
    """The machine could not do it; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def judge_apart(
    asked: dict[str, Any],
    *,
    alive: Callable[[float], None],
    seconds: int = SECONDS,
    memory: int = MEMORY,
    pause: float = SECONDS_BETWEEN_SIGNS,
) -> Iterator[dict[str, Any]]:
    """Messages of the child (see ``bridge.judging``); ``alive`` is told which share is done.

    Nothing comes before the child has finished well. Raises Refused when it
    took too much time or memory, or broke.
    """
    with TemporaryFile() as given, TemporaryFile() as output, TemporaryFile() as complaints:
        given.write(json.dumps(asked).encode())
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603 – our own module, no shell
            [*COMMAND, str(seconds), str(memory)],
            stdin=given,
            stdout=output,
            stderr=complaints,
            env=surroundings(),
        )
        try:
            _wait(child, output, alive, seconds, pause)
        finally:
            child.kill()
            child.wait()
        yield from _messages(output, child.returncode, complaints)


def surroundings() -> dict[str, str]:
    """Only what Python needs to start: no secret of the installation."""
    names = ("PATH", "PYTHONPATH", "LANG", "TMPDIR", "SYSTEMROOT")
    return {name: os.environ[name] for name in names if name in os.environ}


def _wait(
    child: "subprocess.Popen[bytes]",
    output: IO[bytes],
    alive: Callable[[float], None],
    seconds: int,
    pause: float,
) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            child.wait(timeout=pause)
        except subprocess.TimeoutExpired:
            alive(_share_done(output))
        else:
            return
    raise Refused("too_slow")


def _share_done(output: IO[bytes]) -> float:
    # Read at a place of its own: the child writes where the file stands.
    lines = os.pread(output.fileno(), 2000, 0).splitlines(keepends=True)
    steps = [json.loads(line) for line in lines if line.endswith(b"\n") and b'"step"' in line]
    return steps[-1]["step"] / steps[-1]["of"] if steps else 0.0


def _messages(
    output: IO[bytes], code: int | None, complaints: IO[bytes]
) -> Iterator[dict[str, Any]]:
    output.seek(0)
    if code != 0:
        complaints.seek(0)
        text = complaints.read(4000).decode(errors="replace")
        log.error("A machine coder stopped with %s: %s", code, text)
        raise Refused("too_slow" if code in {-24, -9} else "broken")
    for line in output:
        message = json.loads(line)
        if "refused" in message:
            raise Refused(message["refused"])
        yield message
