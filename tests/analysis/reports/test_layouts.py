"""Small reports in many layouts, each with the points that a careful reader would take from it."""

from pathlib import Path

import pytest

from inbreng_analysis.reports import read_text

LAYOUTS = (Path(__file__).parent / "layouts.txt").read_text().split("=== ")[1:]
Point = tuple[str, ...]


def parts_of(layout: str) -> tuple[str, list[Point]]:
    """The report and its points: table, question, path, text."""
    report, _, expected = layout.partition("\n--- table | question | path | text\n")
    rows = [line.split("|", 3) for line in expected.splitlines() if line.strip()]
    return report.split("\n", 1)[1], [tuple(part.strip() for part in row) for row in rows]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.split("\n", 1)[0])
def test_layout_gives_its_points_with_their_place(layout: str) -> None:
    text, expected = parts_of(layout)

    report = read_text(text)

    assert [
        (point.table or "", point.question or "", " › ".join(point.path), point.text)
        for point in report.contributions
    ] == expected
