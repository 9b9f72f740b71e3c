"""What happens around every view: the language, a refusal, the headers of a page."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from inbreng.core.middleware import PagesInGzip


def test_page_is_dutch_whatever_the_browser_prefers(client, db):
    page = client.get(reverse("trail:home"), headers={"accept-language": "en"})

    assert page.headers["Content-Language"] == "nl"
    assert '<html lang="nl"' in page.content.decode()


def test_page_is_english_for_who_chose_it(client, db):
    client.post(reverse("set_language"), {"language": "en", "next": "/"})

    page = client.get(reverse("trail:home"))

    assert page.headers["Content-Language"] == "en"


def test_stranger_is_sent_to_the_sign_in_page_and_back(client, trajectory):
    address = reverse("dialogue:harvest", args=[trajectory.pk])

    answer = client.get(address)

    assert (answer.status_code, answer.url) == (302, f"{reverse('account_login')}?next={address}")


def test_refusal_says_so_on_a_page_of_its_own(client, reader, trajectory):
    client.force_login(reader)

    answer = client.get(reverse("dialogue:uploads", args=[trajectory.pk]))

    assert answer.status_code == 403
    assert "Met jouw rol kun je dit niet zien of doen." in answer.content.decode()


@pytest.mark.parametrize(
    ("header", "holds"),
    [
        ("Content-Security-Policy", "default-src 'self'"),
        ("Content-Security-Policy", "frame-ancestors 'none'"),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
    ],
)
def test_page_tells_the_browser_what_it_may_do(client, db, header, holds):
    answer = client.get(reverse("trail:home"))

    assert holds in answer.headers[header]
    assert "unsafe" not in answer.headers[header]


def test_page_goes_compressed_to_a_browser_that_reads_it_so(client, db):
    plain = client.get(reverse("trail:home"))
    packed = client.get(reverse("trail:home"), headers={"accept-encoding": "gzip, br"})

    assert (plain.has_header("Content-Encoding"), packed["Content-Encoding"]) == (False, "gzip")
    assert b"Wat je zei, en wat ermee gebeurde" in gzip.decompress(packed.content)
    assert len(packed.content) < len(plain.content) / 2
    assert "Accept-Encoding" in plain["Vary"]


def test_same_page_goes_in_a_length_that_changes():
    asked = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    send = PagesInGzip(lambda _request: HttpResponse(b"woorden " * 500))

    lengths = {len(send(asked).content) for _ in range(40)}

    assert len(lengths) > 1


@pytest.mark.parametrize(
    "answer",
    [
        HttpResponse(b"woorden " * 500, content_type="application/pdf"),
        FileResponse([b"woorden " * 500], content_type="text/html"),
    ],
)
def test_file_goes_as_it_is(answer):
    asked = RequestFactory().get("/", headers={"accept-encoding": "gzip"})

    assert not PagesInGzip(lambda _request: answer)(asked).has_header("Content-Encoding")
