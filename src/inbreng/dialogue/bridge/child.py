"""Read one file and answer with its lines and entries; run by ``core.children``, without Django."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from inbreng.core.children.inside import Message, answer

LINES_AT_A_TIME = 200
ENTRIES_AT_A_TIME = 500


def messages(asked: dict[str, Any]) -> Iterator[Message]:
    """The report as one head, its lines and its entries in batches, and an end."""
    from inbreng_analysis.reports import Limits, UnreadableFile, read_report

    limits = Limits(max_bytes=asked["max_bytes"])
    try:
        report = read_report(Path(asked["path"]), name=asked["name"], limits=limits).as_json()
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


def batches(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """The items, so many at a time."""
    return (items[first : first + size] for first in range(0, len(items), size))


if __name__ == "__main__":
    answer(messages)
