"""Have typst set a document in a child process, with limits of time and memory."""

import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.exports.report.signs import drawable

CHILD = Path(__file__).with_name("typesetting.py")
SECONDS = 300
MEMORY = 2_500_000_000
PAUSE = 2.0
LENGTH = 8

log = logging.getLogger(__name__)


class NotSet(DomainError):
    """The document could not be set."""


def documents(
    template: str,
    content: Any,
    *,
    format: str,
    alive: Callable[[], None],
    seconds: int = SECONDS,
    memory: int = MEMORY,
) -> list[bytes]:
    """What typst makes of a template and its content: one pdf, or an image for each page.

    ``alive`` is called while it works. Raises NotSet when it took too much time or memory.
    """
    with tempfile.TemporaryDirectory() as folder:
        job, output = Path(folder, "job.json"), Path(folder, "output")
        words = {"template": template, "content": drawn(content), "format": format}
        job.write_text(json.dumps(words, ensure_ascii=False, default=_as_text), encoding="utf-8")
        arguments = [str(job), str(output), str(seconds), str(memory)]
        with Path(folder, "complaints").open("w+b") as complaints:
            child = subprocess.Popen(  # noqa: S603 – our own file, no shell
                [sys.executable, "-P", str(CHILD), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
                env=_surroundings(),
            )
            try:
                _wait(child, alive, seconds)
            finally:
                child.kill()
                child.wait()
            if child.returncode != 0:
                complaints.seek(0)
                said = complaints.read(4000).decode(errors="replace")
                log.error("Typesetting stopped with %s: %s", child.returncode, said)
                raise _too_heavy()
        return _parts(output.read_bytes())


def drawn(part: Any) -> Any:
    """The content as plain data, with every text fit for the fonts."""
    if isinstance(part, str):
        return drawable(part)
    if isinstance(part, dict):
        return {name: drawn(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [drawn(one) for one in part]
    return drawn(asdict(part)) if hasattr(part, "__dataclass_fields__") else part


def _as_text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _surroundings() -> dict[str, str]:
    """Only what Python needs to start: no secret of the installation."""
    names = ("PATH", "PYTHONPATH", "LANG", "TMPDIR", "SYSTEMROOT")
    return {name: os.environ[name] for name in names if name in os.environ}


def _wait(child: "subprocess.Popen[bytes]", alive: Callable[[], None], seconds: int) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            child.wait(timeout=PAUSE)
        except subprocess.TimeoutExpired:
            alive()
        else:
            return
    raise _too_heavy()


def _too_heavy() -> NotSet:
    return NotSet(_("Dit verslag is te zwaar om te zetten. Neem één thema, of het Excel-bestand."))


def _parts(made: bytes) -> list[bytes]:
    parts, at = [], 0
    while at < len(made):
        length = int.from_bytes(made[at : at + LENGTH], "big")
        parts.append(made[at + LENGTH : at + LENGTH + length])
        at += LENGTH + length
    return parts
