"""Sign-in: a code by mail first, a password or passkey possible, nobody signs up."""

import email
import re
from email.message import EmailMessage
from email.policy import default

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import NoReverseMatch, reverse

from inbreng.people.actions.accounts import end_visits, set_password
from inbreng.people.models import User

PASSWORD = "vier-fietsen-op-het-dak"
SIGN_IN = "/inloggen/"


def received() -> EmailMessage:
    """The letter as a mail program reads it from the wire."""
    [letter] = mail.outbox
    return email.message_from_bytes(letter.message().as_bytes(), policy=default)


def asked_code(client, address: str) -> str:
    """Ask for a code and read it in the letter."""
    client.post(SIGN_IN, {"email": address})
    found = re.search(r"^    (\S+)$", received().get_body(("plain",)).get_content(), re.MULTILINE)
    assert found is not None
    return found[1]


def is_in(client) -> bool:
    return client.get(reverse("account")).status_code == 200


def test_code_by_mail_opens_the_account(client, editor):
    code = asked_code(client, editor.email)

    answer = client.post("/inloggen/code/", {"code": code, "action": "verify"})

    assert (answer.status_code, answer.url) == (302, "/")
    assert is_in(client)


def test_code_leads_on_to_the_page_that_was_asked_for(client, editor, partnership):
    wanted = reverse("people:members", args=[partnership.pk])
    first = client.get(wanted)
    client.post(first.url, {"email": editor.email, "next": wanted})
    code = mail.outbox[0].subject.split()[0]

    answer = client.post(f"/inloggen/code/?next={wanted}", {"code": code, "next": wanted})

    assert answer.url == wanted


def test_wrong_code_opens_nothing_and_the_fifth_ends_the_attempt(client, editor):
    code = asked_code(client, editor.email)

    answers = [client.post("/inloggen/code/", {"code": "ZZZZZZ"}).status_code for _ in range(5)]

    assert answers == [200, 200, 200, 200, 302]
    client.post("/inloggen/code/", {"code": code})
    assert not is_in(client)


def test_letter_with_the_code_is_dutch_in_text_and_html(client, editor):
    code = asked_code(client, editor.email)

    letter = received()

    text = letter.get_body(("plain",)).get_content()
    html = letter.get_body(("html",)).get_content()
    assert letter["subject"] == f"{code} is je inlogcode voor Inbreng"
    assert letter["to"] == editor.email
    assert text.startswith("Dit is je inlogcode. Vul hem in op de pagina die nog open staat.\n")
    assert text.endswith("Groet,\nInbreng\nhttp://testserver")
    assert f"<b>{code}</b>" in html
    assert "http" not in html.replace("http://testserver", "")


def test_unknown_address_is_told_by_mail_only(client, db, editor):
    known = client.post(SIGN_IN, {"email": editor.email}, follow=True)
    client.cookies.clear()
    mail.outbox.clear()

    unknown = client.post(SIGN_IN, {"email": "niemand@proef.invalid"}, follow=True)

    assert unknown.redirect_chain == known.redirect_chain
    assert received()["subject"] == "Bij dit adres hoort geen account van Inbreng"
    assert "aanmelden" not in received().get_body(("plain",)).get_content()


def test_account_that_was_switched_off_gets_no_code(client, editor):
    User.objects.update(is_active=False)

    client.post(SIGN_IN, {"email": editor.email})

    assert [letter.subject for letter in mail.outbox] == [
        "Bij dit adres hoort geen account van Inbreng"
    ]


def test_switching_an_account_off_ends_its_visit(client, editor):
    client.force_login(editor)

    User.objects.update(is_active=False)

    assert not is_in(client)


def test_password_opens_the_account(client, editor):
    set_password(user=editor, password=PASSWORD)

    client.post("/inloggen/wachtwoord/", {"login": editor.email, "password": PASSWORD})

    assert is_in(client)


def test_account_without_password_does_not_open_with_an_empty_one(client, editor):
    client.post("/inloggen/wachtwoord/", {"login": editor.email, "password": ""})

    assert not is_in(client)


def test_fourth_code_within_a_minute_is_refused(client, editor):
    answers = []
    for _ in range(4):
        client.cookies.clear()
        answers.append(client.post(SIGN_IN, {"email": editor.email}).status_code)

    assert answers == [302, 302, 302, 200]
    assert len(mail.outbox) == 3


def test_guessing_a_password_is_stopped(client, editor):
    set_password(user=editor, password=PASSWORD)
    for _ in range(5):
        client.post("/inloggen/wachtwoord/", {"login": editor.email, "password": "fout-fout-fout"})

    client.post("/inloggen/wachtwoord/", {"login": editor.email, "password": PASSWORD})

    assert not is_in(client)


def test_limits_count_in_redis_too(client, editor, redis_url, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": redis_url,
            "KEY_PREFIX": "test_sign_in",
        }
    }
    cache.clear()

    for _ in range(4):
        client.cookies.clear()
        client.post(SIGN_IN, {"email": editor.email})

    assert len(mail.outbox) == 3


def test_nobody_signs_up(client, db):
    page = client.get("/aanmelden/")
    tried = client.post("/aanmelden/", {"email": "ik@proef.invalid", "password1": PASSWORD})

    assert "Een account krijg je van je samenwerkingsverband" in page.content.decode()
    assert tried.status_code == 405
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "name",
    ["account_email", "account_reset_password", "mfa_activate_totp", "mfa_view_recovery_codes"],
)
def test_pages_of_allauth_that_nobody_needs_have_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_signing_out_elsewhere_ends_other_visits_and_keeps_this_one(client, editor):
    elsewhere = type(client)()
    client.force_login(editor)
    elsewhere.force_login(editor)

    client.post("/account/overal-uitloggen/")

    assert (is_in(client), is_in(elsewhere)) == (True, False)


def test_ending_visits_also_works_for_who_has_a_password(client, editor):
    set_password(user=editor, password=PASSWORD)
    client.force_login(editor)

    end_visits(user=User.objects.get())

    assert not is_in(client)


def signed_in(client, user) -> None:
    """Sign in as a person does, so that it counts as just now."""
    code = asked_code(client, user.email)
    client.post("/inloggen/code/", {"code": code})
    mail.outbox.clear()


def test_password_is_set_after_a_fresh_sign_in_and_told_by_mail(client, editor):
    signed_in(client, editor)

    answer = client.post("/account/wachtwoord/", {"password": PASSWORD})

    assert answer.url == reverse("account")
    assert is_in(client)
    assert User.objects.get().check_password(PASSWORD)
    assert received()["subject"] == "Je wachtwoord voor Inbreng is veranderd"


@pytest.mark.parametrize("weak", ["qwerty123456", "Kort1!"])
def test_password_that_everybody_uses_or_that_is_short_is_refused(client, editor, weak):
    signed_in(client, editor)

    answer = client.post("/account/wachtwoord/", {"password": weak})

    assert answer.status_code == 422
    assert not User.objects.get().has_usable_password()


def test_old_visit_is_asked_to_sign_in_again_before_the_password_changes(client, editor):
    client.force_login(editor)

    answer = client.post("/account/wachtwoord/", {"password": PASSWORD})

    assert answer.url == "/inloggen/opnieuw/?next=%2Faccount%2Fwachtwoord%2F"
    assert not User.objects.get().has_usable_password()


def test_signing_in_again_never_leads_to_another_site(client, editor):
    client.force_login(editor)

    answer = client.post("/inloggen/opnieuw/", {"next": "https://elders.invalid/"})

    assert answer.url == "/inloggen/?next=%2Faccount%2F"


def test_name_is_changed_on_the_account_page(client, editor):
    client.force_login(editor)

    client.post("/account/", {"name": "Saskia de Boer"})

    assert User.objects.get().name == "Saskia de Boer"
