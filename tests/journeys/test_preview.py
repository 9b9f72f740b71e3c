"""A report is set right with the keyboard alone, and published."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
REPORT = """Ouderavond {name}

Tafel 1
Wat mis je?
- meer tijd en een vast gezicht
- rust in de klas
Tip van de avond
- koffie
"""


@pytest.fixture
def preview(page: Page, axe: Callable[[Page], None], tmp_path: Path) -> Page:
    """The preview of a small report, just read."""
    file = tmp_path / "bolster.txt"
    # The same content twice in one installation would only be noticed as such.
    file.write_text(REPORT.format(name=tmp_path.name))
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=EDITOR).click()
    page.get_by_role("link", name="Inlezen").click()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Lees in").click()
    row = page.locator("li", has_text=f"Ouderavond {tmp_path.name}").first
    row.get_by_role("link", name="Kijk na").click(timeout=60_000)
    axe(page)
    return page


def current(page: Page) -> Locator:
    """The entry somebody is at."""
    return page.locator("[data-entry].is-current")


def walk_to(page: Page, words: str) -> None:
    """Press j until the entry with these words is current."""
    for _press in range(20):
        if words in current(page).inner_text():
            return
        page.keyboard.press("j")
    expect(current(page)).to_contain_text(words)


def test_report_is_set_right_with_the_keyboard_alone(
    preview: Page, axe: Callable[[Page], None]
) -> None:
    summary = preview.locator(".preview-summary")
    walk_to(preview, "meer tijd")
    preview.keyboard.press("s")
    for _letter in "meer tijd ":
        preview.keyboard.press("ArrowRight")
    preview.keyboard.press("Enter")
    expect(current(preview).locator("[data-row]")).to_have_text("meer tijd")
    preview.keyboard.press("j")
    expect(current(preview).locator("[data-row]")).to_have_text("en een vast gezicht")
    axe(preview)

    preview.keyboard.press("b")
    expect(current(preview)).to_contain_text("meer tijd en een vast gezicht")
    preview.keyboard.press("z")
    expect(preview.locator("[data-row]", has_text=re.compile("^meer tijd$"))).to_be_visible()
    before = summary.inner_text()
    walk_to(preview, "koffie")
    preview.keyboard.press("5")
    expect(current(preview)).to_contain_text("toelichting")

    expect(summary).not_to_have_text(before)
    axe(preview)


def test_several_entries_are_ticked_and_changed_at_once(preview: Page) -> None:
    walk_to(preview, "meer tijd")
    preview.keyboard.press("t")
    walk_to(preview, "rust in de klas")
    preview.keyboard.press("Shift+T")

    preview.keyboard.press("5")

    for words in ("meer tijd", "rust in de klas"):
        row = preview.locator("[data-entry]", has_text=words).first
        expect(row).to_contain_text("toelichting")


def test_report_is_set_right_without_scripts(preview: Page, new_page: Callable[..., Page]) -> None:
    plain = new_page(java_script_enabled=False)
    plain.context.add_cookies(preview.context.cookies())
    plain.goto(preview.url)

    plain.get_by_role("link", name="meer tijd en een vast gezicht").click()
    plain.get_by_label("Zet een regeleinde waar je wilt knippen").fill(
        "meer tijd\nen een vast gezicht"
    )
    plain.get_by_role("button", name="Knip", exact=True).click()
    plain.locator("[data-entry]", has_text="koffie").get_by_role("checkbox").check()
    plain.get_by_role("button", name="toelichting").click()

    expect(plain.locator("[data-row]", has_text=re.compile("^meer tijd$"))).to_be_visible()
    expect(plain.locator("[data-entry]", has_text="koffie")).to_contain_text("toelichting")
