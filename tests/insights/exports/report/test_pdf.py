"""The pdf, opened and read back: tags, language, title, alternative texts, embedded fonts."""

import io
from collections.abc import Iterator
from itertools import pairwise

import pypdf
import pytest

from inbreng.insights.exports.report.setting import NotSet, documents
from tests.insights.exports.report.making import report, statement

HOSTILE = (
    '#import "@preview/evil:1.0.0" *vet* _schuin_ $ x^2 $ `code` <label> @ref \\ // '
    "\u202eomgekeerd "
    "🎉 مرحبا " + "a" * 400 + ' #read("/etc/passwd") = Kop\n\n- lijst'
)


def set_pdf(content) -> bytes:
    [made] = documents("report.typ", content, format="pdf", alive=lambda: None)
    return made


@pytest.fixture(scope="module")
def pdf() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(set_pdf(report(statement()))))


def tags(part) -> Iterator[pypdf.generic.DictionaryObject]:
    """All elements of the structure, in the order of reading."""
    part = part.get_object()
    if isinstance(part, list):
        for one in part:
            yield from tags(one)
    elif isinstance(part, pypdf.generic.DictionaryObject):
        if "/S" in part:
            yield part
        if "/K" in part:
            yield from tags(part["/K"])


def tags_of(reader) -> list[pypdf.generic.DictionaryObject]:
    return list(tags(reader.root_object["/StructTreeRoot"]["/K"]))


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def test_pdf_says_that_it_is_tagged_and_accessible(pdf):
    root = pdf.root_object

    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 – an object of pypdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_pdf_has_its_language_and_shows_its_title(pdf):
    root = pdf.root_object

    assert root["/Lang"] == "nl-NL"
    assert pdf.metadata.title == "Wat we hoorden: Naar een nieuw plan"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 – the same


def test_headings_of_the_pdf_go_down_one_level_at_a_time(pdf):
    levels = [int(tag["/S"][2]) for tag in tags_of(pdf) if tag["/S"] in {"/H1", "/H2", "/H3"}]

    steps = [after - before for before, after in pairwise(levels)]
    assert levels[0] == 1
    assert max(steps) == 1
    assert [tag["/S"] for tag in tags_of(pdf)].count("/Title") == 1


def test_every_picture_of_the_pdf_tells_what_it_shows(pdf):
    figures = [tag.get("/Alt") for tag in tags_of(pdf) if tag["/S"] == "/Figure"]

    assert figures == ["Ouders 3.", "Elk rondje is een tafel."]


def test_tables_of_the_pdf_name_their_headings(pdf):
    found = [tag["/S"] for tag in tags_of(pdf)]

    assert found.count("/Table") == found.count("/THead") == 3
    assert found.count("/TH") == 5


def test_words_as_said_are_tagged_as_a_quotation(pdf):
    assert [tag["/S"] for tag in tags_of(pdf)].count("/BlockQuote") == 1


def test_every_page_has_its_marks_in_the_order_of_the_structure(pdf):
    assert {page.get("/Tabs") for page in pdf.pages} <= {"/S", None}
    assert all("/StructParents" in page for page in pdf.pages)


def test_fonts_are_embedded_and_are_ours(pdf):
    names, embedded = set(), set()
    for page in pdf.pages:
        for font in page["/Resources"].get_object()["/Font"].get_object().values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            names.add(descriptor["/FontName"].partition("+")[2])
            embedded.add(any(f"/FontFile{number}" in descriptor for number in ("", "2", "3")))

    assert {name.split("-")[0] for name in names} == {"InbrengSans", "InbrengSerif"}
    assert embedded == {True}


def test_the_same_report_gives_the_same_pdf():
    assert set_pdf(report(statement())) == set_pdf(report(statement()))


def test_nothing_that_people_wrote_is_code():
    words = "#import *vet* _schuin_ $x$ #read(“mark.svg”) <a> @b"

    text = text_of(set_pdf(report(statement(words=words), trajectory=words)))

    assert words in " ".join(text.split())


def test_pdf_with_hostile_words_everywhere_is_set():
    hostile = report(
        statement(words=HOSTILE, notes=((HOSTILE, HOSTILE),), sources=(HOSTILE,)),
        partnership=HOSTILE,
        scope=HOSTILE,
        method=(HOSTILE,),
    )

    text = text_of(set_pdf(hostile))

    assert "#import" in text
    assert "🎉" not in text


def test_report_that_takes_too_much_time_is_refused():
    with pytest.raises(NotSet):
        documents("report.typ", report(), format="pdf", alive=lambda: None, seconds=0)
