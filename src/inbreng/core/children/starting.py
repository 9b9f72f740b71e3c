"""Have a module answer in a child process, so that no work can take the worker down."""

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, Any

Alive = Callable[[float], None]
FIRST_BYTES = 2000  # of the answer, in which a child tells how far it is
STOPPED_BY_SYSTEM = frozenset({-24, -9})  # too much time on the processor, or killed

log = logging.getLogger(__name__)


class Refused(Exception):
    """The work can not be done; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a child may take: seconds, bytes; ``pause`` is the time between signs of life."""

    seconds: int
    memory: int
    pause: float = 2.0


def messages_of(module: str, asked: Any, *, limits: Limits, alive: Alive) -> Iterator[Any]:
    """What a module answers that calls ``inside.answer``; ``alive`` is told which share is done.

    Nothing comes before the child has finished well. Raises Refused when it
    refused, took too much time or memory, or broke.
    """
    with TemporaryFile() as given, TemporaryFile() as output, TemporaryFile() as complaints:
        given.write(json.dumps(asked).encode())
        given.seek(0)
        numbers = map(str, (os.getpid(), limits.seconds, limits.memory))
        child = subprocess.Popen(  # noqa: S603 – our own module, no shell
            [sys.executable, "-P", "-m", module, *numbers],
            stdin=given,
            stdout=output,
            stderr=complaints,
            env=surroundings(),
        )
        try:
            _wait(child, output, limits, alive)
        finally:
            child.kill()
            child.wait()
        _check(module, child.returncode, complaints)
        yield from _messages(output)


def surroundings() -> dict[str, str]:
    """Only what Python needs to start: no secret of the installation."""
    names = ("PATH", "PYTHONPATH", "LANG", "TMPDIR", "SYSTEMROOT")
    return {name: os.environ[name] for name in names if name in os.environ}


def _wait(
    child: "subprocess.Popen[bytes]", output: IO[bytes], limits: Limits, alive: Alive
) -> None:
    until = time.monotonic() + limits.seconds
    while time.monotonic() < until:
        try:
            child.wait(timeout=limits.pause)
        except subprocess.TimeoutExpired:
            alive(_share_done(output))
        else:
            return
    raise Refused("too_slow")


def _share_done(output: IO[bytes]) -> float:
    # Read at a place of its own: the child writes where the file stands.
    lines = os.pread(output.fileno(), FIRST_BYTES, 0).splitlines(keepends=True)
    steps = [json.loads(line) for line in lines if line.endswith(b"\n") and b'"step"' in line]
    return steps[-1]["step"] / steps[-1]["of"] if steps else 0.0


def _check(module: str, code: int, complaints: IO[bytes]) -> None:
    if code == 0:
        return
    complaints.seek(0)
    said = complaints.read(4000).decode(errors="replace")
    log.error("%s stopped with %s: %s", module, code, said)
    raise Refused("too_slow" if code in STOPPED_BY_SYSTEM else "broken")


def _messages(output: IO[bytes]) -> Iterator[Any]:
    output.seek(0)
    for line in output:
        message = json.loads(line)
        if "refused" in message:
            raise Refused(message["refused"])
        yield message
