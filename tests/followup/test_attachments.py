"""Pictures, films and files: only what everybody can use, and nothing that runs."""

import struct
import zlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.core.errors import DomainError
from inbreng.followup.actions import attaching
from inbreng.followup.actions.reporting import publish_report_back
from inbreng.followup.models import Attachment
from tests.dialogue.factories import NOW

WORDS = b"WEBVTT\n\n00:00.000 --> 00:02.000\nWelkom\n"
FILM = b"\x00\x00\x00\x18ftypmp42" + b"x" * 200
PDF = b"%PDF-1.7\n1 0 obj <</StructTreeRoot 2 0 R>> endobj"


def png() -> bytes:
    """A picture of one point."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\x00\xff\xff\xff")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


@pytest.fixture
def attach(report_back, editor):
    """Put a file with the report-back."""

    def make(kind, content, name="bestand", **fields) -> Attachment:
        file = SimpleUploadedFile(name, content)
        return attaching.attach_file(
            report_back=report_back,
            kind=kind,
            title="Iets",
            file=file,
            by=editor,
            now=NOW,
            **fields,
        )

    return make


def address(attachment, name="public_file"):
    return reverse(f"followup:{name}", args=[attachment.report_back.slug, attachment.pk])


@pytest.mark.parametrize(
    ("kind", "content", "name", "fields"),
    [
        ("image", png(), "a.png", {}),
        ("image", b"<svg onload=alert(1)>", "a.png", {"alt": "x"}),
        ("video", FILM, "a.mp4", {}),
        ("video", b"<html>", "a.mp4", {"text_version": "x"}),
        ("document", b"MZ\x90", "a.pdf", {}),
        ("document", b"PK\x03\x04 iets anders", "a.docx", {}),
        ("document", b"<script>", "a.html", {}),
    ],
)
def test_attach_refuses_what_not_everybody_can_use(attach, kind, content, name, fields):
    with pytest.raises(DomainError):
        attach(kind, content, name, **fields)

    assert not Attachment.objects.exists()


def test_attach_refuses_captions_that_are_none(attach):
    with pytest.raises(DomainError, match="WebVTT"):
        attach("video", FILM, captions=SimpleUploadedFile("a.vtt", b"1\n00:00 --> 00:02"))


def test_attach_refuses_what_is_too_large(attach, monkeypatch):
    monkeypatch.setitem(attaching.MOST_BYTES, "document", 20)

    with pytest.raises(DomainError, match="groter"):
        attach("document", PDF)


@pytest.mark.parametrize(
    ("kind", "content", "fields", "content_type"),
    [
        ("image", png(), {"alt": "Een volle zaal"}, "image/png"),
        ("video", FILM, {"text_version": "We zien een zaal."}, "video/mp4"),
        ("document", PDF, {}, "application/pdf"),
    ],
)
def test_everybody_gets_a_file_of_a_published_report_back(
    client, attach, report_back, editor, kind, content, fields, content_type
):
    found = attach(kind, content, **fields)
    publish_report_back(report_back=report_back, by=editor, now=NOW)

    answer = client.get(address(found))

    assert b"".join(answer.streaming_content) == content
    assert answer.headers["Content-Type"] == content_type
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers.get("Content-Disposition", "").startswith("attachment") is (
        kind == "document"
    )


def test_stranger_gets_no_file_of_a_draft(client, attach, editor):
    found = attach("document", PDF)

    assert client.get(address(found)).status_code == 302
    client.force_login(editor)
    answer = client.get(address(found))
    assert b"".join(answer.streaming_content) == PDF


@pytest.mark.parametrize(
    ("asked", "status", "content"),
    [
        ("bytes=0-3", 206, FILM[:4]),
        ("bytes=4-", 206, FILM[4:]),
        ("bytes=-5", 206, FILM[-5:]),
        ("bytes=99999-", 416, b""),
        ("bytes=9-2", 200, FILM),
        ("kattenvoer", 200, FILM),
    ],
)
def test_player_gets_the_part_that_it_asks_for(client, attach, editor, asked, status, content):
    found = attach("video", FILM, text_version="We zien een zaal.")
    client.force_login(editor)

    answer = client.get(address(found), headers={"Range": asked})

    sent = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert (answer.status_code, sent) == (status, content)


def test_film_is_shown_with_its_captions(client, attach, report_back, editor):
    found = attach("video", FILM, captions=SimpleUploadedFile("a.vtt", WORDS))
    publish_report_back(report_back=report_back, by=editor, now=NOW)

    page = client.get(reverse("followup:public_report", args=[report_back.slug]))
    words = client.get(address(found, "public_captions"))

    assert f'<track kind="captions" src="{address(found, "public_captions")}"' in (
        page.content.decode()
    )
    assert b"".join(words.streaming_content) == WORDS


def test_removed_file_is_gone_from_the_disk(
    client, attach, editor, django_capture_on_commit_callbacks
):
    found = attach("document", PDF)
    name = found.content.name
    client.force_login(editor)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("followup:remove_attachment", args=[found.pk]))

    assert not default_storage.exists(name)
    assert not Attachment.objects.exists()


def test_attach_page_says_what_is_missing(client, report_back, editor):
    client.force_login(editor)

    page = client.post(
        reverse("followup:attach", args=[report_back.gathering_id]),
        {"kind": "image", "title": "Zaal", "file": SimpleUploadedFile("a.png", png())},
    )

    assert page.status_code == 422
    assert "Schrijf op wat er te zien is" in page.content.decode()
