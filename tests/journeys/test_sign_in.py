"""Signing in as a person does: a code from a letter, then a passkey of the device; a way back."""

import email
import re
from collections.abc import Callable, Iterator
from email.policy import default

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.journeys.installation import Installation

ADDRESS = "saskia@voorbeeld.invalid"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def code_in_the_newest_letter(live: Installation) -> str:
    """The code in the letter that was laid in the home of the installation last."""
    newest = max((live.home / "mail").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    first = newest.read_bytes().split(b"\n" + b"-" * 79)[0]
    subject = str(email.message_from_bytes(first, policy=default)["subject"])
    return subject.split()[0]


def sign_in_with_a_code(page: Page, live: Installation, axe: Callable[[Page], None]) -> None:
    page.goto("/inloggen/")
    axe(page)
    page.get_by_label("E-mailadres").fill(ADDRESS)
    page.get_by_role("button", name="Stuur mij een code").click()
    expect(page.get_by_role("heading", name="Vul de code in")).to_be_visible()
    axe(page)
    page.get_by_label("Code uit de mail").fill(code_in_the_newest_letter(live))
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(page.locator(".avatar").first).to_be_visible()


@pytest.fixture
def member(live: Installation) -> None:
    """Somebody who looks after this installation."""
    live.command("administrator", ADDRESS, "Saskia de Boer")


@pytest.fixture
def named_page(browser: Browser, live: Installation) -> Iterator[Page]:
    """A page of the installation by its name: a passkey belongs to a name, never to a number."""
    here = live.url.replace("127.0.0.1", "localhost")
    context = browser.new_context(base_url=here, locale="nl-NL", reduced_motion="reduce")
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert wrong == []


def test_code_then_passkey_open_the_same_account(
    named_page: Page, live: Installation, member: None, axe: Callable[[Page], None]
) -> None:
    page = named_page
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    sign_in_with_a_code(page, live, axe)

    page.goto("/account/")
    axe(page)
    page.get_by_role("link", name="Voeg een toegangssleutel toe").click()
    axe(page)
    page.get_by_role("button", name="Maak de sleutel").click()
    expect(page.get_by_role("heading", name="Toegangssleutel 1")).to_be_visible()
    page.goto("/uitloggen/")
    page.get_by_role("button", name="Log mij uit").click()
    page.goto("/inloggen/?next=/account/")
    page.get_by_role("button", name="Log in met een toegangssleutel").click()

    expect(page.get_by_role("heading", name="Mijn account")).to_be_visible()
    assert page.url.endswith("/account/")


def test_code_opens_the_account_on_a_phone(
    new_page: Callable[..., Page],
    live: Installation,
    member: None,
    axe: Callable[[Page], None],
) -> None:
    page = new_page(390)

    sign_in_with_a_code(page, live, axe)

    page.goto("/account/")
    expect(page.locator("#main").get_by_text(ADDRESS)).to_be_visible()


def test_way_back_of_a_speaker_leaves_no_trace_of_its_token(
    page: Page, new_page: Callable[..., Page], axe: Callable[[Page], None]
) -> None:
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=re.compile("Jorien")).click()
    page.get_by_role("link", name="Oogst").first.click()
    page.locator(".voices a").first.click()
    page.get_by_text("Maak een terugkomlink voor wie dit zei").click()
    page.get_by_role("button", name="Maak de link").click()
    axe(page)
    link = page.locator("#return-link").inner_text()
    token = link.rstrip("/").rpartition("/")[2]

    phone = new_page(390)
    asked: list[Request] = []
    phone.on("request", lambda request: asked.append(request))
    phone.goto(link)
    axe(phone)
    phone.get_by_role("button", name="Laat mijn inbreng zien").click()
    expect(phone.get_by_role("heading", name="Mijn inbreng")).to_be_visible()
    axe(phone)

    assert phone.url.endswith("/mijn-inbreng/")
    told = [request.headers.get("referer", "") for request in asked]
    assert [address for address in told if token in address] == []
