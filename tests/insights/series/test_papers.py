"""Papers from outside in numbered paragraphs."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.insights.actions.series import add_paragraphs
from inbreng.insights.models import OutsideSource
from inbreng.insights.papers import Unreadable, read_paper
from tests.cast import BEGAN
from tests.dialogue.factories import NOW


@pytest.fixture
def source(trajectory):
    return OutsideSource.objects.create(
        trajectory=trajectory,
        kind="paper",
        title="Notitie Inclusie",
        says="Alle kinderen in de buurt naar school.",
        dated_on=BEGAN,
        added_at=NOW,
    )


def numbered(source):
    return [(one.number, one.text) for one in source.paragraphs.all()]


def test_text_is_numbered_by_its_blank_lines(source):
    add_paragraphs(source=source, text="Eerst dit.\n\nDan\ndat.\n")

    assert numbered(source) == [(1, "Eerst dit."), (2, "Dan\ndat.")]


def test_later_text_goes_on_where_the_first_ended(source):
    add_paragraphs(source=source, text="Eerst dit.")
    add_paragraphs(source=source, text="Dan dat.")

    assert numbered(source) == [(1, "Eerst dit."), (2, "Dan dat.")]


def test_paper_keeps_its_own_numbers_when_every_paragraph_has_one(source):
    add_paragraphs(source=source, text="3. Doel\n\n§ 7 Middelen")

    assert numbered(source) == [(3, "Doel"), (7, "Middelen")]


def test_numbers_that_do_not_rise_are_words(source):
    add_paragraphs(source=source, text="2030 is ver.\n\n10 scholen doen mee.")

    assert [number for number, _text in numbered(source)] == [1, 2]


def test_file_is_read_in_paragraphs(client, editor, source):
    client.force_login(editor)
    paper = SimpleUploadedFile("notitie.txt", b"Inclusie\n\nElk kind hoort erbij.\n")

    answer = client.post(reverse("insights:outside_source", args=[source.pk]), {"paper": paper})

    assert answer.status_code == 302
    assert numbered(source)[-1][1] == "Elk kind hoort erbij."


def test_file_that_can_not_be_read_says_why():
    with pytest.raises(Unreadable, match="oud Office-bestand"):
        read_paper(SimpleUploadedFile("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600))


def test_only_who_codes_adds_paragraphs(client, reader, source):
    client.force_login(reader)

    answer = client.post(reverse("insights:outside_source", args=[source.pk]), {"text": "Iets."})

    assert (answer.status_code, source.paragraphs.count()) == (403, 0)
