"""Have a file read by a child process, so that no file can take the worker down."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from inbreng.core.children.starting import Limits, messages_of

CHILD = "inbreng.dialogue.bridge.child"
SECONDS = 300
MEMORY = 600_000_000
SECONDS_BETWEEN_SIGNS = 2.0


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
    asked = {"path": str(path), "name": name, "max_bytes": max_bytes}
    limits = Limits(seconds, memory, pause)
    return messages_of(CHILD, asked, limits=limits, alive=lambda _share: alive())
