"""Lines of the files beside this one; what must be found is marked as {kind:words}."""

import re
from dataclasses import dataclass
from pathlib import Path

LINES = Path(__file__).parent / "lines"
_MARK = re.compile(r"\{(\w+):([^}]*)\}")


@dataclass(frozen=True)
class Marked:
    """A stretch that must be found."""

    kind: str
    start: int
    end: int


def rows(name: str) -> list[str]:
    """The rows of a file that are neither empty nor a remark."""
    text = (LINES / name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]


def marked_lines(name: str) -> list[tuple[str, list[Marked]]]:
    """The lines of a file without their marks, and where the marks were."""
    return [_without_marks(row) for row in rows(name)]


def _without_marks(row: str) -> tuple[str, list[Marked]]:
    line, marked, at = "", [], 0
    for match in _MARK.finditer(row):
        line += row[at : match.start()]
        marked.append(Marked(match[1], len(line), len(line) + len(match[2])))
        line += match[2]
        at = match.end()
    return line + row[at:], marked
