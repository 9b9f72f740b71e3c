"""The real reports, in every format in which they came."""

import json
from pathlib import Path

import pytest

from inbreng_analysis.reports import read_report

from .scoring import score

ROUND_TABLES = "rondetafels-directie-en-leerkrachten"


@pytest.mark.parametrize("ending", ["txt", "docx", "odt", "pdf"])
def test_round_tables_are_read_as_the_gold_says(shared: Path, ending: str) -> None:
    gold = json.loads((shared / "sources" / f"{ROUND_TABLES}.gold.json").read_text())

    found = score(gold, read_report(shared / "sources" / f"{ROUND_TABLES}.{ending}").as_json())

    assert (found.missed, found.extra) == ((), ())
    assert (found.question, found.group, found.table, found.path) == (1.0, 1.0, 1.0, 1.0)


def test_round_tables_have_their_groups_with_head_counts(shared: Path) -> None:
    report = read_report(shared / "sources" / f"{ROUND_TABLES}.txt")

    assert [(group.label, group.n_participants) for group in report.groups] == [
        ("Rondetafelgesprek 1: Directie en intern begeleiders", 30),
        ("Rondetafelgesprek 3: Leerkrachten", 18),
    ]
    assert (report.kind, report.title, report.n_participants) == ("roundtable_report", None, 48)


def test_round_tables_keep_questions_that_nobody_answered(shared: Path) -> None:
    gold = json.loads((shared / "sources" / f"{ROUND_TABLES}.gold.json").read_text())

    report = read_report(shared / "sources" / f"{ROUND_TABLES}.txt")

    assert [(entry.text, entry.line) for entry in report.questions] == [
        (question["text"], question["line"]) for question in gold["questions"]
    ]


def test_community_page_holds_no_contribution(shared: Path) -> None:
    report = read_report(shared / "sources" / "communitypagina-samen-leren-leven.txt")

    assert report.kind == "community_page"
    assert report.title == "3. Ik maak verschil voor ons - samen leren leven"
    assert report.contributions == ()


def test_look_back_article_holds_only_the_words_of_participants(shared: Path) -> None:
    gold = json.loads((shared / "sources" / "terugblik-feedbackavonden.gold.json").read_text())

    report = read_report(shared / "sources" / "terugblik-feedbackavonden.txt")

    found = score(gold, report.as_json())
    assert (found.missed, found.extra) == ((), ())
    assert all(entry.quoted for entry in report.contributions)
    assert [entry.text for entry in report.entries if entry.kind == "conclusion"] == gold[
        "conclusions"
    ]
    assert (report.n_participants, report.participants_exact) == (150, False)
