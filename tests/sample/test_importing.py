"""The three reports of the sample can be imported again: with their tables and their questions."""

import pytest

from inbreng.sample.reading import read_material
from inbreng_analysis.reports import Report, read_report

REPORTS = {path.suffix: path for path in read_material().reports}


def read(ending: str) -> Report:
    """What the reader makes of the sample's report with this ending."""
    return read_report(REPORTS[ending])


def said(report: Report) -> list[tuple[str, str]]:
    """The table or group and the question of every contribution."""
    points = [entry for entry in report.entries if entry.kind == "contribution"]
    return [(point.table or point.group or "", point.question or "") for point in points]


def test_sheet_gives_every_room_its_questions():
    points = said(read(".xlsx"))

    assert len(points) >= 25
    assert {room for room, _ in points} == {
        "Kamer 1 (gemeenten)",
        "Kamer 2 (so en sbo)",
        "Kamer 3 (ouders)",
        "Kamer 4 (besturen)",
    }
    assert len({question for _, question in points}) == 4


def test_round_tables_give_every_point_its_table():
    points = said(read(".docx"))

    assert len(points) >= 50
    assert all(table for table, _ in points)


def test_round_tables_take_who_was_there_for_no_point():
    entries = read(".docx").entries

    (present,) = [entry for entry in entries if "De Kievit, De Peppel" in entry.text]

    assert present.kind == "participants"


def test_newsletter_gives_what_people_said_and_no_furniture():
    report = read(".eml")
    points = [entry for entry in report.entries if entry.kind == "contribution"]

    assert report.kind == "newsletter"
    assert {point.quoted for point in points} == {True}


@pytest.mark.parametrize("ending", sorted(REPORTS))
def test_report_says_when_it_was(ending):
    assert read(ending).held_on is not None or ending == ".eml"
