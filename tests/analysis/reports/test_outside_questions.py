"""What stands outside the questions keeps its place: remarks beforehand, themes above tables."""

import pytest

from inbreng_analysis.reports import read_text

REMARKS = """Denktank 3 november 2026

{label}
- De uitnodiging kwam te laat
- Graag op een woensdag

Tafel 1

Wat werkt goed?
- Korte lijnen
"""
THEMES = """Denktank

Innovatie passend onderwijs

Tafel 1
Wat werkt goed?
- Korte lijnen

Tafel 2
Wat werkt goed?
- Een vast gezicht

Professionalisering

Tafel 1
Wat mis je?
- Rust
"""


@pytest.mark.parametrize(
    "label",
    [
        "Voorafgaand een paar op- en aanmerkingen:",
        "Vooraf:",
        "Ter tafel:",
        "Enkele opmerkingen vooraf:",
        "Op- en aanmerkingen:",
    ],
)
def test_remarks_before_the_first_question_are_points_under_their_label(label):
    report = read_text(REMARKS.format(label=label))

    assert [(point.text, point.question, point.path) for point in report.contributions] == [
        ("De uitnodiging kwam te laat", None, (label,)),
        ("Graag op een woensdag", None, (label,)),
        ("Korte lijnen", "Wat werkt goed?", ()),
    ]


@pytest.mark.parametrize("label", ["Voorafgaand aan de avond:", "Programma:", "Vooraf gelezen:"])
def test_bullets_about_the_evening_itself_are_no_points(label):
    report = read_text(REMARKS.format(label=label))

    assert [point.text for point in report.contributions] == ["Korte lijnen"]


def test_theme_above_tables_holds_for_every_table_until_the_next_theme():
    report = read_text(THEMES)

    assert [(point.section, point.table) for point in report.contributions] == [
        (("Innovatie passend onderwijs",), "Tafel 1"),
        (("Innovatie passend onderwijs",), "Tafel 2"),
        (("Professionalisering",), "Tafel 1"),
    ]


def test_heading_that_only_announces_the_harvest_is_no_theme():
    report = read_text(THEMES.replace("Innovatie passend onderwijs", "Opbrengst"))

    assert [point.section for point in report.contributions] == [
        (),
        (),
        ("Professionalisering",),
    ]
