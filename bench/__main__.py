"""Run the measurements: ``python -m bench [name …]``; a missed goal makes the exit code 1."""

import importlib
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.rows import Row, as_json, ratio

HERE = Path(__file__).parent
KEPT = HERE.parent / "var" / "bench.json"


def main(names: list[str]) -> int:
    """Run the measurements named, or all; print them and keep them in var/bench.json."""
    console = Console(width=None if sys.stdout.isatty() else 132)
    rows: list[Row] = []
    for name in names or measurements():
        console.print(f"Measuring {name} …")
        found = importlib.import_module(f"bench.{name}").run()
        console.print(table(name, found))
        rows += found
        keep(rows)
    missed = [f"{row.case} ({row.tool})" for row in rows if row.meets_goal is False]
    console.print(f"Goals missed: {', '.join(missed)}" if missed else "All goals met.")
    return int(bool(missed))


def keep(rows: list[Row]) -> None:
    """Keep what was measured up to now: some measurements take half an hour."""
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps([as_json(row, rows) for row in rows], indent=2), encoding="utf-8")


def measurements() -> list[str]:
    """The modules of this folder that hold a measurement."""
    return sorted(
        path.stem
        for path in HERE.glob("[a-z]*.py")
        if "\ndef run() -> list[Row]:" in path.read_text(encoding="utf-8")
    )


def table(name: str, rows: list[Row]) -> Table:
    """The measurements of one module as they are shown."""
    shown = Table(title=name, title_justify="left")
    for heading in ("case", "tool", "median", "× inbreng", "peak", "disk", "found", "goal"):
        is_number = heading in {"median", "peak", "disk"}
        shown.add_column(heading, justify="right" if is_number else "left")
    for row, before, after in zip(rows, [None, *rows], [*rows[1:], None], strict=False):
        case = "" if before and before.case == row.case else row.case
        last_of_case = after is None or after.case != row.case
        shown.add_row(case, *cells(row, rows), end_section=last_of_case)
    return shown


def cells(row: Row, rows: list[Row]) -> tuple[str, ...]:
    """One row as it is shown, behind its case."""
    times = ratio(row, rows)
    return (
        row.tool,
        f"{row.median * 1000:.0f} ms" if row.median < 1 else f"{row.median:.2f} s",
        f"{times:.1f}" if times else "",
        f"{row.peak_mb:,.0f} MB" if row.peak_mb else "",
        f"{row.disk_mb:,.0f} MB" if row.disk_mb else "",
        row.found,
        goal(row),
    )


def goal(row: Row) -> str:
    """The goals of a row, and whether they are met."""
    goals = [f"{row.goal_seconds:g} s"] if row.goal_seconds else []
    goals += [f"{row.goal_mb:g} MB"] if row.goal_mb else []
    goals += [f"{row.goal_kept:.0%}"] if row.goal_kept else []
    mark = {True: "met: ", False: "missed: ", None: ""}[row.meets_goal]
    return mark + ", ".join(goals)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
