"""The record of a consultation: what stands in it, opened as a stranger opens it."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from docx import Document as WordDocument
from pypdf import PdfReader

from inbreng.core.documents import write_docx
from inbreng.people.models import Letter
from inbreng.route.actions import conditions, council, deciding, dossiers
from inbreng.route.dossier import compose
from inbreng.route.dossier.heard import consultations
from inbreng.route.models import Dossier, StepPerson
from tests.consultation.factories import consultation_of
from tests.route.factories import NOW, TODAY, OutcomeFactory, RouteStepFactory


@pytest.fixture
def history(plan, step, body, edition, passage, write, freeze, editor, council_member, gathering):
    """A consent with a condition, a changed word, a confirmation, a question, a skipped step."""
    StepPerson.objects.create(step=step, role_kind="council_member", added_at=NOW)
    RouteStepFactory(plan=plan, title="Besturen", position=1, skipped_because="Eén bestuur.")
    saying = deciding.Saying(
        kind="conditions",
        decided_on=TODAY,
        conditions=["Noem een bedrag."],
        seen_edition=edition.pk,
        seen_digest=edition.digest,
    )
    outcome = deciding.record_outcome(body=body, saying=saying, by=editor, now=NOW)
    write("Er komt een wegwijzer voor ouders.", passage)
    newer = freeze("Concept 2")
    deciding.confirm_outcome(
        outcome=outcome,
        digests=frozenset({newer.digest}),
        because="het maar één woord is",
        said_by="voorzitter OPR",
        by=editor,
        now=NOW,
    )
    conditions.meet_condition(
        condition=outcome.conditions.get(), where="§ 1.1", passage=None, by=editor, now=NOW
    )
    question = council.ask_question(
        plan=plan, text="Wat kost dit?", chapter=None, by=council_member, now=NOW
    )
    council.answer_question(
        question=question, answer="Tien euro.", seen_at=None, by=editor, now=NOW
    )
    Letter.objects.create(
        partnership=plan.trajectory.partnership,
        key="route:step-soon:1",
        topic="reminder",
        user=council_member,
        subject="Route van het plan: OPR",
        template="people/letters/reminder",
        context={"path": f"/stappen/{step.pk}/"},
        state="sent",
        not_before=NOW,
        asked_at=NOW,
        sent_at=NOW,
    )
    return newer


def test_consultation_stands_with_its_first_and_last_day(plan):
    consultation_of(
        plan.trajectory,
        opens_at=datetime(2026, 11, 6, 23, tzinfo=UTC),
        closes_at=datetime(2026, 11, 21, 23, tzinfo=UTC),
    )

    (_heading, sheet) = consultations(plan.trajectory)

    assert sheet.rows[0][2] == "7 november 2026 tot en met 21 november 2026"


def words_of(file: BytesIO) -> str:
    """All words of a Word file, those in tables too."""
    document = WordDocument(file)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def test_word_file_holds_what_a_dispute_asks_for(plan, edition, history):
    file = BytesIO()
    write_docx(compose(plan, by="editor", now=NOW), file)

    words = words_of(file)

    wanted = [
        edition.digest,
        history.digest,
        "Instemming met voorwaarden",
        "Noem een bedrag.",
        "§ 1.1",
        "staat nog na verandering van de tekst, omdat: het maar één woord is (voorzitter OPR)",
        "Wat kost dit?",
        "Tien euro.",
        "Overgeslagen, omdat: Eén bestuur.",
        "Rondetafel ouders",
        "Route van het plan: OPR",
        "council_member",
        "[nieuw: wegwijzer]",
        "[weg: gids]",
    ]
    assert [part for part in wanted if part not in words] == []


def test_what_does_not_count_any_more_stands_in_it_with_the_reason(plan, body, edition):
    outcome = OutcomeFactory(body=body, edition=edition)
    deciding.end_outcome(outcome=outcome, because="De tekst werd anders.", now=NOW)

    told = str(compose(plan, by="editor", now=NOW))

    assert "omdat: De tekst werd anders." in told


def test_small_gatherings_are_not_counted_out(plan, gathering):
    gathering.n_participants = 3
    gathering.save()

    told = str(compose(plan, by="editor", now=NOW))

    assert "minder dan vijf" in told


def test_plan_of_which_nothing_happened_yet_has_a_dossier_too(plan):
    file = BytesIO()
    write_docx(compose(plan, by="editor", now=NOW), file)

    assert "Er is nog geen route." in words_of(file)


def test_pdf_is_made_by_the_worker_and_fetched_tagged(client, director, plan, history):
    client.force_login(director)
    page = reverse("route:dossiers", args=[plan.trajectory_id])
    client.post(page, {"format": "pdf"})

    made = Dossier.objects.get()
    answer = client.get(reverse("route:dossier", args=[made.pk]))
    content = b"".join(answer.streaming_content)
    answer.close()
    pdf = PdfReader(BytesIO(content))

    assert made.state == "ready"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"].startswith("nl")
    assert "Noem een bedrag." in " ".join(one.extract_text() for one in pdf.pages)


def test_dossier_whose_worker_died_is_made_by_another(plan, editor):
    asked = dossiers.ask_for_dossier(plan=plan, format="docx", by=editor, now=NOW)
    Dossier.objects.update(state="making", n_attempts=1, seen_alive_at=NOW)

    waiting = dossiers.dossiers_to_take_up(now=NOW + 2 * dossiers.DEAD_AFTER)
    dossiers.make_dossier(pk=asked.pk, clock=timezone.now)

    asked.refresh_from_db()
    assert (waiting, asked.state, asked.n_attempts) == ([asked.pk], "ready", 2)
    asked.content.storage.delete(asked.content.name)


def test_dossier_that_keeps_killing_workers_is_refused(plan, editor):
    dossiers.ask_for_dossier(plan=plan, format="docx", by=editor, now=NOW)
    Dossier.objects.update(state="making", n_attempts=3, seen_alive_at=NOW)

    waiting = dossiers.dossiers_to_take_up(now=NOW + 2 * dossiers.DEAD_AFTER)

    assert (waiting, Dossier.objects.get().state) == ([], "refused")


def test_few_dossiers_are_made_at_once(plan, editor):
    for _ in range(dossiers.MOST_WAITING):
        dossiers.ask_for_dossier(plan=plan, format="docx", by=editor, now=NOW)

    with pytest.raises(dossiers.DossiersWait):
        dossiers.ask_for_dossier(plan=plan, format="docx", by=editor, now=NOW)


def test_dossier_goes_with_its_file(client, editor, plan):
    asked = dossiers.ask_for_dossier(plan=plan, format="docx", by=editor, now=NOW)
    dossiers.make_dossier(pk=asked.pk, clock=timezone.now)
    asked.refresh_from_db()
    client.force_login(editor)

    client.post(reverse("route:remove_dossier", args=[asked.pk]))

    assert not asked.content.storage.exists(asked.content.name)
    assert Dossier.objects.count() == 0
