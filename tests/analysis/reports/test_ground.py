"""What is taken from a document follows from what it shows, and not from its title alone."""

import pytest

from inbreng_analysis.reports import Report, read_text

ANSWERS = """{title}

Wat gaat er goed?
- de tuin
- mevrouw Prins belt terug

Wat mis je?
- een bus
- tijd

Wat nog meer?
- soep
"""
PLAN = """Hoofdstuk 4 Ouders

Wat willen we bereiken?
- Ouders weten waar zij terecht kunnen

Wat gaan we doen?
- Het steunpunt krijgt een spreekuur
"""


def said(report: Report) -> list[str]:
    """The words of the points."""
    return [point.text for point in report.contributions]


@pytest.mark.parametrize(
    "title",
    [
        "Woensdag 14 mei",
        "Terugblik op de avond",
        "Ambities en speerpunten",
        "Evaluatie programma Sterk in de klas",
        "Programma 14 mei",
        "Nieuwsbrief ouderraad",
    ],
)
def test_answers_under_questions_are_points_whatever_the_title_says(title: str) -> None:
    report = read_text(ANSWERS.format(title=title))

    assert said(report) == ["de tuin", "mevrouw Prins belt terug", "een bus", "tijd", "soep"]


def test_tables_in_a_newsletter_that_holds_little_else_give_points_with_a_doubt() -> None:
    report = read_text("Nieuwsbrief ouderraad\n\nTafel 1\n- de tuin\n\nTafel 2\n- een bus\n")

    assert [(point.text, point.doubt) for point in report.contributions] == [
        ("de tuin", "maybe_point"),
        ("een bus", "maybe_point"),
    ]


def test_lists_of_an_unknown_document_are_points_with_a_doubt() -> None:
    report = read_text("De Zevensprong\n\nBuiten\n- meer schaduw\n- een kraan\n")

    assert [(point.text, point.doubt) for point in report.contributions] == [
        ("meer schaduw", "maybe_point"),
        ("een kraan", "maybe_point"),
    ]


def test_questions_that_a_plan_asks_of_itself_hold_no_points() -> None:
    report = read_text(PLAN)

    assert report.kind == "plan_page"
    assert said(report) == []


def test_list_of_a_writer_who_looks_back_holds_no_points() -> None:
    told = (
        "Het regende, maar de zaal zat vol met ouders en leerkrachten die wilden meedenken over"
        " de toekomst van het onderwijs. De sfeer was goed en er werd veel gelachen. "
    )

    report = read_text(f"Terugblik\n\n{told}\n\n{told}\n\nWat nemen we mee?\n- eerder bellen\n")

    assert (report.kind, said(report)) == ("retrospective_article", [])
