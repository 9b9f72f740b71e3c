"""The harvest at 100 and at 20,000 contributions: time, processor time and queries of a request."""

from collections.abc import Iterator

from bench.databases import databases, measured
from bench.rows import OURS, Row

FEW, MANY = 100, 20_000
GOAL_SECONDS = 0.150
GOAL_TIMES_CPU = 1.3


def run() -> list[Row]:
    """Measure the list on every database there is."""
    return [
        row
        for name, url in databases()
        for row in rows(name, measured("harvest_requests", FEW, MANY, url=url))
    ]


def rows(database: str, found: dict[str, dict[str, dict[str, list[float]]]]) -> list[Row]:
    """Two rows for each request: its time, and its processor time beside that at few points."""
    few, many = found[str(FEW)], found[str(MANY)]
    return [row for name in many for row in both(f"{name} ({database})", few[name], many[name])]


def both(case: str, few: dict[str, list[float]], many: dict[str, list[float]]) -> Iterator[Row]:
    """Time and processor time of one request at many points."""
    n_queries, n_found = int(many["queries"][0]), int(many["found"][0])
    yield Row(
        case=f"harvest, {MANY:,} points: {case}",
        tool=OURS,
        seconds=tuple(many["seconds"]),
        found=f"{n_found:,} found, {n_queries} queries",
        goal_seconds=GOAL_SECONDS,
    )
    fewer = sorted(few["cpu"])[len(few["cpu"]) // 2]
    cpu = sorted(many["cpu"])[len(many["cpu"]) // 2]
    yield Row(
        case=f"the same, processor time: {case}",
        tool=OURS,
        seconds=tuple(many["cpu"]),
        found=f"{cpu / fewer:.2f} times as much as at {FEW} points"
        f" ({few['shown'][0]:.0f} and {many['shown'][0]:.0f} lines shown)",
        # A request that shows more lines than it did among few points does more work.
        goal_seconds=GOAL_TIMES_CPU * fewer if few["shown"] == many["shown"] else None,
    )
