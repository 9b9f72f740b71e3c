"""What looks personal waits: a moderator redacts it, and only then others may find it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

MODERATOR = "Kijk mee als Sabien Tromp"
COUNCIL = "Kijk mee als Ruurd Boelens"
FOUND_NOTHING = "Niets gevonden"


def enter(page: Page, role: str) -> Page:
    """Sign in as a member of the sample with one click."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def test_line_about_a_child_is_found_only_after_it_was_redacted(
    new_page: Callable[..., Page], axe: Callable[[Page], None]
) -> None:
    moderator, council = enter(new_page(), MODERATOR), enter(new_page(), COUNCIL)
    council.goto("/trajecten/1/oogst/?text=herfst+thuis+zoon")
    expect(council.get_by_text(FOUND_NOTHING)).to_be_visible()

    moderator.get_by_role("link", name="Nakijken").click()
    axe(moderator)
    moderator.get_by_text("Onze zoon Daan").first.click()
    moderator.get_by_role("button", name="Scherm af en plaats").click()
    expect(moderator.get_by_text("Geplaatst, met een balk").first).to_be_visible()
    axe(moderator)
    council.reload()

    expect(council.get_by_text("Onze zoon").first).to_be_visible()
    expect(council.get_by_text(re.compile(r"\bDaan\b"))).to_have_count(0)
    axe(council)
