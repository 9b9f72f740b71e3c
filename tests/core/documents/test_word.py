"""The Word file of a document, opened and read back: styles, language, lists, tables, links."""

import unicodedata

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from inbreng.core.documents import Document, Heading, Listing, Note, Paragraph, Quote, Sheet
from inbreng.core.documents.fitting import plain, runs
from tests.core.documents.making import HOSTILE, LINK, document, opened, word_of, xml


@pytest.fixture(scope="module")
def content() -> bytes:
    return word_of(document(subtitle="2027–2031", author="SWV De Proef", has_contents=True))


@pytest.fixture(scope="module")
def made():
    return opened(document(subtitle="2027–2031", author="SWV De Proef", has_contents=True))


def in_style(made, style: str) -> list[str]:
    return [one.text for one in made.paragraphs if one.style.name == style]


def numbers_of(body) -> list[tuple[str, str]]:
    """The level and the list of each item."""
    return [
        (one.find(qn("w:ilvl")).get(qn("w:val")), one.find(qn("w:numId")).get(qn("w:val")))
        for one in body.iter(qn("w:numPr"))
    ]


def test_headings_are_real_headings(made):
    assert in_style(made, "Title") == ["Schoolplan"]
    assert in_style(made, "Subtitle") == ["2027–2031"]
    assert in_style(made, "Heading 1") == ["Doel", "Hoe verder?"]
    assert in_style(made, "Heading 2") == ["Acties"]


def test_words_keep_their_manner(made):
    runs_of = next(one for one in made.paragraphs if one.text.startswith("Geen kind")).runs

    assert [run.text for run in runs_of if run.bold] == ["thuis"]
    assert [run.text for run in runs_of if run.italic] == ["nu"]


def test_quote_tells_who_said_it(made):
    assert in_style(made, "Quote") == ["Mijn zoon zat een jaar thuis."]
    assert in_style(made, "Toelichting") == ["ouder · Tafel 2"]


def test_document_speaks_its_language_and_tells_its_title(content, made):
    spoken = {one.get(qn("w:val")) for one in xml(content, "word/styles.xml").iter(qn("w:lang"))}

    properties = made.core_properties
    assert spoken == {"nl-NL"}
    assert (properties.title, properties.subject) == ("Schoolplan", "2027–2031")
    assert (properties.author, properties.language) == ("SWV De Proef", "nl-NL")


def test_contents_are_a_field_that_leads_to_places_that_are_there(content):
    body = xml(content)

    fields = [one.text.strip() for one in body.iter(qn("w:instrText"))]
    links = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    places = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    assert fields == [r'TOC \o "1-2" \h \z \u']
    assert {link for link in links if link} == places
    assert len(places) == 3


def test_document_without_contents_has_no_such_field():
    assert list(xml(word_of(document())).iter(qn("w:instrText"))) == []


def test_list_in_a_list_stands_deeper_and_has_its_own_numbers(made):
    assert in_style(made, "List Number") == ["Een", "Twee"]
    assert in_style(made, "List Bullet") == ["Diep"]


def test_each_ordered_list_begins_at_one():
    lists = [Listing(("a", "b"), is_ordered=True), Listing(("c",), is_ordered=True)]
    content = word_of(document(*lists))

    levels_and_lists = numbers_of(xml(content))
    [first, again, second] = [listed for _level, listed in levels_and_lists]
    starts = [
        one.get(qn("w:numId"))
        for one in xml(content, "word/numbering.xml").iter(qn("w:num"))
        if one.find(f".//{qn('w:startOverride')}") is not None
    ]
    assert first == again != second
    assert {first, second} <= set(starts)


def test_heading_of_a_table_is_repeated_and_short_rows_are_filled(made):
    [table] = made.tables

    heads = [
        row.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None for row in table._tbl.tr_lst
    ]
    assert heads == [True, False, False]
    assert [cell.text for cell in table.rows[2].cells] == ["Meer gesprekken", "40", ""]


def test_table_without_a_header_repeats_nothing():
    made = opened(document(Sheet("", (), (("a", "b"),))))

    assert list(made.tables[0]._tbl.iter(qn("w:tblHeader"))) == []


def test_link_leads_to_its_address(made):
    addresses = [
        relation.target_ref for relation in made.part.rels.values() if relation.is_external
    ]

    assert addresses == [LINK]


def test_empty_blocks_leave_nothing_behind():
    empty = (Heading(1, " "), Paragraph(""), Listing(("",)), Quote("\n"), Note(" "))

    made = opened(document(*empty, Sheet("Niets", (), ())))

    assert [one.text for one in made.paragraphs] == ["Schoolplan"]


def test_the_same_document_gives_the_same_word_file(content):
    made = document(subtitle="2027–2031", author="SWV De Proef", has_contents=True)

    assert word_of(made) == content


def test_hostile_words_are_text_wherever_they_stand():
    made = opened(
        Document(
            HOSTILE * 3,
            subtitle=HOSTILE * 3,
            author=HOSTILE * 3,
            blocks=(
                Heading(1, HOSTILE),
                Paragraph(HOSTILE),
                Listing((HOSTILE,)),
                Sheet(HOSTILE, (HOSTILE,), ((HOSTILE,),)),
                Quote(HOSTILE, HOSTILE),
            ),
        )
    )

    [said] = in_style(made, "Quote")
    assert said == plain(runs(HOSTILE))
    assert "<w:p/>&amp;" in said
    assert "🎉" in said


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_any_words_survive(texts):
    made = opened(document(*map(Paragraph, texts), Sheet("", (), tuple((one,) for one in texts))))

    kept = [plain(runs(words)) for words in texts]
    assert [one.text for one in made.paragraphs[1:] if one.text] == [one for one in kept if one]
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert cells == kept


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])))
def test_words_lose_nothing_but_space_at_their_ends(words):
    assert plain(runs(words)).split() == unicodedata.normalize("NFC", words).split()
