"""Look for themes; run by ``core.children``, so that the memory of the encoder goes at the end."""

from collections.abc import Iterator
from typing import Any

from inbreng.core.children.inside import Message, answer


def messages(asked: dict[str, Any]) -> Iterator[Message]:
    """What ``judging`` says; loading it is part of the work that is limited."""
    from inbreng.insights.bridge import judging

    return judging.messages(asked)


if __name__ == "__main__":
    answer(messages)
