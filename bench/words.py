"""The quick screening and the stems: what a line costs, which the site waits for."""

import time
from collections.abc import Callable, Sequence

from bench.rows import OURS, Row
from inbreng_analysis.dutch import stems
from inbreng_analysis.screening import screen
from tests.analysis.screening.marked_lines import marked_lines, rows

TIMES = 5
SHORT = ("Kortere lijntjes tussen lkr, ib en swv", "Vertrouwen in de professional")
GOAL_OF_SCREENING, GOAL_OF_STEMS, GOAL_OF_LONG = 0.005, 0.000_05, 3.0
LONG = ("Sem ", "Xyz ", "van ", "a@")  # what makes the rules look around most


def run() -> list[Row]:
    """Screen and stem short lines, and screen 20,000 characters of what is hardest."""
    lines = [*rows("ordinary.txt"), *(line for line, _ in marked_lines("personal.txt"))]
    return [
        a_line("screen", screen, lines, GOAL_OF_SCREENING),
        a_line("stems", stems, SHORT * 500, GOAL_OF_STEMS),
        *(long(piece) for piece in LONG),
    ]


def a_line(name: str, done: Callable[[str], object], lines: Sequence[str], goal: float) -> Row:
    """Processor seconds of a line, the mean of many."""
    took = [one / len(lines) for one in seconds(lambda: [done(line) for line in lines])]
    found = f"{took[0] * 1e6:.0f} µs of processor a line"
    return Row(f"{name}, {len(lines)} lines", OURS, tuple(took), found=found, goal_seconds=goal)


def long(piece: str) -> Row:
    """Processor seconds of one long line of a piece."""
    text = piece * (20_000 // len(piece)) + " @"
    case = f"screen, 20,000 characters of “{piece.strip()}”"
    return Row(case, OURS, seconds(lambda: screen(text)), goal_seconds=GOAL_OF_LONG)


def seconds(work: Callable[[], object]) -> tuple[float, ...]:
    """Processor seconds of each time, after one that nobody counts."""
    work()
    took = []
    for _ in range(TIMES):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return tuple(took)
