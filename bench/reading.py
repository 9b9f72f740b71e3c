"""Reading reports beside the converters that people use: time, memory, and levels kept."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.rows import OURS, Row
from tests.analysis.reports import large

ROOT = Path(__file__).resolve().parent.parent
SHARED_REPORT = ROOT.parent / "shared" / "sources" / "rondetafels-directie-en-leerkrachten.txt"
PEERS = ROOT / "var" / "bench-venv" / "bin" / "python"
TIMES = 5
LEVELS_KEPT = 0.98  # share of points that hang under the line they were written under
NUMBER = re.compile(r"\((\d+\.\d+\.\d+)\)")  # large.py gives every point one of its own

Levels = Iterable[tuple[int, str]]


def run() -> list[Row]:
    """Read the real report and three large ones with every tool that can."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            *real_report(),
            *made_report("300 pages .docx, levels by numbering", numbered(folder), 2, 300),
            *made_report("300 pages .docx, levels by style", styled(folder), 2, 300),
            *made_report("300 pages .pdf", pdf(folder), 10, 300),
        ]


def real_report() -> list[Row]:
    """The report of 138 lines, when it lies beside this checkout."""
    if not SHARED_REPORT.exists():
        return []
    case = "real report of 138 lines, .txt"
    rows = []
    for tool in (OURS, "markitdown"):
        took = measured(tool, SHARED_REPORT)
        found = f"{len(took['found'])} points" if tool == OURS else "text"
        goal = 0.05 if tool == OURS else None
        rows.append(Row(case, tool, tuple(took["seconds"]), took["peak_mb"], None, found, goal))
    return rows


def made_report(case: str, path: Path, seconds: float, megabytes: float) -> list[Row]:
    """A large made report, read by Inbreng within its goals and by the peers of its type."""
    rows = []
    for tool in (OURS, "mammoth", "markitdown", "python-docx"):
        if path.suffix == ".pdf" and tool in {"mammoth", "python-docx"}:
            continue
        took = measured(tool, path)
        kept = share_under_their_parent(took["found"])
        goals = (seconds, megabytes, LEVELS_KEPT) if tool == OURS else ()
        found = f"{kept:.0%} of levels"
        rows.append(Row(case, tool, tuple(took["seconds"]), took["peak_mb"], kept, found, *goals))
    return rows


def numbered(folder: Path) -> Path:
    """A Word file whose levels are in its numbering."""
    path = folder / "numbered.docx"
    path.write_bytes(large.large_docx())
    return path


def styled(folder: Path) -> Path:
    """A Word file whose levels are in its styles."""
    path = folder / "styled.docx"
    path.write_bytes(large.large_docx(by_style=True))
    return path


def pdf(folder: Path) -> Path:
    """A PDF whose levels are in its indents."""
    path = folder / "large.pdf"
    path.write_bytes(large.large_pdf())
    return path


def measured(tool: str, path: Path) -> dict[str, Any]:
    """What reading a file took a tool, in a process of its own."""
    python = sys.executable if tool == OURS else str(PEERS)
    command = [python, str(ROOT / "bench" / "readers.py"), tool, str(path), str(TIMES)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def share_under_their_parent(found: Levels) -> float:
    """The share of points that hang under the question or label they were written under."""
    wrote = parents(
        (piece.level, piece.text) for piece in large.pieces(220) if piece.level is not None
    )
    read = parents(found)
    right = [read.get(number, "").startswith(parent) for number, parent in wrote.items()]
    return sum(right) / len(right)


def parents(levels: Levels) -> dict[str, str]:
    """For the number of each point, the last line before it that is less deep."""
    above: list[tuple[int, str]] = []
    found = {}
    for depth, text in levels:
        while above and above[-1][0] >= depth:
            above.pop()
        number = NUMBER.search(text)
        if number and above:
            found[number[1]] = above[-1][1]
        above.append((depth, text))
    return found
