"""Take along: ask for a file in the browser, see it made, open it and read it back."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

PROJECT = {"r": "urn:QDA-XML:project:1.0"}


@pytest.fixture
def shelf(page: Page, axe: Callable[[Page], None]) -> Page:
    """The page of the policy officer's files."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name="Kijk mee als Jorien Wapstra").click()
    page.get_by_role("link", name="Inzichten", exact=True).first.click()
    page.get_by_role("link", name="Neem mee").click()
    expect(page.get_by_role("heading", name="Neem mee wat we hoorden")).to_be_visible()
    axe(page)
    return page


def fetch(page: Page, kind: str, audience: str) -> bytes:
    """Ask for a file, wait until the worker made it, and bring it in."""
    page.get_by_label(f"{kind}: ").check()
    page.get_by_label(f"{audience}: ").check()
    page.get_by_role("button", name="Maak dit bestand").click()
    row = page.locator("#exports li").first
    expect(row.get_by_role("heading")).to_have_text(re.compile(re.escape(kind)))
    ready = row.get_by_role("link", name="Haal op")
    expect(ready).to_be_visible(timeout=90_000)
    with page.expect_download() as started:
        ready.click()
    return Path(started.value.path()).read_bytes()


def test_files_are_asked_in_the_browser_and_read_back(
    shelf: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None]
) -> None:
    told = json.loads(fetch(shelf, "JSON", "ons eigen bureau"))
    book = load_workbook(io.BytesIO(fetch(shelf, "Excel", "ons eigen bureau")))
    project = zipfile.ZipFile(io.BytesIO(fetch(shelf, "project (REFI-QDA)", "ons eigen bureau")))
    axe(shelf)
    picture(shelf, "meenemen")

    root = etree.fromstring(project.read("project.qde"))
    selections = root.xpath("//r:PlainTextSelection/@guid", namespaces=PROJECT)
    keys = [point["key"] for point in told["points"]]
    sheet = list(book["Punten"].iter_rows(values_only=True))
    assert len(keys) > 100
    assert sorted(selections) == sorted(keys)
    assert [row[sheet[0].index("sleutel")] for row in sheet[1:]] == keys
    assert len(root.xpath("//r:Code", namespaces=PROJECT)) == len(told["themes"])
    assert {name for insight in told["insights"] for name in insight["voices"]["for"]} <= set(keys)


def test_codebook_comes_back_in_with_nothing_new(
    shelf: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None], tmp_path: Path
) -> None:
    file = tmp_path / "boek.qdc"
    content = fetch(shelf, "codeboek (REFI-QDA)", "raad en partners").decode()
    file.write_text(content.replace("</Codes>", f"{STRANGE}</Codes>"), encoding="utf-8")
    shelf.get_by_role("link", name="Lees een codeboek in").click()
    axe(shelf)
    shelf.get_by_label("Codeboek (.qdc) of project (.qdpx)").set_input_files(file)
    shelf.get_by_role("button", name="Bekijk wat erin staat").click()
    expect(shelf.get_by_text("1nieuwe thema’s")).to_be_visible()
    axe(shelf)
    picture(shelf, "codeboek-inlezen")

    shelf.get_by_role("button", name="Neem dit over").click()

    expect(shelf.get_by_text("Overgenomen: 1 nieuw thema en 0 indelingen.")).to_be_visible()
    expect(shelf.get_by_role("link", name="Van elders").first).to_be_visible()


STRANGE = '<Code guid="0b9f2d2e-1111-4222-8333-444455556666" name="Van elders" isCodable="true"/>'
