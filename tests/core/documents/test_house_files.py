"""The Word file of a house: used when it is one, refused with a sentence when it is not."""

import io
import zipfile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from inbreng.core.documents import HouseStyle, Listing, Paragraph
from inbreng.core.documents.word.checking import (
    DOCUMENT,
    MOST_BYTES,
    TEMPLATE,
    TYPES,
    NoHouseFile,
    check_house_file,
)
from tests.core.documents.house_files import (
    attached,
    changed,
    house_file,
    leading_out,
    of_two_sections,
    replaced,
)
from tests.core.documents.making import document, opened, word_of, xml

BODY = "word/document.xml"


def on(template: bytes, *blocks):
    return document(*blocks, style=HouseStyle(name="SWV De Proef", template=template))


def with_field(instruction: str, cut: int) -> bytes:
    """A file with a field in its body, cut in two pieces."""
    fields = "".join(
        f"<w:r><w:instrText>{piece}</w:instrText></w:r>"
        for piece in (instruction[:cut], instruction[cut:])
    )
    field = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{fields}</w:p><w:sectPr'
    return replaced(house_file(), BODY, b"<w:sectPr", field.encode())


def bomb() -> bytes:
    """A file that is small, and large when unpacked."""
    return changed(house_file(), word__media__leeg_xml=b" " * 60_000_000)


def test_word_file_stands_on_the_letterhead_of_the_house():
    made = opened(on(house_file()))

    section = made.sections[0]
    assert section.header.paragraphs[0].text == "SWV De Proef"
    assert section.footer.paragraphs[0].text == "Postbus 1, Proefstad"


def test_headings_look_as_those_of_the_house():
    made = opened(on(house_file()))

    heading = next(one for one in made.paragraphs if one.text == "Doel")
    assert (heading.style.name, heading.style.font.name) == ("Heading 1", "Verdana")


def test_nothing_that_stood_in_the_file_of_the_house_stands_in_ours():
    made = opened(on(house_file(), Paragraph("Onze tekst.")))

    properties = made.core_properties
    assert [one.text for one in made.paragraphs] == ["Schoolplan", "Onze tekst."]
    assert (properties.author, properties.keywords) == ("SWV De Proef", "")


def test_styles_that_a_house_does_not_have_are_added():
    template = house_file(without=("Heading 2", "List Bullet", "Caption", "Quote"))

    checked = check_house_file(template)
    made = opened(on(checked.content))

    heading = next(one for one in made.paragraphs if one.text == "Acties")
    level = heading.style.element.pPr.find(qn("w:outlineLvl"))
    assert checked.missing == ("Heading 2", "Quote", "Caption", "List Bullet")
    assert (heading.style.name, level.get(qn("w:val"))) == ("Heading 2", "1")


def test_styles_are_found_in_a_file_of_a_dutch_word():
    template = replaced(house_file(), "word/styles.xml", b'"Heading1"', b'"Kop1"')

    made = opened(on(check_house_file(template).content))

    heading = next(one for one in made.paragraphs if one.text == "Doel")
    assert (heading.style.style_id, heading.style.font.name) == ("Kop1", "Verdana")


def test_header_of_an_earlier_section_is_kept():
    made = opened(on(of_two_sections()))

    assert [one.header.paragraphs[0].text for one in made.sections] == ["SWV De Proef"]


def test_list_begins_at_one_in_a_file_without_numbers_of_its_own():
    made = xml(word_of(on(house_file(), Listing(("a",), True), Listing(("b",), True))))

    lists = [one.get(qn("w:val")) for one in made.iter(qn("w:numId"))]
    assert len(set(lists)) == 2


def test_file_of_the_house_tells_nobody_where_it_was_kept():
    content = word_of(on(check_house_file(attached()).content))

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"Sjablonen" not in everything
    assert b"attachedTemplate" not in everything


def test_word_template_is_kept_as_the_document_that_it_makes():
    template = replaced(house_file(), TYPES, DOCUMENT, TEMPLATE)

    checked = check_house_file(template)

    assert docx.Document(io.BytesIO(checked.content)).sections[0].header.paragraphs[0].text


def test_link_in_a_letterhead_is_no_harm():
    assert check_house_file(leading_out(RELATIONSHIP_TYPE.HYPERLINK)).missing == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "geen Word-bestand"),
        (b"%PDF-1.7", "geen Word-bestand"),
        (b"PK\x03\x04" + b"\0" * 200, "geen Word-bestand"),
        (house_file()[:-900], "geen Word-bestand"),
        (changed(b"PK\x05\x06" + b"\0" * 18, a_xml=b"<a/>"), "geen Word-bestand"),
        (changed(house_file(), word__document_xml=b"<a/>"), "geen Word-bestand"),
        (changed(house_file(), word__document_xml=b"<!DOCTYPE a><a/>"), "geen Word-bestand"),
        (replaced(house_file(), TYPES, DOCUMENT, b"presentationml.x"), "geen Word-bestand"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "wachtwoord"),
        (b"PK" + b"\0" * MOST_BYTES, "groter dan 5 MB"),
        (bomb(), "Uitgepakt"),
        (
            replaced(
                house_file(),
                TYPES,
                b"vnd.openxmlformats-officedocument." + DOCUMENT,
                b"vnd.ms-word.document.macroEnabled.main+xml",
            ),
            "macro’s",
        ),
        (changed(house_file(), **{"word__vbaProject.bin": b"x"}), "macro’s"),
        (changed(house_file(), **{"word__embeddings__oud.xlsx": b"x"}), "macro’s"),
        (leading_out(RELATIONSHIP_TYPE.IMAGE), "van buiten"),
        (leading_out(RELATIONSHIP_TYPE.A_F_CHUNK), "macro’s"),
        (leading_out(RELATIONSHIP_TYPE.OLE_OBJECT), "macro’s"),
        (with_field("INCLUDEPICTURE http://elders.example/x", 4), "van buiten"),
        (with_field("  ddeauto excel", 3), "van buiten"),
    ],
    ids=range(19),
)
def test_file_that_can_be_none_of_a_house_is_refused_with_a_sentence(content, says):
    with pytest.raises(NoHouseFile, match=says):
        check_house_file(content)


def test_fields_that_fetch_nothing_may_stand_in_a_letterhead():
    assert check_house_file(with_field("PAGE", 2)).missing == ()
