"""A partnership: several in one installation, terms, work areas, a logo that runs nothing."""

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from inbreng.people.actions.names import InUse, NameTaken
from inbreng.people.actions.partnerships import make_partnership, remove_area, set_logo
from inbreng.people.logos import NoLogo, check_logo
from inbreng.people.models import Area, Partnership, Role
from tests.cast import BEGAN


def png(width: int = 8, height: int = 8) -> bytes:
    """A white picture."""
    rows = zlib.compress(b"".join(b"\x00" + b"\xff" * width for _ in range(min(height, 8))))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x01\x11\x00"
)
WEBP = (
    b"RIFF\x1a\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x1f\x00\x00\x0f\x00\x00"
    + b"\x00" * 8
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(("content", "kind"), [(png(), "png"), (JPEG, "jpg"), (WEBP, "webp")])
def test_picture_is_known_by_what_it_holds(content, kind):
    assert check_logo(content) == kind


@pytest.mark.parametrize(
    "content", [b"", SVG, b"GIF89a", b"<html>", png(5000, 8), png() + b"\x00" * 1_000_000]
)
def test_picture_that_is_not_safe_or_too_large_is_refused(content):
    with pytest.raises(NoLogo):
        check_logo(content)


@given(
    st.binary(max_size=200), st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF"])
)
def test_no_bytes_break_the_check(rest, start):
    try:
        kind = check_logo(start + rest)
    except NoLogo:
        kind = "refused"

    assert kind in {"png", "jpg", "webp", "refused"}


def test_logo_is_sent_as_the_picture_it_is_and_runs_nothing(client, editor, partnership):
    client.force_login(editor)
    file = SimpleUploadedFile("logo.svg", png(), content_type="image/svg+xml")

    client.post(reverse("people:set_logo", args=[partnership.pk]), {"logo": file})

    answer = client.get(reverse("people:logo", args=[partnership.pk]))
    assert b"".join(answer.streaming_content) == png()
    assert answer["Content-Type"] == "image/png"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_svg_is_refused_whatever_it_is_called(client, editor, partnership):
    client.force_login(editor)
    file = SimpleUploadedFile("logo.png", SVG, content_type="image/png")

    answer = client.post(reverse("people:set_logo", args=[partnership.pk]), {"logo": file})

    assert answer.status_code == 422
    assert Partnership.objects.get().logo.name == ""


def test_new_logo_takes_the_old_file_away(partnership, django_capture_on_commit_callbacks):
    set_logo(partnership=partnership, content=png())
    first, storage = partnership.logo.name, partnership.logo.storage

    with django_capture_on_commit_callbacks(execute=True):
        set_logo(partnership=partnership, content=png(9, 9))

    assert not storage.exists(first)
    assert storage.exists(partnership.logo.name)


def test_administrator_adds_a_second_partnership(client, administrator, partnership):
    client.force_login(administrator)

    answer = client.post(
        reverse("people:add_partnership"), {"name": "SWV Twee", "short_name": "Twee"}
    )

    made = Partnership.objects.get(name="SWV Twee")
    assert answer.url == reverse("people:settings", args=[made.pk])
    assert made.perspectives.count() == 13


def test_second_partnership_with_a_name_is_refused(partnership):
    with pytest.raises(NameTaken):
        make_partnership(name=partnership.name, short_name="x", region="")


def test_terms_are_changed_within_bounds(client, editor, partnership):
    client.force_login(editor)
    address = reverse("people:settings", args=[partnership.pk])
    filled = {"name": "SWV De Proef", "short_name": "Proef", "region": "Noord"}

    kept = client.post(address, filled | {"n_months_kept": "48", "n_days_sealed": "30"})
    refused = client.post(address, filled | {"n_months_kept": "0", "n_days_sealed": "30"})

    partnership.refresh_from_db()
    assert (kept.status_code, refused.status_code) == (302, 422)
    assert (partnership.n_months_kept, partnership.n_days_sealed) == (48, 30)


def test_work_area_with_a_role_in_it_stays(consultant, area):
    with pytest.raises(InUse):
        remove_area(area=area)


def test_work_area_without_roles_goes(client, editor, area):
    client.force_login(editor)

    client.post(reverse("people:area", args=[area.pk]), {"remove": "yes", "name": area.name})

    assert not Area.objects.exists()


def test_somebody_with_roles_in_two_partnerships_goes_from_one_to_the_other(
    client, editor, trajectory, outsider
):
    elsewhere = outsider.roles.get().partnership
    Role.objects.create(user=editor, partnership=elsewhere, kind="director", begins_on=BEGAN)
    client.force_login(editor)

    listed = client.get(reverse("people:partnerships")).context["page"]
    here = client.get(reverse("programme:enter", args=[trajectory.partnership_id]))
    there = client.get(reverse("programme:enter", args=[elsewhere.pk]))

    assert [one.name for one in listed] == ["SWV De Proef", "SWV Elders"]
    assert here.url == reverse("programme:trajectory", args=[trajectory.pk])
    assert there.url == reverse("people:members", args=[elsewhere.pk])


def test_navigation_follows_the_partnership_of_the_page(client, editor, trajectory, outsider):
    elsewhere = outsider.roles.get().partnership
    Role.objects.create(user=editor, partnership=elsewhere, kind="editor", begins_on=BEGAN)
    client.force_login(editor)

    page = client.get(reverse("people:members", args=[elsewhere.pk]))

    ways = [way.url for way in page.context["navigation"]()]
    assert ways == [reverse("people:members", args=[elsewhere.pk])]


def test_administrator_of_an_empty_installation_is_shown_where_to_begin(client, administrator):
    client.force_login(administrator)

    page = client.get(reverse("people:partnerships")).content.decode()

    assert reverse("people:add_partnership") in page
