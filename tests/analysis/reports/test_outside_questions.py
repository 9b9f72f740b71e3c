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


def test_theme_that_comes_again_above_its_question_is_a_heading_as_the_theme_after_it():
    talk = (
        "## Rondetafel {number}: {who}\n\n- 8 deelnemers\n\n### Samen opvoeden\n\n"
        "- Waar loop je op vast?\n  - {first}\n\n### Vervoer\n\n- Wat kan beter?\n  - {second}\n\n"
    )
    text = "# Gesprekken\n\n" + talk.format(
        number=1, who="Ouders", first="brieven zonder naam", second="kortere ritten"
    )
    text += talk.format(number=2, who="Leerkrachten", first="geen tijd", second="vaste chauffeur")

    report = read_text(text)

    assert [(point.section, point.path, point.text) for point in report.contributions] == [
        (("Samen opvoeden",), (), "brieven zonder naam"),
        (("Vervoer",), (), "kortere ritten"),
        (("Samen opvoeden",), (), "geen tijd"),
        (("Vervoer",), (), "vaste chauffeur"),
    ]
