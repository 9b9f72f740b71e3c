"""A school year in one collection: on a page, and as one file for the annual report."""

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from django.urls import reverse

from inbreng.answers.models import Answer
from inbreng.followup.actions.reporting import publish_report_back
from inbreng.followup.models import Reading
from inbreng.plan.models import Ambition, Passage, PassageStructure
from tests.dialogue.factories import NOW
from tests.followup.conftest import CALM


@pytest.fixture
def measured(edition):
    """An ambition of the published plan with a reading in the year."""
    version = edition.passages.get().version
    Passage.objects.filter(pk=version.passage_id).update(kind="ambition")
    content = {"goal": "Eén gezicht.", "measure": "scholen", "unit": "scholen", "owner": ""}
    content |= {"baseline": "3", "baseline_on": "", "targets": []}
    PassageStructure.objects.create(version=version, content=content)
    ambition = Ambition.objects.create(passage=version.passage, goal="Eén gezicht.")
    return Reading.objects.create(
        ambition=ambition, read_on=NOW.date(), value=Decimal(7), source="rondgang", at=NOW
    )


@pytest.fixture
def answered(said):
    """Five answers of one kind, and one of another."""
    for at in range(6):
        kind = "taken_up" if at < 5 else "already_so"
        Answer.objects.create(contribution=said(), kind=kind, text="Ja.", given_at=NOW)


def words_of(client, trajectory, ending="docx") -> str:
    """What the file holds, as one text."""
    name = {"docx": "collection_word", "pdf": "collection_pdf"}[ending]
    sent = client.get(reverse(f"followup:{name}", args=[trajectory.pk, 2025]))
    assert sent.status_code == 200
    content = b"".join(sent.streaming_content) if sent.streaming else sent.content
    if ending == "pdf":
        return content[:5].decode()
    with zipfile.ZipFile(BytesIO(content)) as file:
        return file.read("word/document.xml").decode()


def test_page_tells_what_was_measured_and_answered_in_the_year(
    client, council_member, trajectory, measured, answered
):
    client.force_login(council_member)

    page = client.get(reverse("followup:collection", args=[trajectory.pk, 2025]))

    found = page.context["collection"]
    assert [(one.goal.goal, one.reading.value) for one in found.measured] == [
        ("Eén gezicht.", Decimal(7))
    ]
    assert [(one.label, one.n) for one in found.answers] == [
        ("overgenomen", 5),
        ("is al zo", None),
    ]
    assert "minder dan vijf keer" in page.content.decode()


def test_file_holds_report_backs_readings_and_answers(
    client, council_member, editor, trajectory, report_back, calm, release, measured, answered
):
    release(calm, CALM)
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    client.force_login(council_member)

    words = words_of(client, trajectory)

    wanted = ("Jaarbundel 2025-2026", report_back.title, "rondgang", "minder dan vijf")
    assert [one for one in wanted if one not in words] == []


def test_file_holds_nothing_of_a_report_back_that_is_a_draft(
    client, editor, trajectory, report_back
):
    client.force_login(editor)

    words = words_of(client, trajectory)

    assert "Terugblikken" not in words
    assert "nog niet" in words


def test_file_is_also_a_pdf(client, council_member, trajectory, gathering):
    client.force_login(council_member)

    assert words_of(client, trajectory, "pdf") == "%PDF-"


def test_year_before_the_trajectory_began_has_no_file(client, council_member, trajectory):
    client.force_login(council_member)

    sent = client.get(reverse("followup:collection_word", args=[trajectory.pk, 1999]))

    assert sent.status_code == 404
