"""What happens around every view: the language, a refusal, the headers of a page."""

import pytest
from django.urls import reverse


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
