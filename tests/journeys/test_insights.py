"""From voices to an insight that is agreed on, and who is told of it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
COUNCIL = "Kijk mee als Marrit Zandstra"
STATEMENT = "Een vaste persoon helpt meer dan een vast formulier."


def enter(page: Page, role: str) -> Page:
    """Come in as one of the people of the sample."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


@pytest.fixture
def desk(page: Page) -> Page:
    """The page of the policy officer."""
    return enter(page, EDITOR)


def test_insight_is_written_on_its_voices_and_agreed(
    desk: Page,
    phone: Page,
    axe: Callable[[Page], None],
    picture: Callable[[Page, str], None],
) -> None:
    write(desk, axe, picture)
    council_finds(phone, n=0)
    change_the_words(desk, axe)
    drop_a_voice(desk, axe)
    agree(desk, axe)
    picture(desk, "insight-agreed")

    council_finds(phone, n=1)
    axe(phone)


def write(desk: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None]) -> None:
    """Look for voices on two words, tick them for and against, and write what they say."""
    desk.get_by_role("link", name="Inzichten", exact=True).click()
    desk.get_by_role("link", name="Schrijf een inzicht").click()
    axe(desk)
    for words, side in (("vaste contactpersoon", "Steunt dit"), ("accountmanager", "Steunt dit")):
        find(desk, words)
        desk.get_by_role("checkbox", name=re.compile(f"^{side}")).last.check()
    find(desk, "aanspreekpunt")
    desk.get_by_role("checkbox", name=re.compile("^Zegt iets anders")).last.check()
    desk.get_by_label("Wat hoorden we?").fill(STATEMENT)
    desk.get_by_label("Soort").select_option(label="spanning")
    picture(desk, "insight-desk")
    desk.get_by_role("button", name="Maak dit inzicht").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text(STATEMENT)
    expect(desk.get_by_role("heading", name="Stemmen die iets anders zeggen")).to_be_visible()
    axe(desk)


def find(desk: Page, words: str) -> None:
    """Look for voices; what was ticked before stays on the page."""
    desk.get_by_label("Zoek in de woorden").fill(words)
    desk.get_by_role("button", name="Zoek", exact=True).click()
    expect(desk.get_by_label("Zoek in de woorden")).to_have_value(words)


def change_the_words(desk: Page, axe: Callable[[Page], None]) -> None:
    """Add what is still open; the earlier words stay to be read."""
    desk.get_by_role("link", name="Wijzig").click()
    axe(desk)
    desk.get_by_label("Wat is nog open?").fill("Wie betaalt die vaste persoon?")
    desk.get_by_role("button", name="Bewaar").click()
    expect(desk.get_by_text("Wie betaalt die vaste persoon?")).to_be_visible()
    desk.get_by_role("link", name="Versie 2").click()
    axe(desk)
    desk.go_back()


def drop_a_voice(desk: Page, axe: Callable[[Page], None]) -> None:
    """Drop one of the voices with a reason, which stays to be read."""
    desk.get_by_role("link", name="Haal weg bij dit inzicht").first.click()
    axe(desk)
    desk.get_by_label("Waarom?").fill("Gaat over een ander gezin.")
    desk.get_by_role("button", name="Haal weg").click()
    desk.get_by_text("stond hier eerder").click()
    expect(desk.get_by_text("Gaat over een ander gezin.")).to_be_visible()


def agree(desk: Page, axe: Callable[[Page], None]) -> None:
    """Agree on it with a group."""
    desk.get_by_role("link", name="Stel vast").click()
    axe(desk)
    desk.get_by_label("Met wie hebben jullie dit vastgesteld?").fill("kernteam")
    desk.get_by_role("button", name="Stel vast").click()
    expect(desk.get_by_text("Vastgesteld met kernteam")).to_be_visible()


def council_finds(phone: Page, n: int) -> None:
    """A member of the council sees the insight, or does not."""
    enter(phone, COUNCIL)
    phone.goto("/trajecten/1/inzichten/")
    expect(phone.get_by_role("link", name=STATEMENT)).to_have_count(n)
