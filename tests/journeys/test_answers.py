"""One answer for a theme, with an exception, read by a colleague, given; a speaker reads it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
QUALITY_LEAD = "Kijk mee als Gerben Haspels"
REASON = "Daar is in dit plan geen geld voor."
Axe = Callable[[Page], None]
Pages = Callable[..., Page]


def enter(page: Page, role: str) -> Page:
    """Sign in as a member of the sample with one click."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def write_for_a_theme(desk: Page, axe: Axe) -> None:
    """Write a no for everything that waits in the theme with most of it."""
    desk.goto("/trajecten/1/antwoorden/")
    axe(desk)
    desk.get_by_role("link", name=re.compile("^één antwoord")).first.click()
    desk.get_by_role("radio", name=re.compile("Niet, omdat")).check()
    desk.get_by_label("Waarom").fill(REASON)
    axe(desk)
    desk.get_by_role("button", name="Bewaar als klad").click()
    expect(desk.get_by_text("Bewaard als klad.")).to_be_visible()


def n_points(desk: Page) -> int:
    """How many points the draft goes to, as its button says."""
    button = desk.get_by_role("button", name=re.compile("^Geef dit antwoord aan"))
    return int(re.search(r"\d+", button.inner_text())[0])


def test_answer_for_a_theme_is_checked_given_and_read(
    new_page: Pages, phone: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    desk = enter(new_page(), EDITOR)
    write_for_a_theme(desk, axe)
    n_before = n_points(desk)
    first = desk.locator("main li.tick").first
    left_out = first.locator(".voice-words").inner_text()
    first.get_by_role("checkbox").check()
    desk.get_by_role("button", name="Zonder uit wat is aangevinkt").click()
    expect(desk.get_by_text("1 punt uitgezonderd.")).to_be_visible()
    assert n_points(desk) == n_before - 1
    axe(desk)
    picture(desk, "answers-draft")
    said = desk.locator("main li.tick .voice-words").first.inner_text()
    desk.get_by_role("button", name="Vraag om mee te lezen").click()
    address = desk.url

    colleague = enter(new_page(), QUALITY_LEAD)
    colleague.goto(address)
    colleague.get_by_role("button", name="Dit is goed").click()
    expect(colleague.get_by_text("Goed bevonden.")).to_be_visible()

    desk.goto(address)
    desk.get_by_role("button", name=re.compile("^Geef dit antwoord aan")).click()
    expect(desk.get_by_text(f"{n_before - 1} punten zijn beantwoord.")).to_be_visible()
    expect(desk.get_by_text("Meegelezen door Gerben Haspels.")).to_be_visible()
    axe(desk)
    desk.get_by_role("link", name=said).first.click()
    expect(desk.get_by_text(REASON)).to_be_visible()
    way = return_link(desk)

    phone.goto(way)
    phone.get_by_role("button").first.click()
    expect(phone.get_by_text(REASON).first).to_be_visible()
    axe(phone)
    picture(phone, "answers-own-page")
    assert left_out not in phone.locator("main").inner_text()


def return_link(desk: Page) -> str:
    """Make a way back for who said the point that is open; gives back its address."""
    desk.get_by_text("Maak een terugkomlink voor wie dit zei").click()
    desk.get_by_role("button", name="Maak de link").click()
    return desk.locator("#return-link").inner_text()
