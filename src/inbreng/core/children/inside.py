"""What a child process does: step back, read what is asked, write its answer as lines of JSON."""

import json
import os
import resource
import sys
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

Message = dict[str, Any]


def answer(messages: Callable[[Any], Iterable[Message]]) -> None:
    """Write the messages about what is asked; asking for too much memory refuses it.

    Runs as ``python -m MODULE PARENT SECONDS MEMORY``, with what is asked on standard input.
    """
    parent, seconds, memory = map(int, sys.argv[1:])
    end_with(parent)
    limit(seconds, memory)
    try:
        for message in messages(json.load(sys.stdin.buffer)):
            write(message)
    except MemoryError:
        write({"refused": "too_heavy"})


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


def write(message: Message) -> None:
    """Write one message at once; half a character, which no database keeps, becomes a ``?``."""
    line = json.dumps(message, ensure_ascii=False) + "\n"
    sys.stdout.buffer.write(line.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
