"""Points go under themes: fifty by keyboard, two coders at once, a merge undone, on a phone."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
QUALITY_LEAD = "Kijk mee als Gerben Haspels"
N_POINTS = 50
# Keeps, in the page itself, how many milliseconds lie between Enter and another point.
WATCH = """() => {
  window.waits = [];
  let pressed = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter") pressed = performance.now();
  }, true);
  const open = () => document.getElementById("bench-point")?.dataset.point;
  let shown = open();
  new MutationObserver(() => {
    if (!pressed || open() === shown) return;
    shown = open();
    window.waits.push(performance.now() - pressed);
    pressed = 0;
  }).observe(document.querySelector(".bench"), { childList: true });
}"""


def enter(page: Page, name: str) -> Page:
    """Sign in as somebody of the sample and open the themes."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=name).click()
    page.get_by_role("link", name="Thema’s", exact=True).click()
    return page


@pytest.fixture
def desk(page: Page) -> Page:
    """The themes of the policy officer."""
    return enter(page, EDITOR)


def at_bench(page: Page) -> Page:
    """Open the bench, and wait for its first point."""
    page.get_by_role("link", name="Indelen", exact=True).click()
    everything = page.get_by_role("link", name="alles", exact=True)
    everything.click()
    expect(everything).to_have_attribute("aria-current", "true")
    expect(page.locator("#bench-point")).to_have_attribute("data-point", re.compile(r"\d+"))
    return page


def point(page: Page) -> str:
    """The point that is open."""
    return page.locator("#bench-point").get_attribute("data-point") or ""


def chips(page: Page) -> list[str]:
    """The themes of the open point, in the order in which they are shown."""
    return page.locator(".bench-marked a").all_inner_texts()


def turn(page: Page, key: str) -> str:
    """Press the key of a theme and wait until the point has it, or has it no more."""
    button = page.locator(f'[data-key="{key}"][data-theme]')
    was = button.get_attribute("aria-pressed")
    page.keyboard.press(key)
    expect(button).to_have_attribute("aria-pressed", "false" if was == "true" else "true")
    return button.locator("span").last.inner_text()


def read_in(page: Page, file: Path) -> None:
    """Bring in a report with the points to code, and place them in the harvest."""
    points = "\n".join(f"- punt {number} over de overgang naar de brugklas" for number in range(60))
    file.write_text(f"Avond {file.stem}\n\nTafel 1\nWat mis je?\n{points}\n", encoding="utf-8")
    page.get_by_role("link", name="Inlezen").click()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Lees in").click()
    row = page.locator("li", has_text=f"Avond {file.stem}").first
    row.get_by_role("link", name="Kijk na").click(timeout=60_000)
    page.get_by_role("link", name="Plaats in de oogst").click()
    page.get_by_label("Titel").fill("Avond over de brugklas")
    page.get_by_label("Datum").fill("2026-10-08")
    page.get_by_role("button", name="Plaats in de oogst").click()
    expect(page.get_by_text("60").first).to_be_visible()


def free_key(page: Page) -> str:
    """Put the open point under the first theme with a key that one did not choose yet."""
    keys = page.locator("[data-key][data-theme][aria-pressed=false]").all()
    return turn(page, keys[-2].get_attribute("data-key") or "")


def test_fifty_points_are_coded_with_the_keyboard_alone(
    desk: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None], tmp_path: Path
) -> None:
    read_in(desk, tmp_path / "brugklas.txt")
    desk.get_by_role("link", name="Thema’s", exact=True).click()
    desk.get_by_role("link", name="Indelen", exact=True).click()
    axe(desk)
    desk.evaluate(WATCH)
    coded, began = {}, time.perf_counter()
    for number in range(N_POINTS):
        here = point(desk)
        coded[here] = turn(desk, str(number % 9 + 1))
        desk.keyboard.press("Enter")
        expect(desk.locator("#bench-point")).not_to_have_attribute("data-point", here)
    waits = desk.evaluate("window.waits")
    n_a_minute = N_POINTS / (time.perf_counter() - began) * 60
    print(  # noqa: T201 – the measure that the page is made for
        f"\n{n_a_minute:.0f} points a minute by machine; the next point after "
        f"{median(waits):.0f} ms, at most {max(waits):.0f} ms"
    )

    assert (len(coded), len(waits)) == (N_POINTS, N_POINTS)
    expect(desk.locator("[data-bench-rows] [aria-current]")).to_have_count(1)
    picture(desk, "bench")
    for here in list(coded)[::10]:
        desk.goto(f"/trajecten/1/themas/indelen/?punt={here}")
        expect(desk.locator(".bench-marked a")).to_have_text([coded[here]])
    desk.get_by_role("link", name="Wie deed wat").click()
    expect(desk.locator(".rows > li").first).to_contain_text("Jorien Wapstra zette onder")
    axe(desk)


def test_theme_is_found_by_letters_made_anew_and_taken_back(
    desk: Page, axe: Callable[[Page], None]
) -> None:
    at_bench(desk)
    before = chips(desk)

    desk.keyboard.press("0")
    desk.keyboard.type("Een vers thema")
    axe(desk)
    desk.keyboard.press("Enter")
    expect(desk.locator(".bench-marked")).to_contain_text("Een vers thema")
    expect(desk.locator(".keys")).to_contain_text(["", "Een vers thema"])
    desk.keyboard.press("u")
    expect(desk.locator(".bench-marked")).not_to_contain_text("Een vers thema")
    desk.keyboard.press("u")
    expect(desk.locator("#bench-said")).to_contain_text("thema gemaakt")

    expect(desk.locator(".bench-marked a")).to_have_text(before)


def test_quick_keys_all_land_on_the_point_they_were_pressed_at(desk: Page) -> None:
    at_bench(desk)
    here = point(desk)
    before = set(desk.locator("#bench-point").get_attribute("data-mine").split())
    keys = [desk.locator(f'[data-key="{key}"][data-theme]') for key in "123"]
    pressed = {key.get_attribute("data-theme") for key in keys}

    for key in "123j":
        desk.keyboard.press(key)
    expect(desk.locator("#bench-point")).not_to_have_attribute("data-point", here)
    desk.keyboard.press("k")
    expect(desk.locator("#bench-point")).to_have_attribute("data-point", here)

    now = set(desk.locator("#bench-point").get_attribute("data-mine").split())
    assert now ^ before == pressed


def test_two_coders_at_once_see_one_another_and_lose_nothing(
    desk: Page, new_page: Callable[..., Page]
) -> None:
    other = at_bench(enter(new_page(), QUALITY_LEAD))
    at_bench(desk)
    expect(other.locator("#bench-point")).to_have_attribute("data-point", point(desk))
    here = point(desk)
    expect(desk.get_by_text("Gerben Haspels deelt ook in")).to_be_visible()

    mine, theirs = free_key(desk), free_key(other)
    desk.reload()
    other.reload()

    for page, own, another, me in (
        (desk, mine, theirs, "Jorien Wapstra"),
        (other, theirs, mine, "Gerben Haspels"),
    ):
        own_chips = page.locator(".bench-marked .chip:not(.chip-other) a").all_inner_texts()
        other_chips = page.locator(".bench-marked .chip-other a").all_inner_texts()
        assert (point(page), own in own_chips, another in other_chips) == (here, True, True), me


def test_merge_is_looked_at_first_and_undone_after(
    desk: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None]
) -> None:
    axe(desk)
    picture(desk, "themes")
    link = desk.locator(".branches ul a").first
    name, address = link.inner_text(), link.get_attribute("href")
    link.click()
    axe(desk)
    picture(desk, "theme")
    n_voices = desk.get_by_role("heading", name=re.compile("stem")).inner_text()

    desk.get_by_role("link", name="Voeg samen").click()
    desk.get_by_label("Welk thema blijft?").select_option("Overig")
    desk.get_by_role("button", name="Bekijk wat er dan gebeurt").click()
    expect(desk.get_by_role("heading", name="Dan staat onder “Overig”")).to_be_visible()
    axe(desk)
    desk.get_by_role("button", name="Voeg samen").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Overig")
    desk.goto(address)
    expect(desk.get_by_role("heading", level=1)).to_have_text("Overig")

    desk.get_by_role("link", name="Thema’s", exact=True).first.click()
    desk.get_by_role("link", name="Wie deed wat met de thema’s").click()
    desk.get_by_role("button", name="Maak ongedaan").first.click()
    desk.goto(address)
    expect(desk.get_by_role("heading", level=1)).to_have_text(name)
    expect(desk.get_by_role("heading", name=n_voices, exact=True)).to_be_visible()


def test_codebook_is_a_page_that_prints(
    desk: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None]
) -> None:
    desk.get_by_role("link", name="Codeboek", exact=True).click()
    axe(desk)
    picture(desk, "codebook")

    desk.emulate_media(media="print")

    expect(desk.get_by_role("navigation").first).to_be_hidden()
    expect(desk.get_by_role("heading", level=1)).to_be_visible()


def test_phone_has_the_point_on_top_the_themes_below_and_the_list_in_a_drawer(
    phone: Page, axe: Callable[[Page], None]
) -> None:
    enter_on_phone(phone)
    words, themes = phone.locator(".voice-big"), phone.locator(".keys").first
    rows = phone.locator("[data-bench-rows] a")
    expect(rows.first).to_be_hidden()
    axe(phone)
    assert words.bounding_box()["y"] < themes.bounding_box()["y"]

    phone.get_by_role("button", name="Lijst").click()
    expect(rows.first).to_be_visible()
    axe(phone)
    rows.nth(2).click()
    expect(rows.first).to_be_hidden()
    key = themes.get_by_role("button").nth(1)
    was = key.get_attribute("aria-pressed")
    key.tap()

    expect(key).to_have_attribute("aria-pressed", "false" if was == "true" else "true")


def enter_on_phone(phone: Page) -> None:
    """Open the bench on a phone."""
    phone.goto("/voorbeeld/")
    phone.get_by_role("button", name=EDITOR).click()
    phone.goto("/trajecten/1/themas/indelen/")


def test_bench_works_without_scripts(desk: Page, new_page: Callable[..., Page]) -> None:
    plain = new_page(java_script_enabled=False)
    plain.context.add_cookies(desk.context.cookies())
    plain.goto("/trajecten/1/themas/indelen/")
    key = plain.locator("[data-theme][aria-pressed=false]").first
    name = key.locator("span").last.inner_text()
    own = plain.locator(".bench-marked .chip:not(.chip-other)")

    key.click()
    expect(own.filter(has_text=name)).to_have_count(1)
    plain.get_by_role("button", name="Stap terug").click()
    expect(own.filter(has_text=name)).to_have_count(0)
    plain.get_by_label("Zoek een thema, of maak een nieuw").fill("Zonder script")
    plain.get_by_label("Zoek een thema, of maak een nieuw").press("Enter")

    expect(plain.locator(".bench-marked")).to_contain_text("Zonder script")
