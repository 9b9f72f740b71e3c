"""An editor puts more than text in the plan: an ambition, an action, figures and a choice."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
FIGURES = """\
gemeente;2023-2024;2024-2025
Veenhuis;14;11
Oudedam;8;veel
Lindewaard;9;6
"""
Axe = Callable[[Page], None]


@pytest.fixture
def desk(page: Page) -> Page:
    """The page of the policy officer."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=EDITOR).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def begin(desk: Page, block: str) -> None:
    """Open the form of a kind of passage from the first chapter."""
    desk.goto("/trajecten/1/plan/hoofdstukken/")
    desk.locator(".outline h2 a").first.click()
    desk.get_by_text("Voeg iets anders toe dan tekst").click()
    desk.locator(".chips").get_by_role("link", name=block, exact=True).click()


def save(desk: Page, axe: Axe, shown: str) -> None:
    """Keep what was filled in as a passage, and see it stand there."""
    axe(desk)
    desk.get_by_role("button", name="Bewaar als nieuwe versie").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text(re.compile(r"^§ 1\.\d+$"))
    expect(desk.get_by_role("main").get_by_text(shown).first).to_be_visible()
    axe(desk)


def test_ambition_is_followed_by_the_action_that_works_on_it(
    desk: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    begin(desk, "Ambitie")
    desk.get_by_label("Wat willen we bereiken?").fill("Elk kind kan op de fiets naar school.")
    desk.get_by_label("Eenheid").fill("kinderen van de tien")
    desk.get_by_label("Hoeveel is het nu?").fill("6")
    desk.get_by_label("eind van 2030-2031").fill("8,5")
    save(desk, axe, "Elk kind kan op de fiets naar school.")
    expect(desk.get_by_role("main").get_by_text("8,5").first).to_be_visible()
    picture(desk, "plan-ambition")

    begin(desk, "Actie")
    desk.get_by_label("Wat gaan we doen?").fill("We lopen elke route met kinderen na.")
    desk.get_by_label("Wie doet het?").fill("De drie gemeenten")
    desk.get_by_label("Hoort bij welke ambitie?").select_option(
        label="Elk kind kan op de fiets naar school."
    )
    desk.get_by_label("Plan B gaat in als…").fill("Een gemeente kan niet meedoen")
    desk.get_by_label("Plan B: dan…").fill("Ouders lopen de route na.")
    save(desk, axe, "Ouders lopen de route na.")


def test_figures_from_a_file_stand_in_the_plan_once_they_are_right(
    desk: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    desk.goto("/trajecten/1/reeksen/")
    desk.get_by_role("link", name="Lees cijfers in").click()
    desk.get_by_label("Naam van de reeks").fill("Kinderen op de wachtlijst")
    desk.get_by_label("Waarvan?").select_option(label="per gemeente")
    desk.get_by_label("Eenheid").fill("per duizend")
    desk.get_by_label("Bron").fill("De drie gemeenten")
    desk.get_by_label("Van welke dag?").fill("2026-09-01")
    axe(desk)
    desk.get_by_label("CSV-bestand").set_input_files(
        {"name": "wachtlijst.csv", "mimeType": "text/csv", "buffer": FIGURES.encode()}
    )
    desk.get_by_role("button", name="Bekijk wat we lezen").click()
    expect(desk.get_by_text("“veel” is geen getal")).to_be_visible()
    axe(desk)
    desk.get_by_label("Verbeter het hier").fill(FIGURES.replace("veel", "7"))
    desk.get_by_role("button", name="Bekijk het opnieuw").click()
    expect(desk.get_by_text("6 cijfers gelezen.")).to_be_visible()
    axe(desk)
    desk.get_by_role("button", name="Bewaar deze cijfers").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Kinderen op de wachtlijst")
    axe(desk)
    picture(desk, "series")

    begin(desk, "Cijfers")
    desk.get_by_label("Welke cijfers?").select_option(label="Kinderen op de wachtlijst")
    desk.get_by_label("Wat zie je hier?").fill("In alle drie de gemeenten daalt het.")
    save(desk, axe, "In alle drie de gemeenten daalt het.")
    expect(desk.get_by_role("cell", name="11", exact=True)).to_be_visible()


def test_scenarios_stand_side_by_side_with_an_argument_from_the_harvest(
    desk: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    begin(desk, "Scenario’s")
    desk.get_by_label("Scenario 1", exact=True).fill("Overal een plek")
    desk.get_by_label("Scenario 2", exact=True).fill("Eén goede plek")
    save(desk, axe, "Eén goede plek")

    desk.get_by_role("link", name=re.compile("^Kies argumenten ?: Overal")).click()
    desk.get_by_label("Woorden").fill("vriendjes")
    desk.get_by_role("button", name="Zoek").click()
    chosen = desk.get_by_role("checkbox", name=re.compile("^Steunt dit")).first
    chosen.check()
    axe(desk)
    desk.get_by_role("button", name="Zet erbij").click()

    expect(desk.get_by_role("heading", name="Overal een plek").last).to_be_visible()
    expect(desk.locator(".voice").first).to_be_visible()
    axe(desk)
    picture(desk, "plan-scenarios")
