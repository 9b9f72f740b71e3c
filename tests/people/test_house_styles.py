"""The style of the house: a colour, Word files to choose from, a sheet to try them on."""

import io
from datetime import UTC, datetime, timedelta

import docx
import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.core.documents import HouseStyle
from inbreng.people.actions.house_styles import (
    MOST_KEPT,
    keep_house_file,
    stop_using_house_file,
    use_house_file,
)
from inbreng.people.actions.partnerships import set_logo
from inbreng.people.colours import NoHouseColour, check_colour, contrast_with_white
from inbreng.people.models import HouseFile, Partnership
from inbreng.people.queries.house_styles import house_style
from tests.core.documents.house_files import house_file
from tests.core.documents.pictures import png

CONTENT = house_file()
NOW = datetime(2026, 3, 12, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def keep(partnership, editor):
    """Keeps the Word file of a house under a name."""

    def kept(name: str = "brief.docx", minutes: int = 0) -> HouseFile:
        now = NOW + timedelta(minutes=minutes)
        made, _checked = keep_house_file(
            partnership=partnership, name=name, content=CONTENT, by=editor, now=now
        )
        return made

    return kept


@pytest.fixture
def desk(client, editor, partnership):
    """The browser of an editor, with the addresses of the partnership."""
    client.force_login(editor)
    client.address = lambda name, *rest: reverse(f"people:{name}", args=[partnership.pk, *rest])
    return client


def upload(content: bytes, name: str = "brief.docx") -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile(name, content)}


def in_use() -> list[str]:
    return [file.name for file in HouseFile.objects.filter(is_in_use=True)]


def undo_of(answer) -> str:
    [message] = answer.context["messages"]
    return message.extra_tags.removeprefix("undo:")


def test_partnership_without_a_style_has_that_of_inbreng(partnership):
    style = house_style(Partnership.objects.get(pk=partnership.pk))

    assert style == HouseStyle(name=partnership.name)


def test_style_holds_colour_logo_and_the_file_in_use(partnership, keep):
    set_logo(partnership=partnership, content=png(4, 4))
    Partnership.objects.update(house_colour="#8a1c5c")
    keep("oud.docx")
    keep("nieuw.docx", minutes=1)

    style = house_style(Partnership.objects.get(pk=partnership.pk))

    assert style == HouseStyle(partnership.name, "#8a1c5c", png(4, 4), CONTENT)
    assert in_use() == ["nieuw.docx"]


def test_style_is_found_in_one_query(partnership, keep, django_assert_num_queries):
    keep()

    with django_assert_num_queries(1):
        house_style(partnership)


def test_file_that_is_gone_from_the_disk_keeps_no_document_from_being_made(partnership, keep):
    kept = keep()
    kept.content.storage.delete(kept.content.name)

    assert house_style(partnership).template == b""


def test_uploaded_file_is_used_and_the_message_goes_back(desk):
    first = desk.post(desk.address("keep_house_file"), upload(CONTENT, "een.docx"), follow=True)
    second = desk.post(desk.address("keep_house_file"), upload(CONTENT, "twee.docx"), follow=True)

    assert in_use() == ["twee.docx"]
    desk.post(undo_of(second))
    assert in_use() == ["een.docx"]
    desk.post(undo_of(first))
    assert in_use() == []


def test_upload_tells_which_styles_are_added(desk):
    content = house_file(without=("Heading 2", "Caption"))

    answer = desk.post(desk.address("keep_house_file"), upload(content), follow=True)

    [message] = answer.context["messages"]
    assert str(message).endswith("die maken we er zelf bij: Heading 2, Caption.")


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + b"\0" * 600])
def test_file_that_is_none_is_refused_and_the_one_in_use_stays(desk, keep, content):
    keep("goed.docx")

    answer = desk.post(desk.address("keep_house_file"), upload(content))

    assert answer.status_code == 422
    assert len(answer.context["file_form"].errors["file"]) == 1
    assert in_use() == ["goed.docx"]


def test_upload_without_a_file_is_refused(desk):
    answer = desk.post(desk.address("keep_house_file"), {})

    assert answer.status_code == 422


def test_file_is_put_out_of_use_and_back(desk, keep):
    kept = keep()

    answer = desk.post(reverse("people:use_house_file", args=[kept.pk, "nee"]), follow=True)

    assert in_use() == []
    desk.post(undo_of(answer))
    assert in_use() == ["brief.docx"]


def test_choosing_another_file_goes_back_to_the_one_before(desk, keep):
    old = keep("oud.docx")
    keep("nieuw.docx", minutes=1)

    answer = desk.post(reverse("people:use_house_file", args=[old.pk, "ja"]), follow=True)

    assert in_use() == ["oud.docx"]
    desk.post(undo_of(answer))
    assert in_use() == ["nieuw.docx"]


def test_oldest_files_go_and_the_one_in_use_never(keep, django_capture_on_commit_callbacks):
    first = keep("0.docx")
    stored = [keep(f"{number}.docx", minutes=number) for number in range(1, MOST_KEPT + 1)]
    use_house_file(house_file=first)

    with django_capture_on_commit_callbacks(execute=True):
        keep("laatste.docx", minutes=60)
    use_house_file(house_file=first)
    with django_capture_on_commit_callbacks(execute=True):
        keep("allerlaatste.docx", minutes=70)

    names = set(HouseFile.objects.values_list("name", flat=True))
    assert len(names) == MOST_KEPT + 1
    assert {"allerlaatste.docx", "laatste.docx"} <= names
    assert not stored[0].content.storage.exists(stored[0].content.name)


def test_kept_file_is_sent_under_its_own_name(desk, keep):
    kept = keep("Brief 2026.docx")

    answer = desk.get(reverse("people:house_file", args=[kept.pk]))

    assert b"".join(answer.streaming_content) == CONTENT
    assert answer["Content-Disposition"] == 'attachment; filename="Brief 2026.docx"'


def test_file_that_is_gone_is_not_found(desk, keep):
    kept = keep()
    kept.content.storage.delete(kept.content.name)

    assert desk.get(reverse("people:house_file", args=[kept.pk])).status_code == 404


def test_sheet_in_word_stands_on_the_letterhead(desk, keep):
    keep()

    answer = desk.get(desk.address("house_sample", "word"))

    made = docx.Document(io.BytesIO(b"".join(answer.streaming_content)))
    assert made.sections[0].header.paragraphs[0].text == "SWV De Proef"
    assert made.core_properties.title == "Proefblad"


def test_sheet_as_pdf_is_tagged_and_tells_whose_it_is(desk, partnership):
    answer = desk.get(desk.address("house_sample", "pdf"))

    reader = pypdf.PdfReader(io.BytesIO(b"".join(answer.streaming_content)))
    assert reader.metadata.title == "Proefblad"
    assert reader.metadata.author == partnership.name
    assert reader.root_object["/MarkInfo"]["/Marked"] == True  # noqa: E712 – an object of pypdf


def test_sheet_in_another_format_is_not_found(desk):
    assert desk.get(desk.address("house_sample", "exe")).status_code == 404


@pytest.mark.parametrize("used", [True, False])
def test_page_shows_the_files_and_how_to_change_which_is_used(desk, keep, used):
    kept = keep()
    if not used:
        stop_using_house_file(house_file=kept)

    page = desk.get(desk.address("house_style")).content.decode()

    assert ("in gebruik" in page, "Gebruik het niet meer" in page) == (used, used)
    assert ("Gebruik dit weer" in page) is not used


@pytest.mark.parametrize("n_files", [1, 3])
def test_page_costs_as_many_queries_however_many_files(
    desk, keep, n_files, django_assert_num_queries
):
    for number in range(n_files):
        keep(f"{number}.docx", minutes=number)

    with django_assert_num_queries(6):
        desk.get(desk.address("house_style"))


def test_page_without_files_says_what_documents_look_like(desk):
    page = desk.get(desk.address("house_style")).content.decode()

    assert "Documenten krijgen nu de opmaak van Inbreng." in page


def test_colour_is_kept(desk):
    desk.post(desk.address("house_style"), {"colour": "#8A1C5C"})

    assert Partnership.objects.get().house_colour == "#8a1c5c"


@pytest.mark.parametrize("colour", ["#ffe000", "rood", "#12345", "", "#0e5a58;x"])
def test_colour_that_cannot_be_read_is_refused(desk, colour):
    answer = desk.post(desk.address("house_style"), {"colour": colour})

    assert answer.status_code == 422
    assert Partnership.objects.get().house_colour == "#0e5a58"


@pytest.mark.parametrize(("colour", "ratio"), [("#ffffff", 1), ("#000000", 21), ("#767676", 4.54)])
def test_contrast_is_that_of_the_guideline(colour, ratio):
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.005)


def test_colour_just_too_light_is_refused():
    assert check_colour("#767676") == "#767676"
    with pytest.raises(NoHouseColour):
        check_colour("#777777")
