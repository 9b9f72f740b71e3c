"""An edition as a Word file and as a tagged pdf, opened and read back."""

import io

import docx
import pypdf
import pytest
from django.urls import reverse

from inbreng.plan import actions
from tests.core.documents.making import tags_of, text_of
from tests.dialogue.factories import NOW

TABLE = "<table><tr><th>Jaar</th><th>Doel</th></tr><tr><td>2027</td><td>40</td></tr></table>"


@pytest.fixture
def edition(plan, write, publish):
    """A plan of two chapters with headings, a list and a table."""
    write("<h2>Samen</h2><p>Elk kind een plek.</p><ul><li>dichtbij</li><li>op tijd</li></ul>")
    money = actions.make_chapter(plan=plan, title="Geld")
    write(f"<p>Zo verdelen wij.</p>{TABLE}", chapter=money)
    actions.edit_plan(plan=plan, motto="Niemand alleen")
    plan.refresh_from_db()
    return publish(title="Concept voor de raad", note="Nieuw: geld.")


def fetched(client, edition, ending):
    return client.get(reverse("plan:edition_file", args=[edition.pk, ending])).content


def test_word_file_holds_headings_lists_and_tables_in_order(client, reader, edition):
    client.force_login(reader)

    word = docx.Document(io.BytesIO(fetched(client, edition, "docx")))

    headings = [
        (one.style.name, one.text) for one in word.paragraphs if one.style.name.startswith("Head")
    ]
    assert headings == [
        ("Heading 1", "1. Dichtbij"),
        ("Heading 2", "§ 1.1 Samen"),
        ("Heading 1", "2. Geld"),
        ("Heading 2", "§ 2.1"),
    ]
    (table,) = [one for one in word.tables if one.cell(0, 0).text == "Jaar"]
    assert [cell.text for cell in table.rows[1].cells] == ["2027", "40"]


def test_word_file_has_a_list_of_contents_and_says_who_made_it(client, reader, edition):
    client.force_login(reader)

    word = docx.Document(io.BytesIO(fetched(client, edition, "docx")))

    assert "TOC \\o" in word.element.xml
    assert (word.core_properties.title, word.core_properties.author) == (
        "Samen verder",
        "SWV De Proef",
    )


def test_pdf_is_tagged_in_dutch_with_its_contents(client, reader, edition):
    client.force_login(reader)

    pdf = pypdf.PdfReader(io.BytesIO(fetched(client, edition, "pdf")))

    found = tags_of(pdf)
    assert (pdf.root_object["/Lang"], pdf.metadata.title) == ("nl-NL", "Samen verder")
    assert pdf.root_object["/MarkInfo"]["/Marked"] == True  # noqa: E712 – an object of pypdf
    assert [found.count(tag) for tag in ("Table", "L")] == [1, 1]
    words = text_of(pdf)
    assert [one in words for one in ("Niemand alleen", "Concept voor de raad", "Geld")] == [
        True,
        True,
        True,
    ]


def test_file_of_an_edition_for_few_is_not_found_by_readers(client, reader, write, publish):
    write()
    kept = publish(published_at=None)
    client.force_login(reader)

    answer = client.get(reverse("plan:edition_file", args=[kept.pk, "docx"]))

    assert answer.status_code == 404


def test_file_of_another_kind_is_not_found(client, reader, edition):
    client.force_login(reader)

    assert client.get(reverse("plan:edition_file", args=[edition.pk, "exe"])).status_code == 404


def test_file_holds_the_words_of_its_edition_and_no_later_ones(client, editor, edition, write):
    passage = edition.passages.first().version.passage
    write("Heel andere woorden.", passage=passage, now=NOW)
    client.force_login(editor)

    word = docx.Document(io.BytesIO(fetched(client, edition, "docx")))

    text = "\n".join(one.text for one in word.paragraphs)
    assert ("Elk kind een plek." in text, "Heel andere woorden." in text) == (True, False)
