"""From raw points of real round tables to five agreed insights and a Word file for the council."""

import re
from collections.abc import Callable
from pathlib import Path

from docx import Document
from playwright.sync_api import Page, expect

from tests.journeys.reading_in import ROUND_TABLES, read_report_in

EDITOR = "Kijk mee als Jorien Wapstra"
# What somebody looks for, and what they hear in it.
HEARD = {
    "vervanging": "Zonder vervanging kan niemand weg uit de klas.",
    "consulent": "De consulent wordt gewaardeerd als iemand die meedenkt.",
    "expertise": "Scholen willen van elkaar leren.",
    "leerlingen": "De groepen worden te groot gevonden.",
    "onderwijs": "Hulp hoort dicht bij huis te zijn.",
}


def test_policy_officer_takes_round_tables_to_the_council(
    page: Page, axe: Callable[[Page], None], shared: Path, tmp_path: Path
) -> None:
    begin_trajectory(page)
    read_report_in(page, shared / "sources" / ROUND_TABLES, axe)
    for words, statement in HEARD.items():
        state(page, words, statement)
    file = take_along(page, tmp_path / "voor-de-raad.docx", axe)

    told = [paragraph.text for paragraph in Document(str(file)).paragraphs]
    assert [
        statement for statement in HEARD.values() if not any(statement in t for t in told)
    ] == []
    assert sum(text.startswith("Gezegd aan") for text in told) >= len(HEARD)
    assert "Er staat geen stem tegenover." in told


def begin_trajectory(page: Page) -> None:
    """Come in as the policy officer and begin a talk of which nothing is there yet."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=EDITOR).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto("/partnerschappen/1/nieuw-traject/")
    page.get_by_label("Naam").first.fill("Rondetafels van dit najaar")
    page.get_by_label(re.compile("Begint|Eerste dag|Begin")).first.fill("2026-09-01")
    page.locator("main form button").last.click()
    expect(page.get_by_role("heading", name="Rondetafels van dit najaar")).to_be_visible()


def state(page: Page, words: str, statement: str) -> None:
    """Look for voices, tick those found, write what they say, and agree on it."""
    page.get_by_role("link", name="Inzichten", exact=True).first.click()
    page.get_by_role("link", name="Schrijf een inzicht").first.click()
    page.get_by_label("Zoek in de woorden").fill(words)
    page.get_by_role("button", name="Zoek", exact=True).click()
    boxes = page.get_by_role("checkbox", name=re.compile("^Steunt dit"))
    expect(boxes.first).to_be_visible()
    for box in boxes.all()[:3]:
        box.check()
    page.get_by_label("Wat hoorden we?").fill(statement)
    page.get_by_label("Soort", exact=True).select_option(label="wat opvalt")
    page.get_by_role("button", name="Maak dit inzicht").click()
    page.get_by_role("link", name="Stel vast").click()
    page.get_by_label("Met wie hebben jullie dit vastgesteld?").fill("kernteam")
    page.get_by_role("button", name="Stel vast").click()
    expect(page.get_by_text("Vastgesteld met kernteam")).to_be_visible()


def take_along(page: Page, file: Path, axe: Callable[[Page], None]) -> Path:
    """Ask for the Word file for the council, wait for it and fetch it."""
    page.get_by_role("link", name="Inzichten", exact=True).first.click()
    page.get_by_role("link", name="Neem mee").click()
    axe(page)
    page.get_by_label("Word: ").check()
    page.get_by_role("radio", name=re.compile("^raad en partners")).check()
    page.get_by_role("button", name="Maak dit bestand").click()
    ready = page.get_by_role("link", name="Haal op")
    expect(ready).to_be_visible(timeout=60_000)
    with page.expect_download() as download:
        ready.click()
    download.value.save_as(file)
    return file
