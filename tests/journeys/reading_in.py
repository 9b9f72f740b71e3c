"""The way in that journeys share: a report from a file to the harvest."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

ROUND_TABLES = "rondetafels-directie-en-leerkrachten.txt"


def read_report_in(desk: Page, file: Path, axe: Callable[[Page], None]) -> None:
    """Give the file, wait for it to be read, name the gathering and place its points."""
    desk.get_by_role("link", name="Inlezen").click()
    axe(desk)
    desk.locator("input[type=file]").set_input_files(file)
    desk.get_by_role("button", name="Lees in").click()
    ready = desk.get_by_role("link", name=re.compile("Kijk na|rondetafels", re.IGNORECASE)).first
    expect(ready).to_be_visible(timeout=30_000)
    expect(desk.get_by_text("klaar om na te kijken").first).to_be_visible(timeout=30_000)
    ready.click()
    axe(desk)
    desk.get_by_role("link", name="Plaats in de oogst").click()
    axe(desk)
    desk.get_by_label("Titel").fill("Rondetafels directie en leerkrachten")
    desk.get_by_label("Datum").fill("2026-10-08")
    desk.get_by_role("button", name="Plaats in de oogst").click()
    expect(desk.get_by_text("90").first).to_be_visible()
    axe(desk)
