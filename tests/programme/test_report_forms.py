"""The empty report of a gathering reads back with its tables and questions in place."""

from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from inbreng.programme.models import Gathering, Question, Table
from inbreng_analysis.reports import read_report, read_text


@pytest.fixture
def filled(gathering, table):
    """Two tables, a question at both under a heading, one at the first alone."""
    Table.objects.create(gathering=gathering, label="Tafel 2", position=2)
    both = Question.objects.create(gathering=gathering, heading="Jeugdhulp", text="Wat mis je?")
    own = Question.objects.create(gathering=gathering, text="Wat werkt goed?", position=1)
    own.tables.add(table)
    return gathering, both


def sent(client, gathering, kind):
    return client.get(reverse(f"programme:report_form_{kind}", args=[gathering.pk]))


def places(report) -> list[tuple[str | None, str | None, str]]:
    return [(one.table, one.question, one.text) for one in report.contributions]


PLACES = [
    ("Tafel 1", "Wat mis je?", "punt 1"),
    ("Tafel 1", "Wat werkt goed?", "punt 2"),
    ("Tafel 2", "Wat mis je?", "punt 3"),
]


def test_plain_form_that_is_filled_in_reads_back_whole(client, filled, table_host):
    client.force_login(table_host)

    words = sent(client, filled[0], "text").content.decode()
    for number in range(1, 4):
        words = words.replace("?\n- \n", f"?\n- punt {number}\n", 1)

    assert places(read_text(words)) == PLACES


def test_word_form_that_is_filled_in_reads_back_whole(client, filled, reader, tmp_path):
    client.force_login(reader)

    form = Document(BytesIO(sent(client, filled[0], "word").content))
    number = 0
    for before, one in zip(form.paragraphs, form.paragraphs[1:], strict=False):
        if before.text.endswith("?"):
            number += 1
            one.text = f"punt {number}"
    form.save(tmp_path / "verslag.docx")

    assert places(read_report(tmp_path / "verslag.docx")) == PLACES


def test_empty_form_holds_no_points(client, filled, editor, tmp_path):
    client.force_login(editor)
    (tmp_path / "leeg.docx").write_bytes(sent(client, filled[0], "word").content)

    assert places(read_text(sent(client, filled[0], "text").content.decode())) == []
    assert places(read_report(tmp_path / "leeg.docx")) == []


def test_gathering_without_tables_or_questions_still_has_room(client, trajectory, editor):
    bare = Gathering.objects.create(trajectory=trajectory, title="Inloop")
    client.force_login(editor)

    assert "Wat werd er gezegd?" in sent(client, bare, "text").content.decode()


def test_small_talk_has_no_form(client, trajectory, editor):
    talk = Gathering.objects.create(trajectory=trajectory, title="Gesprek", format="small_talk")
    client.force_login(editor)

    assert sent(client, talk, "word").status_code == 404
    assert (
        "verslagformulier"
        not in client.get(reverse("programme:gathering", args=[talk.pk])).content.decode()
    )
