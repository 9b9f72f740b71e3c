"""A child for the tests: it does what it is asked to."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inbreng.core.children.inside import Message, answer


def messages(asked: dict[str, Any]) -> Iterator[Message]:
    """Say what is asked, after what is asked to happen."""
    yield {"step": 1, "of": 4}
    if "pid_file" in asked:
        Path(asked["pid_file"]).write_text(str(os.getpid()))
    time.sleep(asked.get("seconds", 0))
    if "bytes" in asked:
        yield {"n": len(bytearray(asked["bytes"]))}
    if "status" in asked:
        os._exit(asked["status"])
    if "refusal" in asked:
        yield {"refused": asked["refusal"]}
    yield {"said": asked.get("words"), "secret": os.environ.get("INBRENG_SECRET_KEY")}


if __name__ == "__main__":
    answer(messages)
