"""A draft goes out and comes back: opened by an editor, answered on a phone, also without wifi."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
Axe = Callable[[Page], None]
Pages = Callable[..., Page]


def enter(page: Page, role: str = EDITOR) -> Page:
    """Sign in as a member of the sample with one click."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def put_to_people(
    editor: Page, title: str, axe: Axe | None = None, *, has_text: bool = False
) -> str:
    """Prepare and open a consultation with one question; gives back the path of its link."""
    editor.goto("/trajecten/1/raadplegingen/nieuw/")
    editor.get_by_label("Titel").fill(title)
    editor.get_by_label("Inleiding").fill("Lees mee en zeg wat je ervan vindt.")
    if has_text:
        editor.get_by_label("Uitgave").select_option(index=1)
    check(editor, axe)
    editor.get_by_role("button", name="Verder: kies de stukken").click()
    if has_text:
        editor.get_by_role("checkbox").first.check()
    editor.get_by_label("Losse vragen").fill("Wat missen we nog?")
    check(editor, axe)
    editor.get_by_role("button", name="Bewaar en bekijk").click()
    expect(editor.get_by_role("heading", name="Zo ziet een deelnemer het")).to_be_visible()
    check(editor, axe)
    editor.get_by_role("link", name="Terug naar de raadpleging").click()
    editor.get_by_role("button", name="Zet open").click()
    expect(editor.get_by_text("De raadpleging staat open.")).to_be_visible()
    check(editor, axe)
    shown = editor.locator("#consultation-link").inner_text()
    return re.search(r"/raadpleging/[\w-]+/", shown)[0]


def check(page: Page, axe: Axe | None) -> None:
    """Check a page with axe, where the journey asks for it."""
    if axe is not None:
        axe(page)


def react(phone: Page, words: str) -> None:
    """Write words under the loose question and send them."""
    phone.get_by_label("Wat missen we nog?").fill(words)
    phone.get_by_label("Ouder", exact=True).check()
    phone.get_by_role("button", name="Stuur mijn reactie").click()


def test_parent_reacts_on_a_phone_and_sees_what_became_of_it(
    new_page: Pages, phone: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    editor = enter(new_page())
    path = put_to_people(editor, "Lees mee met het concept", axe)

    phone.goto(path)
    axe(phone)
    picture(phone, "raadpleging")
    react(phone, "Sanne de Vries (9) heeft autisme en vond geen plek.")
    expect(phone.get_by_text("Hier lijkt iets persoonlijks in te staan")).to_be_visible()
    axe(phone)
    react(phone, "Leg uit wat een arrangement is.")

    expect(phone.get_by_role("heading", name="Dank je wel.")).to_be_visible()
    axe(phone)
    picture(phone, "raadpleging-bedankt")
    phone.goto(phone.locator("#return-link").inner_text().strip())
    phone.get_by_role("button", name="Laat mijn inbreng zien").click()
    expect(phone.get_by_text("Leg uit wat een arrangement is.")).to_be_visible()
    phone.get_by_role("link", name="Trek een reactie terug").click()
    axe(phone)
    phone.get_by_role("button", name="Trek terug").click()
    expect(phone.get_by_text("teruggetrokken")).to_be_visible()
    phone.get_by_role("button", name="Zet terug").click()

    editor.reload()
    editor.get_by_role("link", name="Lees alle reacties").click()
    expect(editor.get_by_text("Leg uit wat een arrangement is.")).to_be_visible()
    expect(editor.get_by_text("nog geen antwoord")).to_be_visible()
    axe(editor)


def test_reaction_waits_on_the_device_while_there_is_no_connection(
    new_page: Pages, phone: Page
) -> None:
    path = put_to_people(enter(new_page()), "Zonder verbinding")
    phone.goto(path)
    phone.context.set_offline(True)
    react(phone, "Ook zonder wifi.")
    expect(phone.get_by_text("Er is geen verbinding.")).to_be_visible()

    phone.context.set_offline(False)

    expect(phone.get_by_role("heading", name="Dank je wel.")).to_be_visible()
    expect(phone.get_by_text("Ook zonder wifi.")).to_be_visible()
    assert phone.evaluate("localStorage.length") == 0


def test_reaction_whose_answer_got_lost_is_kept_once(new_page: Pages, phone: Page) -> None:
    editor = enter(new_page())
    path = put_to_people(editor, "Antwoord kwijt")
    phone.goto(path)
    # The server gets it, the phone hears nothing: the first time only.
    lost = []

    def lose_first(route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    phone.route(f"**{path}", lose_first)
    react(phone, "Eén keer is genoeg.")
    expect(phone.get_by_text("Er is geen verbinding.")).to_be_visible()
    phone.reload()

    expect(phone.get_by_role("heading", name="Dank je wel.")).to_be_visible()
    editor.get_by_role("link", name="Lees alle reacties").click()
    expect(editor.get_by_text("Eén keer is genoeg.")).to_have_count(1)
    assert lost == [200]


def test_reaction_is_sent_without_scripts(new_page: Pages) -> None:
    path = put_to_people(enter(new_page()), "Zonder scripts")
    plain = new_page(390, java_script_enabled=False)
    plain.goto(path)

    react(plain, "Een oude telefoon.")

    expect(plain.get_by_role("heading", name="Dank je wel.")).to_be_visible()


def test_button_pressed_twice_sends_once(new_page: Pages, phone: Page) -> None:
    editor = enter(new_page())
    path = put_to_people(editor, "Twee keer gedrukt")
    phone.goto(path)
    phone.get_by_label("Wat missen we nog?").fill("Snelle vingers.")
    phone.get_by_label("Ouder", exact=True).check()

    phone.get_by_role("button", name="Stuur mijn reactie").dblclick()

    expect(phone.get_by_role("heading", name="Dank je wel.")).to_be_visible()
    editor.get_by_role("link", name="Lees alle reacties").click()
    expect(editor.get_by_text("Snelle vingers.")).to_have_count(1)


def react_twice(phone: Page) -> None:
    """Give two remarks about the first piece and send them at once."""
    phone.get_by_text("Reageer op dit stuk").first.click()
    phone.get_by_label("Jouw reactie op §").first.fill("Wie doet dit?")
    phone.get_by_role("button", name="Nog een opmerking bij dit stuk").first.click()
    phone.get_by_label("Opmerking 2 bij §").first.fill("En wanneer?")
    phone.get_by_label("Ouder", exact=True).check()


def test_piece_takes_several_remarks_in_one_sending(
    new_page: Pages, phone: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    path = put_to_people(enter(new_page()), "Meer te zeggen", has_text=True)
    phone.goto(path)

    react_twice(phone)
    axe(phone)
    picture(phone, "raadpleging-twee-opmerkingen")
    phone.get_by_role("button", name="Stuur mijn reactie").click()

    expect(phone.get_by_role("heading", name="Dank je wel.")).to_be_visible()
    expect(phone.get_by_text("Wie doet dit?")).to_be_visible()
    expect(phone.get_by_text("En wanneer?")).to_be_visible()


def test_piece_takes_several_remarks_without_scripts(new_page: Pages) -> None:
    path = put_to_people(enter(new_page()), "Meer te zeggen zonder scripts", has_text=True)
    plain = new_page(390, java_script_enabled=False)
    plain.goto(path)

    react_twice(plain)
    plain.get_by_role("button", name="Stuur mijn reactie").click()

    expect(plain.get_by_text("Wie doet dit?")).to_be_visible()
    expect(plain.get_by_text("En wanneer?")).to_be_visible()
