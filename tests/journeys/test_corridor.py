"""The whole corridor: from a report in the browser to the answer on its speaker's own page."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.reading_in import ROUND_TABLES, read_report_in

EDITOR = "Kijk mee als Jorien Wapstra"


@pytest.fixture
def desk(page: Page) -> Page:
    """The page of the policy officer, signed in with one click."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=EDITOR).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def test_report_is_walked_to_the_answer_of_its_speaker(
    desk: Page, new_page: Callable[..., Page], axe: Callable[[Page], None], shared: Path
) -> None:
    read_report_in(desk, shared / "sources" / ROUND_TABLES, axe)
    put_under_new_theme(desk, ["Thuis-nabij onderwijs", "Facilitaire voorzieningen"], axe)
    state_insight(desk, "Hulp hoort dichtbij te zijn.", axe)
    write_passage(desk, "Hulp begint op de school in de buurt.", axe)
    answer_point(desk, "Thuis-nabij onderwijs", "Dat staat nu in het plan.", axe)
    link = make_return_link(desk)
    speaker = new_page(390)
    open_return_link(speaker, link)

    axe(speaker)
    expect(speaker.get_by_text("Thuis-nabij onderwijs")).to_be_visible()
    expect(speaker.get_by_text("Dat staat nu in het plan.")).to_be_visible()
    expect(speaker.get_by_text("Een school om de hoek")).to_be_visible()


def put_under_new_theme(desk: Page, words: list[str], axe: Callable[[Page], None]) -> None:
    """Tick the points without a theme and put them under a new one."""
    desk.get_by_role("link", name="Thema’s").click()
    desk.get_by_role("link", name=re.compile("Deel .* in")).click()
    axe(desk)
    for text in words:
        desk.get_by_role("checkbox", name=re.compile(re.escape(text))).first.check()
    desk.get_by_label("of een nieuw thema").fill("Een school om de hoek")
    desk.get_by_role("button", name="Zet onder dit thema").click()
    desk.get_by_role("link", name="Thema’s").first.click()
    desk.get_by_role("link", name="Een school om de hoek").click()


def state_insight(desk: Page, statement: str, axe: Callable[[Page], None]) -> None:
    """Tick the voices and write down what was heard."""
    axe(desk)
    for box in desk.get_by_role("checkbox").all():
        box.check()
    desk.get_by_label("Wat hoorden we?").fill(statement)
    desk.get_by_label("Soort").select_option(label="wens")
    desk.get_by_role("button", name="Maak dit inzicht").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text(statement)
    expect(desk.get_by_text("nog niet in het plan")).to_be_visible()
    axe(desk)


def write_passage(desk: Page, text: str, axe: Callable[[Page], None]) -> None:
    """Write a passage that rests on the insight."""
    desk.get_by_role("link", name="Plan", exact=True).click()
    axe(desk)
    desk.get_by_role("link", name="Werk aan dit hoofdstuk").first.click()
    desk.get_by_role("link", name="Schrijf een passage").first.click()
    axe(desk)
    words = desk.locator(".ProseMirror")
    words.click()
    words.press_sequentially(text)
    desk.get_by_role("checkbox", name="Hulp hoort dichtbij te zijn.").check()
    desk.get_by_role("button", name="Bewaar als nieuwe versie").click()
    expect(desk.get_by_text(text)).to_be_visible()
    expect(desk.get_by_role("navigation", name="Het spoor")).to_be_visible()
    axe(desk)


def answer_point(desk: Page, words: str, answer: str, axe: Callable[[Page], None]) -> None:
    """Go from the passage down to the voice and answer it."""
    desk.get_by_role("link", name="Hulp hoort dichtbij te zijn.").click()
    desk.get_by_role("link", name=words).click()
    desk.get_by_role("link", name="nog geen antwoord").click()
    axe(desk)
    desk.get_by_role("radio", name="Overgenomen", exact=True).check()
    desk.get_by_label("In gewone woorden").fill(answer)
    desk.get_by_role("button", name="Bewaar dit antwoord").click()
    expect(desk.get_by_role("link", name="overgenomen")).to_be_visible()
    axe(desk)


def make_return_link(desk: Page) -> str:
    """The private link for whoever said the point on this page."""
    desk.get_by_text("Maak een terugkomlink voor wie dit zei").click()
    desk.get_by_role("button", name="Maak de link").click()
    return desk.locator("#return-link").inner_text()


def open_return_link(speaker: Page, link: str) -> None:
    """Open the link on a phone and press its button."""
    speaker.goto(link)
    speaker.get_by_role("button", name="Laat mijn inbreng zien").click()
    expect(speaker).to_have_url(re.compile("/mijn-inbreng/$"))
