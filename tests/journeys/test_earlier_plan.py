"""The plan of an earlier period is read in, and stands beside what is said and promised now."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
COUNCIL = "Kijk mee als Ruurd Boelens"
TITLE = "Ondersteuningsplan 2019-2023"
PROMISE = "Elk kind krijgt een vaste begeleider."
OLD_PLAN = f"# Inleiding\n\nWe doen het samen.\n\n# Begeleiding\n\n{PROMISE}\n\nWe overleggen vaak."
BECAME = "De helft kreeg er een, tot het geld op was."
THEME = "Een vast gezicht"
Axe = Callable[[Page], None]
Pages = Callable[..., Page]


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


def test_earlier_plan_is_read_in_and_its_promise_stands_beside_the_new_plan(
    desk: Page, new_page: Pages, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    read_in(desk, axe)
    settle(desk, axe)

    row = desk.get_by_role("row").filter(has_text=PROMISE)
    expect(row.get_by_text(BECAME)).to_be_visible()
    picture(desk, "earlier-plans")
    row.get_by_role("link", name="§ 4.2").click()
    expect(desk.get_by_text("krijgt één vaste persoon").first).to_be_visible()

    member = enter(new_page(390), COUNCIL)
    member.goto("/trajecten/1/vorige-plannen/")
    expect(member.get_by_text(BECAME)).to_be_visible()
    axe(member)


def read_in(desk: Page, axe: Axe) -> None:
    """Paste the text of the plan, and call one of its lines a promise."""
    desk.goto("/trajecten/1/vorige-plannen/")
    axe(desk)
    desk.get_by_role("link", name="Lees een vorig plan in").click()
    desk.get_by_label("Titel").fill(TITLE)
    desk.get_by_label("Eerste schooljaar begon in").fill("2019")
    desk.get_by_label("Of plak hier de tekst").fill(OLD_PLAN)
    axe(desk)
    desk.get_by_role("button", name="Lees dit plan in").click()
    desk.get_by_role("link", name="Begeleiding").click()
    desk.get_by_role("checkbox", name=PROMISE).check()
    desk.get_by_label("Over welk thema?").select_option(label=THEME)
    axe(desk)
    desk.get_by_role("button", name="Dit zijn beloften").click()
    expect(desk.get_by_text("1 belofte aangewezen.")).to_be_visible()
    axe(desk)


def settle(desk: Page, axe: Axe) -> None:
    """Say what became of the promise, and where it stands now."""
    desk.get_by_role("link", name="Zeg wat ervan werd").click()
    desk.get_by_role("radio", name="deels waargemaakt").check()
    desk.get_by_role("button", name="Bewaar").click()
    expect(desk.get_by_text("Schrijf in één zin op wat ervan werd.")).to_be_visible()
    axe(desk)
    desk.get_by_label("In één zin").fill(BECAME)
    place = desk.get_by_label("Waar staat het in het nieuwe plan?")
    place.select_option(place.locator("option", has_text="§ 4.2").get_attribute("value"))
    desk.get_by_role("button", name="Bewaar").click()
    expect(desk.get_by_role("heading", level=1)).to_contain_text("wat werd ervan?")
    axe(desk)
