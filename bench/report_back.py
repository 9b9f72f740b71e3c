"""A report-back of 400 points among 20,000: its draft, its public page, the letters about it."""

from bench.databases import measured
from bench.rows import OURS, Row

N_POINTS = 20_000
GOALS = {"draft": 2.0, "page": 0.150, "letters": None}
CASES = {
    "draft": "report-back: draft of 400 points among 20,000",
    "page": "report-back: public page",
    "letters": "report-back: letters to 5,000 people put in the outbox",
}


def run() -> list[Row]:
    """Measure on SQLite, in a folder of its own."""
    found = measured("report_back_requests", N_POINTS)
    return [
        Row(
            case=CASES[case],
            tool=OURS,
            seconds=tuple(found[case]),
            found=f"{found['sections']} sections",
            goal_seconds=goal,
        )
        for case, goal in GOALS.items()
    ]
