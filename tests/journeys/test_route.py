"""A council member comes to consent; one word changes afterwards, and everybody sees it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
COUNCIL = "Kijk mee als Ruurd Boelens"
MEMBER = "Ruurd Boelens"
STEP = "Instemming van de OPR"
SHAKEN = "De tekst veranderde na de uitkomst"


def enter(page: Page, role: str) -> Page:
    """Come in as one of the people of the sample."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    page.wait_for_url(lambda url: "/voorbeeld/" not in url)
    return page


def test_council_member_comes_to_consent_and_one_changed_word_is_told(
    page: Page,
    phone: Page,
    axe: Callable[[Page], None],
    picture: Callable[[Page, str], None],
) -> None:
    enter(page, EDITOR)
    publish(page, "Voor de raad")
    lay_out(page, axe)
    put_on_table(page, axe)
    enter(phone, COUNCIL)
    read_and_ask(phone, axe, picture)
    answer(page, axe)
    consent(phone, axe)

    expect(phone.get_by_text(SHAKEN)).to_have_count(0)
    change_one_word(page)
    phone.reload()
    expect(phone.get_by_text(SHAKEN)).to_be_visible()
    axe(phone)
    let_it_stand(phone, axe, picture)
    expect(phone.get_by_text(SHAKEN)).to_have_count(0)
    look_over(page, axe, picture)


def publish(page: Page, title: str) -> None:
    """Make an edition of the text as it stands, for everybody with a role."""
    page.goto("/trajecten/1/plan/uitgaven/")
    page.get_by_label("Titel").fill(title)
    page.get_by_label("iedereen met een rol, meteen").check()
    page.get_by_role("button", name="Maak deze uitgave").click()
    expect(page.get_by_text(title).first).to_be_visible()


def lay_out(page: Page, axe: Callable[[Page], None]) -> None:
    """Set the steps ready, as far as the sample did not yet."""
    page.goto("/trajecten/1/route/")
    axe(page)
    begin = page.get_by_role("button", name="Zet de route klaar")
    if begin.count():
        begin.click()
    expect(page.get_by_role("link", name=STEP).first).to_be_visible()
    axe(page)


def put_on_table(page: Page, axe: Callable[[Page], None]) -> None:
    """Lay the newest edition on the table of the council, and name who notes what it says."""
    open_step(page)
    again = page.get_by_role("link", name=re.compile("vraag opnieuw", re.IGNORECASE))
    if again.count():
        again.first.click()
        axe(page)
        page.get_by_label("Waarom vraag je opnieuw?").fill("De tekst is opnieuw gepubliceerd.")
        page.get_by_role("button", name="Vraag opnieuw").click()
        expect(page.get_by_text("telt niet meer").first).to_be_visible()
    page.get_by_label("Uitgave").select_option(index=1)
    page.get_by_role("button", name="Leg deze uitgave op tafel").click()
    axe(page)
    if page.get_by_text("legt vast").count() == 0:
        page.get_by_role("link", name="Voeg iemand toe", exact=True).click()
        axe(page)
        page.get_by_label("Iemand met een account").select_option(label=MEMBER)
        page.get_by_label("Legt de uitkomst vast").check()
        page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_text("legt vast")).to_be_visible()


def open_step(page: Page) -> None:
    """The page of the council's step."""
    page.goto("/trajecten/1/route/")
    page.get_by_role("listitem").get_by_role("link", name=STEP).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(STEP)


def read_and_ask(
    phone: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None]
) -> None:
    """Read what lies under the first chapter, and ask the office something."""
    phone.goto("/trajecten/1/raad/")
    expect(phone.get_by_role("heading", name="Raadskamer")).to_be_visible()
    axe(phone)
    picture(phone, "council-room")
    phone.locator("a[href*='/raad/hoofdstukken/']").first.click()
    axe(phone)
    picture(phone, "council-chapter")
    phone.get_by_role("link", name="Stel een vraag").click()
    axe(phone)
    phone.get_by_label("Je vraag").fill("Wat kost dit per school?")
    phone.get_by_role("button", name="Stel de vraag").click()
    expect(phone.get_by_text("Wat kost dit per school?")).to_be_visible()


def answer(page: Page, axe: Callable[[Page], None]) -> None:
    """Answer for the office; the whole council reads it."""
    page.goto("/trajecten/1/raad/")
    page.get_by_role("link", name="Geef antwoord").first.click()
    axe(page)
    page.get_by_label("Antwoord").fill("Dat staat in de begroting bij de stukken.")
    page.get_by_role("button", name="Geef dit antwoord").click()
    expect(page.get_by_text("Dat staat in de begroting bij de stukken.")).to_be_visible()


def consent(phone: Page, axe: Callable[[Page], None]) -> None:
    """Note the consent of the council, before the steps that the sample still has to do."""
    open_step(phone)
    phone.get_by_role("link", name="Leg de uitkomst vast").first.click()
    expect(phone.get_by_text("Volledig kenmerk van de woorden")).to_be_visible()
    axe(phone)
    phone.get_by_label("instemming", exact=True).check()
    early = phone.get_by_label("Waarom nu al, voor de stappen die eerst komen?")
    if early.count():
        early.fill("De raad vergadert maar één keer voor 1 mei.")
    phone.get_by_role("button", name="Leg vast").click()
    expect(phone.get_by_text("De uitkomst staat vast")).to_be_visible()
    axe(phone)


def change_one_word(page: Page) -> None:
    """Give a chapter of the plan another name."""
    page.goto("/trajecten/1/plan/hoofdstukken/")
    page.locator("a[href^='/hoofdstukken/']").first.click()
    page.goto(page.url.rstrip("/") + "/wijzigen/")
    field = page.get_by_label("Titel van het hoofdstuk")
    field.fill(field.input_value() + " nu")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(" nu")


def let_it_stand(
    phone: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None]
) -> None:
    """Say for the council why its consent still stands."""
    picture(phone, "consent-shaken")
    phone.get_by_role("link", name="Het staat nog, omdat…").first.click()
    axe(phone)
    phone.get_by_label("Het staat nog, omdat").fill("Alleen de naam van een hoofdstuk is anders.")
    phone.get_by_label("Wie zegt dat namens dit orgaan?").fill("secretaris van de OPR")
    phone.get_by_role("button", name="Leg vast dat dit nog staat").click()
    expect(phone.get_by_text("Alleen de naam van een hoofdstuk is anders.")).to_be_visible()


def look_over(
    page: Page, axe: Callable[[Page], None], picture: Callable[[Page, str], None]
) -> None:
    """The pages that lead the work are fit to be used by everybody."""
    for name, address in (
        ("route", "route/"),
        ("route-settings", "route/instellingen/"),
        ("direction", "regie/"),
        ("dossier", "dossier/"),
    ):
        page.goto(f"/trajecten/1/{address}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        axe(page)
        picture(page, name)
    open_step(page)
    axe(page)
    picture(page, "route-step")
