"""The three reports that a visitor can import hold what their readers expect."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from inbreng.sample.reading import Material


@pytest.fixture(scope="session")
def reports(material: Material) -> dict[str, Path]:
    return {path.suffix: path for path in material.reports}


def test_reports_come_in_three_formats(reports: dict[str, Path]) -> None:
    assert sorted(reports) == [".docx", ".eml", ".xlsx"]


def test_word_report_nests_by_style_and_by_numbering(reports: dict[str, Path]) -> None:
    paragraphs = Document(str(reports[".docx"])).paragraphs

    styles = {paragraph.style.name for paragraph in paragraphs if paragraph.style}
    levels = {
        paragraph._p.pPr.numPr.ilvl.val
        for paragraph in paragraphs
        if paragraph._p.pPr is not None
        and paragraph._p.pPr.numPr is not None
        and paragraph._p.pPr.numPr.ilvl is not None
    }

    assert {"List Bullet", "List Bullet 2", "List Bullet 3", "Heading 1", "Heading 2"} <= styles
    assert levels == {0, 1}


def test_newsletter_quotes_people_and_carries_its_furniture(reports: dict[str, Path]) -> None:
    mail = message_from_bytes(reports[".eml"].read_bytes(), policy=policy.default)
    body = mail.get_body(("html",))
    assert body is not None

    html = body.get_content()

    assert "“Mijn zoon haalt zessen en slaapt niet, dat is toch geen luxeprobleem?”" in html
    assert "*|UNSUB|*" in html
    assert html.count("<li>") == 4


def test_sheet_has_a_row_for_each_question_and_a_column_for_each_room(
    reports: dict[str, Path],
) -> None:
    sheet = load_workbook(reports[".xlsx"]).active
    assert sheet is not None

    rows = list(sheet.iter_rows(min_row=4, values_only=True))

    assert rows[0][0] == "Vraag"
    assert len(rows) == 5
    assert {len(row) for row in rows} == {5}
