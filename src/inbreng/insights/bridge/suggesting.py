"""Have the machine look at points in a child process, so that its memory goes when it is done."""

from collections.abc import Callable, Iterator
from typing import Any

from inbreng.core.children.starting import Limits, messages_of

CHILD = "inbreng.insights.bridge.child"
SECONDS = 900
MEMORY = 2_000_000_000
SECONDS_BETWEEN_SIGNS = 1.0


def judge_apart(
    asked: dict[str, Any], *, alive: Callable[[float], None], memory: int = MEMORY
) -> Iterator[dict[str, Any]]:
    """Messages of the child (see ``bridge.judging``); ``alive`` is told which share is done.

    Nothing comes before the child has finished well. Raises Refused when it
    took too much time or memory, or broke.
    """
    limits = Limits(SECONDS, memory, SECONDS_BETWEEN_SIGNS)
    return messages_of(CHILD, asked, limits=limits, alive=alive)
