"""The pdf of a document, opened and read back: tags, language, title, words, house."""

import io
from itertools import pairwise

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbreng.core.documents import (
    Document,
    Heading,
    HouseStyle,
    Listing,
    Note,
    Paragraph,
    Quote,
    Sheet,
    write_pdf,
)
from inbreng.people.logos import PNG
from tests.core.documents.making import HOSTILE, LINK, document, pdf_of, tags, tags_of, text_of
from tests.core.documents.pictures import png


@pytest.fixture(scope="module")
def pdf() -> pypdf.PdfReader:
    return pdf_of(document(author="SWV De Proef", has_contents=True))


def test_pdf_says_that_it_is_tagged_and_accessible(pdf):
    root = pdf.root_object

    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 – an object of pypdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_pdf_has_its_language_and_shows_its_title(pdf):
    root = pdf.root_object

    assert root["/Lang"] == "nl-NL"
    assert (pdf.metadata.title, pdf.metadata.author) == ("Schoolplan", "SWV De Proef")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 – the same


def test_pdf_in_english_says_so():
    reader = pdf_of(document(language="en", has_contents=True))

    assert reader.root_object["/Lang"] == "en-GB"
    assert "page 1 of" in text_of(reader)


def test_every_block_has_its_tag(pdf):
    found = tags_of(pdf)

    # The first is that of the contents.
    assert [tag for tag in found if tag[0] == "H"] == ["H1", "H1", "H2", "H1"]
    assert [found.count(tag) for tag in ("Title", "L", "LI", "BlockQuote")] == [1, 2, 3, 1]
    assert [found.count(tag) for tag in ("Table", "THead", "TH", "TR", "TD")] == [1, 1, 3, 3, 6]
    assert [found.count(tag) for tag in ("Strong", "Em")] == [1, 1]


def test_contents_lead_to_the_headings(pdf):
    outline = [entry.title for entry in pdf.outline if not isinstance(entry, list)]

    assert outline == ["Doel", "Hoe verder?"]
    assert tags_of(pdf).count("TOCI") == 3


def test_link_leads_to_its_address(pdf):
    links = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]

    assert [link["/A"]["/URI"] for link in links if "/A" in link] == [LINK]


def test_words_of_all_blocks_stand_in_it(pdf):
    text = text_of(pdf)

    for words in (
        "Geen kind thuis, nu; zie het plan.",
        "Minder thuiszitters 12 8",
        "Mijn zoon zat een jaar thuis. ouder · Tafel 2",
        "Dit is nog een concept.",
    ):
        assert words in text


@pytest.mark.parametrize("levels", [(3, 4), (2, 1, 4, 4), (1, 6), (0, -1)])
def test_skipped_levels_of_headings_are_closed(levels):
    blocks = [Heading(level, f"Kop {level}") for level in levels]

    found = [tag for tag in tags_of(pdf_of(document(*blocks))) if tag[0] == "H"]

    assert found[0] == "H1"
    assert all(int(b[1]) - int(a[1]) <= 1 for a, b in pairwise(found))


def test_document_of_nothing_but_a_title_is_set():
    assert "Leeg" in text_of(pdf_of(Document("Leeg", has_contents=True)))


def test_document_without_a_title_gets_one():
    assert pdf_of(Document("")).metadata.title == "Document"


def test_the_same_document_gives_the_same_pdf():
    files = [io.BytesIO(), io.BytesIO()]

    for file in files:
        write_pdf(document(), file)

    assert files[0].getvalue() == files[1].getvalue()


def test_hostile_words_are_text_wherever_they_stand():
    made = Document(
        HOSTILE,
        subtitle=HOSTILE,
        author=HOSTILE,
        has_contents=True,
        style=HouseStyle(name=HOSTILE),
        blocks=(
            Heading(1, HOSTILE),
            Paragraph(HOSTILE),
            Listing((HOSTILE, Listing((HOSTILE,)))),
            Sheet(HOSTILE, (HOSTILE, "b"), ((HOSTILE, HOSTILE),)),
            Quote(HOSTILE, HOSTILE),
            Note(HOSTILE),
        ),
    )

    text = text_of(pdf_of(made))

    assert '#read("/etc/passwd") = Kop' in text
    assert "🎉" not in text
    assert "omgekeerd □" in text


@settings(max_examples=20)
@given(st.lists(st.text(), min_size=1, max_size=30))
def test_any_words_make_a_pdf(texts):
    blocks = [kind(words) for words in texts for kind in (Paragraph, Quote, Note)]
    blocks += [Heading(1, words) for words in texts]
    blocks.append(Listing(tuple(texts)))
    blocks.append(Sheet(texts[0], (texts[0],), tuple((words,) for words in texts)))

    reader = pdf_of(document(*blocks, subtitle=texts[0]))

    assert len(reader.pages) >= 1


@settings(max_examples=10)
@given(
    st.lists(
        st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x17F), min_size=1),
        min_size=1,
        max_size=20,
    )
)
def test_letters_and_digits_all_come_out_again(words):
    text = text_of(pdf_of(document(*map(Paragraph, words))))

    for word in words:
        assert word in text.replace(" ", "").replace("\u200b", "")


def test_logo_of_the_house_tells_whose_it_is():
    style = HouseStyle(name="SWV De Proef", logo=png(40, 20))

    reader = pdf_of(document(style=style))

    root = reader.root_object["/StructTreeRoot"]["/K"]
    figures = [tag.get("/Alt") for tag in tags(root) if tag["/S"] == "/Figure"]
    assert figures == ["SWV De Proef"]


def test_logo_that_is_broken_inside_keeps_no_document_from_being_made():
    style = HouseStyle(name="SWV De Proef", logo=PNG + b"\0\0\0\x0dIHDR kapot")

    reader = pdf_of(document(style=style))

    assert "SWV De Proef" in text_of(reader)
    assert "Figure" not in tags_of(reader)


def test_colour_of_the_house_is_used():
    reader = pdf_of(document(style=HouseStyle(colour="#8a1c5c")))

    drawn = b"".join(page.get_contents().get_data() for page in reader.pages)

    assert b"0.5411765 0.10980392 0.36078432" in drawn
