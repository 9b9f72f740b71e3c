"""The deep screening of many texts at once, in a process of its own."""

from collections.abc import Sequence
from pathlib import Path

from inbreng.dialogue.bridge.words import Found
from inbreng_analysis.screening.deep import screen_deep


def screen_deeply(
    texts: Sequence[str], *, known_names: frozenset[str], cache: Path
) -> list[list[Found]]:
    """What the deep screening finds in each text; raises as ``screen_deep`` does."""
    # One line for each text; as long as before, so that places stay right.
    lines = ["".join(" " if sign.isspace() else sign for sign in text) for text in texts]
    found: list[list[Found]] = [[] for _ in texts]
    for one in screen_deep(lines, cache=cache, known_names=known_names):
        found[one.line - 1].append(Found(one.kind, one.start, one.end, one.sure))
    return found
