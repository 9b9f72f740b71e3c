"""From a gathering to its report-back, and a stranger who reads it on a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
GATHERING = "Netwerkgroep Dichtbij, eerste bijeenkomst"
OURS = "We gaan in elke gemeente kijken welk lokaal leeg staat."


@pytest.fixture
def desk(page: Page) -> Page:
    """The page of the policy officer."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=EDITOR).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def test_editor_publishes_a_report_back_that_a_stranger_reads(
    desk: Page,
    phone: Page,
    axe: Callable[[Page], None],
    picture: Callable[[Page, str], None],
) -> None:
    make_draft(desk, axe)
    write_own_words(desk, axe)
    release_quotes(desk)
    picture(desk, "report-back-draft")
    address = publish(desk, axe)

    read_on_a_phone(phone, address, axe)
    picture(phone, "report-back-public")
    withdraw(desk)
    answer = phone.goto(address)
    assert answer is not None
    assert answer.status == 404


def make_draft(desk: Page, axe: Callable[[Page], None]) -> None:
    """From the page of the gathering to a draft from the harvest."""
    desk.get_by_role("link", name="Bijeenkomsten", exact=True).click()
    desk.get_by_role("link", name=GATHERING).first.click()
    desk.locator("#terugblik-stand").get_by_role("link", name="Terugblik").click()
    make = desk.get_by_role("button", name="Maak de terugblik")
    axe(desk)
    if make.count():
        make.click()
    expect(desk.get_by_role("heading", name="Wie waren er?")).to_be_visible()
    axe(desk)


def write_own_words(desk: Page, axe: Callable[[Page], None]) -> None:
    """A section becomes the editor's own, and stays so."""
    desk.get_by_role("link", name=re.compile("^Schrijf ?: Hoe gaat het verder")).click()
    editor = desk.locator("[contenteditable=true]")
    expect(editor).to_be_visible()
    axe(desk)
    editor.fill(OURS)
    desk.get_by_role("button", name="Bewaar", exact=True).click()
    expect(desk.get_by_text(OURS)).to_be_visible()
    desk.get_by_role("button", name="Maak opnieuw uit de oogst").click()
    expect(desk.get_by_text(OURS)).to_be_visible()


def release_quotes(desk: Page) -> None:
    """All chosen quotes at once; what the screening holds back stays behind."""
    desk.get_by_role("button", name="Geef ze vrij").click()
    expect(desk.locator("blockquote.quote").first).to_be_visible()


def publish(desk: Page, axe: Callable[[Page], None]) -> str:
    """Let everybody read it; gives back the address."""
    desk.get_by_role("button", name="Publiceer", exact=True).click()
    link = desk.get_by_role("link", name="Bekijk wat iedereen leest")
    expect(link).to_be_visible()
    axe(desk)
    return str(link.get_attribute("href"))


def read_on_a_phone(phone: Page, address: str, axe: Callable[[Page], None]) -> None:
    """A stranger reads what was said and takes the pdf along."""
    phone.goto(address)
    expect(phone.get_by_role("heading", level=1)).to_contain_text(GATHERING)
    expect(phone.get_by_text(OURS)).to_be_visible()
    expect(phone.locator("blockquote.quote").first).to_be_visible()
    axe(phone)
    wide = phone.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    assert not wide
    with phone.expect_download() as fetched:
        phone.get_by_role("link", name="Bewaar als pdf").click()
    assert fetched.value.suggested_filename.endswith(".pdf")


def withdraw(desk: Page) -> None:
    """Take it back, with a reason."""
    desk.get_by_text("Trek in", exact=True).click()
    desk.get_by_label("Waarom?").fill("Er stond een fout in.")
    desk.get_by_role("button", name="Trek de terugblik in").click()
    expect(desk.get_by_text("Er stond een fout in.")).to_be_visible()


def test_editor_opens_the_page_for_everybody(
    desk: Page,
    phone: Page,
    axe: Callable[[Page], None],
    picture: Callable[[Page, str], None],
) -> None:
    desk.get_by_role("link", name="Bijeenkomsten", exact=True).click()
    desk.goto(f"{desk.url.rstrip('/')}/openbaar/")
    desk.get_by_label("Titel").fill("Naar school in je eigen buurt")
    desk.get_by_label("Adres", exact=True).fill("eigen-buurt")
    desk.get_by_role("button", name="Bewaar", exact=True).click()
    expect(desk.get_by_label("Adres", exact=True)).to_have_value("eigen-buurt")
    opening = desk.get_by_role("button", name="Open de pagina voor iedereen")
    if opening.count():  # the sample may have opened it
        opening.click()
    expect(desk.get_by_role("button", name="Sluit de pagina")).to_be_visible()
    axe(desk)

    phone.goto("/openbaar/eigen-buurt/")

    expect(phone.get_by_role("heading", level=1)).to_have_text("Naar school in je eigen buurt")
    expect(phone.get_by_role("heading", name="Wat hoorden we?")).to_be_visible()
    axe(phone)
    picture(phone, "public-page")


def test_editor_walks_appointments_and_monitor(desk: Page, axe: Callable[[Page], None]) -> None:
    desk.get_by_role("link", name="Bijeenkomsten", exact=True).click()
    trajectory = desk.url.rstrip("/")
    desk.goto(f"{trajectory}/afspraken/")
    axe(desk)
    desk.get_by_role("link", name="Nieuwe afspraak").click()
    axe(desk)
    desk.get_by_label("Wat gebeurt er?").fill("We bellen elke school")
    desk.get_by_label("Of in woorden").fill("het bureau")
    desk.get_by_label("Klaar op").fill("2027-03-01")
    desk.get_by_role("button", name="Bewaar de afspraak").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("We bellen elke school")
    axe(desk)
    for page in ("terugblikken", "projecten", "evaluaties", "monitor"):
        desk.goto(f"{trajectory}/{page}/")
        expect(desk.get_by_role("heading", level=1)).to_be_visible()
        axe(desk)
