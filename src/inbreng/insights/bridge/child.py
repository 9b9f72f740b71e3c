"""Look for themes in a process of its own, with limits, and write what was found as lines of JSON.

Run as ``python -m inbreng.insights.bridge.child SECONDS MEMORY``; what to look at comes on standard
input. It loads no Django and no settings, and the memory of the encoder goes when it ends.
"""

import json
import os
import resource
import sys
import threading
import time
from typing import Any


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


def write(message: dict[str, Any]) -> None:
    """Write one message at once, so that whoever waits sees how far it is."""
    line = json.dumps(message, ensure_ascii=False) + "\n"
    sys.stdout.buffer.write(line.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def main(seconds: str, memory: str) -> None:
    """Write the messages; what asks for too much memory is refused for it."""
    end_with(os.getppid())
    limit(int(seconds), int(memory))
    asked = json.load(sys.stdin.buffer)
    try:
        from inbreng.insights.bridge.judging import messages

        for message in messages(asked):
            write(message)
    except MemoryError:
        write({"refused": "too_heavy"})


if __name__ == "__main__":
    main(*sys.argv[1:])
