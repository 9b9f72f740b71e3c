"""Pages of report-backs: for who makes them, and for everybody."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from docx import Document as Word
from pypdf import PdfReader

from inbreng.dialogue.actions.erasing import erase_contribution_words
from inbreng.dialogue.actions.moderating import hold
from inbreng.followup.actions.reporting import make_report_back, publish_report_back
from inbreng.followup.models import ReportBack, ReportSection
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import NOW
from tests.followup.conftest import CALM, DOUBT


@pytest.fixture
def published(report_back, doubt, release, editor) -> ReportBack:
    """A report-back that everybody may read, with one released quote."""
    release(doubt, DOUBT)
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    return report_back


def public(client, report_back):
    return client.get(reverse("followup:public_report", args=[report_back.slug]))


def word_of(client, report_back) -> str:
    answer = client.get(reverse("followup:public_word", args=[report_back.slug]))
    return "\n".join(one.text for one in Word(BytesIO(answer.content)).paragraphs)


def pdf_of(client, report_back) -> PdfReader:
    answer = client.get(reverse("followup:public_pdf", args=[report_back.slug]))
    return PdfReader(BytesIO(answer.content))


def test_everybody_reads_a_published_report_back(client, published):
    page = public(client, published)

    text = page.content.decode()
    assert page.status_code == 200
    assert [words in text for words in ("Houvast", DOUBT, "Wie waren er?")] == [True] * 3


def test_nobody_reads_words_that_were_not_released(client, published):
    assert CALM not in public(client, published).content.decode()


@pytest.mark.parametrize("state", ["draft", "withdrawn", "not_needed"])
def test_nobody_reads_what_is_not_published(client, published, state):
    ReportBack.objects.update(state=state, reason="Nee")
    names = ("public_report", "public_pdf", "public_word")

    told = [
        client.get(reverse(f"followup:{name}", args=[published.slug])).status_code for name in names
    ]

    assert told == [404] * 3


def test_nobody_reads_it_before_its_moment(client, published):
    ReportBack.objects.update(published_at=timezone.now() + timedelta(hours=1))

    assert public(client, published).status_code == 404


def test_public_page_tells_no_names_tables_or_numbers_of_points(client, published, editor):
    text = public(client, published).content.decode()

    assert [word for word in ("Tafel 1", "Tafel 2", editor.email) if word in text] == []


def test_public_page_has_a_preview_for_sharing_and_asks_nothing_of_others(client, published):
    text = public(client, published).content.decode()

    assert 'property="og:title" content="Terugblik: Rondetafel ouders"' in text
    assert 'property="og:image" content="http' in text
    assert [one for one in re.findall(r'src="([^"]*)"', text) if not one.startswith("/")] == []


def test_erased_words_are_gone_from_page_word_and_pdf(client, published, doubt, editor):
    assert DOUBT in word_of(client, published)
    assert "prima" in pdf_of(client, published).pages[0].extract_text()

    erase_contribution_words(contribution=doubt, by=editor, reason="", now=NOW)

    assert DOUBT not in public(client, published).content.decode()
    assert DOUBT not in word_of(client, published)
    assert "prima" not in "".join(p.extract_text() for p in pdf_of(client, published).pages)


def test_held_back_words_are_gone_from_the_page(client, published, doubt, editor):
    hold(contribution=doubt, by=editor, now=NOW)

    assert DOUBT not in public(client, published).content.decode()


def test_quote_goes_when_its_table_turns_out_small(client, published, other_table):
    Table.objects.filter(pk=other_table.pk).update(n_participants=4)

    assert DOUBT not in public(client, published).content.decode()


def test_pdf_is_tagged_and_says_its_language_and_title(client, published):
    pdf = pdf_of(client, published)

    assert (
        pdf.trailer["/Root"]["/MarkInfo"]["/Marked"] is True
        or pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    )
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith("nl")
    assert pdf.metadata.title == "Terugblik: Rondetafel ouders"


def test_word_file_has_headings(client, published):
    answer = client.get(reverse("followup:public_word", args=[published.slug]))

    styles = [one.style.name for one in Word(BytesIO(answer.content)).paragraphs]

    assert "Heading 1" in styles


@pytest.mark.parametrize(("n_more", "n_queries"), [(0, 8), (2, 8)])
def test_public_page_costs_the_same_with_one_and_with_three(
    client, published, editor, trajectory, n_more, n_queries, django_assert_num_queries
):
    for number in range(n_more):
        other = Gathering.objects.create(
            trajectory=trajectory, title=f"Avond {number}", n_participants=30
        )
        second = make_report_back(gathering=other, by=editor, now=NOW)
        publish_report_back(report_back=second, by=editor, now=NOW)
        ReportSection.objects.create(report_back=published, kind="own", position=9, title="Meer")

    with django_assert_num_queries(n_queries):
        public(client, published)


def test_draft_page_shows_which_quotes_are_waiting(client, report_back, calm, editor):
    client.force_login(editor)

    page = client.get(reverse("followup:report_back", args=[report_back.gathering_id]))

    assert page.context["n_waiting"] == 2
    assert CALM in page.content.decode()


def test_draft_page_costs_the_same_with_one_and_with_three_sections_more(
    client, report_back, editor, django_assert_num_queries
):
    client.force_login(editor)
    address = reverse("followup:report_back", args=[report_back.gathering_id])
    with django_assert_num_queries(22):
        client.get(address)
    for _ in range(3):
        ReportSection.objects.create(report_back=report_back, kind="own", position=9, title="Meer")

    with django_assert_num_queries(22):
        client.get(address)


def test_page_without_a_report_back_offers_to_make_it(client, gathering, editor):
    client.force_login(editor)
    address = reverse("followup:report_back", args=[gathering.pk])

    assert "Maak de terugblik" in client.get(address).content.decode()
    assert client.post(address).status_code == 302
    assert ReportBack.objects.get().gathering == gathering


def test_editor_walks_from_draft_to_published(client, report_back, editor):
    client.force_login(editor)
    pk = report_back.gathering_id
    section = report_back.sections.get(kind="theme")

    written = client.post(
        reverse("followup:edit_section", args=[section.pk]),
        {"title": "Houvast", "text": "Ons verhaal", "quotes": [], "seen_version": 1},
    )
    client.post(reverse("followup:rename_report_back", args=[pk]), {"title": "Terugblik ouders"})
    published = client.post(reverse("followup:publish_report_back", args=[pk]), {})

    assert (written.status_code, published.status_code) == (302, 302)
    client.logout()
    text = public(client, report_back).content.decode()
    assert "Ons verhaal" in text
    assert "<h1>Terugblik ouders</h1>" in text


def test_edit_page_keeps_what_was_typed_when_another_was_first(client, report_back, editor):
    client.force_login(editor)
    section = report_back.sections.get(kind="theme")
    address = reverse("followup:edit_section", args=[section.pk])
    typed = {"title": "Houvast", "text": "Mijn tekst", "seen_version": 1}
    client.post(address, {**typed, "text": "Van een ander"})

    page = client.post(address, typed)

    assert page.status_code == 422
    text = page.content.decode()
    assert "Mijn tekst" in text
    assert 'name="seen_version" value="2"' in text


@pytest.mark.parametrize(
    "typed",
    [
        {"title": "", "text": "x", "seen_version": 1},
        {"title": "x", "text": "x", "seen_version": "kat"},
        {"title": "x", "text": "x", "seen_version": 1, "quotes": ["99999999999999999999"]},
        {"title": "x", "text": "x" * 50_001, "seen_version": 1},
    ],
)
def test_edit_page_refuses_what_makes_no_sense(client, report_back, editor, typed):
    client.force_login(editor)
    section = report_back.sections.get(kind="theme")

    page = client.post(reverse("followup:edit_section", args=[section.pk]), typed)

    assert page.status_code == 422


def test_publish_page_refuses_a_day_that_is_none(client, report_back, editor):
    client.force_login(editor)

    page = client.post(
        reverse("followup:publish_report_back", args=[report_back.gathering_id]),
        {"published_at": "morgen"},
    )

    assert page.status_code == 422


def test_list_shows_what_is_late_and_costs_the_same_with_one_and_three(
    client, gathering, trajectory, editor, django_assert_num_queries
):
    client.force_login(editor)
    address = reverse("followup:report_backs", args=[trajectory.pk])
    with django_assert_num_queries(9):
        client.get(address)
    for number in range(2):
        Gathering.objects.create(
            trajectory=trajectory, title=f"Avond {number}", held_on=gathering.held_on
        )

    with django_assert_num_queries(9):
        page = client.get(address)

    assert page.context["n_late"] == 3


def test_standing_is_a_fragment_for_the_page_of_the_gathering(client, report_back, editor):
    client.force_login(editor)
    address = reverse("followup:report_back_standing", args=[report_back.gathering_id])

    fragment = client.get(address, headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in fragment
    assert "Terugblik" in fragment
    assert "<html" in client.get(address).content.decode()
