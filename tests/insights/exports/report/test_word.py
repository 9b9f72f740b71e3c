"""The Word file, opened and read back: styles, language, repeated headings, alternative texts."""

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from inbreng.core.documents import HouseStyle
from inbreng.core.documents.word.saving import save
from inbreng.core.typesetting.signs import tidied
from inbreng.insights.exports.report.structure import Side, Voice
from inbreng.insights.exports.report.word.writing import written
from tests.core.documents.house_files import house_file
from tests.insights.exports.report.making import PARENT, report, statement


def word_of(made) -> bytes:
    file = io.BytesIO()
    save(written(made, alive=lambda: None), file)
    return file.getvalue()


def test_report_stands_on_the_letterhead_of_the_house():
    style = HouseStyle(name="SWV De Proef", template=house_file())

    made = written(report(statement()), alive=lambda: None, style=style)

    assert made.sections[0].footer.paragraphs[0].text == "Postbus 1, Proefstad"
    assert made.styles["Heading 1"].font.name == "Verdana"
    assert "Inbreng" not in [one.text for one in made.paragraphs]


@pytest.fixture(scope="module")
def content() -> bytes:
    return word_of(report(statement()))


@pytest.fixture
def document(content):
    return docx.Document(io.BytesIO(content))


def xml(content: bytes, name: str):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def in_style(document, style: str) -> list[str]:
    return [one.text for one in document.paragraphs if one.style.name == style]


def test_headings_are_real_headings(document):
    assert in_style(document, "Title") == ["Wat we hoorden"]
    assert in_style(document, "Heading 1") == [
        "In het kort",
        "Houvast",
        "Wie hoorden we?",
        "Wie hoorden we niet?",
        "Bij welke bijeenkomsten?",
        "Hoe is dit verslag gemaakt?",
    ]
    assert in_style(document, "Heading 2") == ["1. Ouders zoeken houvast."]
    assert in_style(document, "Heading 3") == [
        "De kern",
        "Stemmen die dit zeggen",
        "Wie zei het tegendeel?",
    ]


def test_voice_stands_with_who_said_it_and_where(document):
    assert in_style(document, "Quote") == ["Een vast gezicht"]
    assert in_style(document, "Herkomst") == [" O  ouder · Tafel 1 · Ouderavond"]


def test_document_speaks_dutch_and_tells_its_title(content, document):
    spoken = {one.get(qn("w:val")) for one in xml(content, "word/styles.xml").iter(qn("w:lang"))}

    assert spoken == {"nl-NL"}
    assert document.core_properties.language == "nl-NL"
    assert document.core_properties.title == "Wat we hoorden: Naar een nieuw plan"
    assert document.core_properties.author == "SWV De Proef"


def test_contents_are_a_field_that_leads_to_places_that_are_there(content):
    body = xml(content, "word/document.xml")

    fields = [one.text.strip() for one in body.iter(qn("w:instrText"))]
    links = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    places = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    assert fields == [r'TOC \o "1-1" \h \z \u']
    assert links == ["kort", "thema0", "gehoord", "bijeenkomsten", "hoe"]
    assert set(links) == places


def test_fields_end_where_they_begin(content):
    body = xml(content, "word/document.xml")

    kinds = [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))]

    assert kinds == ["begin", "separate", "end"]


def test_headings_of_tables_are_repeated_and_rows_stay_whole(document):
    for table in document.tables:
        heads = [row.find(qn("w:trPr")).find(qn("w:tblHeader")) for row in table._tbl.tr_lst]
        whole = [row.find(qn("w:trPr")).find(qn("w:cantSplit")) for row in table._tbl.tr_lst]

        assert [head is not None for head in heads] == [True] + [False] * (len(heads) - 1)
        assert None not in whole
    assert len(document.tables) == 3


def test_every_picture_tells_what_it_shows(content):
    body = xml(content, "word/document.xml")

    pictures = [(one.get("id"), one.get("descr")) for one in body.iter(qn("wp:docPr"))]

    assert pictures == [("1", "Ouders 3."), ("2", "Elk rondje is een tafel.")]


def test_marks_stand_in_the_order_that_word_wants(content):
    order = ["tblW", "tblBorders", "tblLayout", "tblLook", "tblCaption", "tblDescription"]

    looks = [
        [etree.QName(part).localname for part in look]
        for look in xml(content, "word/document.xml").iter(qn("w:tblPr"))
    ]

    assert looks == [order] * 3


def test_word_opens_it_in_its_own_manner_and_not_in_that_of_2007(content):
    settings = xml(content, "word/settings.xml")

    modes = [
        one.get(qn("w:val"))
        for one in settings.iter(qn("w:compatSetting"))
        if one.get(qn("w:name")) == "compatibilityMode"
    ]

    assert modes == ["15"]


def test_every_relation_leads_to_a_part_that_is_there(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = set(package.namelist())
        relations = etree.fromstring(package.read("word/_rels/document.xml.rels"))

    targets = {one.get("Target") for one in relations if one.get("TargetMode") != "External"}
    missing = {one for one in targets if f"word/{one}" not in names and one[3:] not in names}
    assert missing == set()


def test_the_same_report_gives_the_same_word_file(content):
    assert word_of(report(statement())) == content


def test_words_that_no_file_may_hold_leave_the_rest_as_it_was():
    odd = "Fijn\x00\x0b 🎉 \u202e<w:p/>&amp; *vet*"
    side = Side("Gezegd.", (), (Voice(odd, PARENT, odd, odd, (odd,)),))

    document = docx.Document(io.BytesIO(word_of(tidied(report(statement(supports=side))))))

    shown = "Fijn 🎉 <w:p/>&amp; *vet*"
    assert in_style(document, "Quote") == [f"{shown}: {shown}"]
