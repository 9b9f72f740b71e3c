"""Read one file in a process of its own, with limits, and write what was read as lines of JSON.

Run as ``python -m inbreng.dialogue.bridge.child PATH NAME BYTES SECONDS MEMORY``; it loads no
Django and no settings, so that a file which breaks its reader finds nothing to take.
"""

import json
import os
import resource
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

LINES_AT_A_TIME = 200
ENTRIES_AT_A_TIME = 500


def limit(seconds: int, memory: int) -> None:
    """Step back for others, and stop this process when it asks too much."""
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end_with(parent: int) -> None:
    """Stop this process soon after the worker that started it was killed."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def messages(path: Path, name: str, max_bytes: int) -> Iterator[dict[str, Any]]:
    """The report as one head, its lines and its entries in batches, and an end."""
    from inbreng_analysis.reports import Limits, UnreadableFile, read_report

    try:
        report = read_report(path, name=name, limits=Limits(max_bytes=max_bytes)).as_json()
    except UnreadableFile as refusal:
        yield {"refused": refusal.code}
        return
    lines, entries = report.pop("lines"), report.pop("entries")
    yield {"head": report, "n_lines": len(lines), "n_entries": len(entries)}
    for batch in batches(lines, LINES_AT_A_TIME):
        yield {"lines": batch}
    for batch in batches(entries, ENTRIES_AT_A_TIME):
        yield {"entries": batch}
    yield {"end": True}


def write(message: dict[str, Any]) -> None:
    """Write one message; half a character, which no database keeps, becomes a question mark."""
    line = json.dumps(message, ensure_ascii=False) + "\n"
    sys.stdout.buffer.write(line.encode("utf-8", "replace"))


def batches(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """The items, so many at a time."""
    return (items[first : first + size] for first in range(0, len(items), size))


def main(path: str, name: str, max_bytes: str, seconds: str, memory: str) -> None:
    """Write the messages; a file that asks for too much memory is refused for it."""
    end_with(os.getppid())
    limit(int(seconds), int(memory))
    try:
        for message in messages(Path(path), name, int(max_bytes)):
            write(message)
    except MemoryError:
        write({"refused": "too_heavy"})


if __name__ == "__main__":
    main(*sys.argv[1:])
