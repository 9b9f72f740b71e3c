"""The question that runs in the sample is answered on a phone, and an editor sees it back."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
TITLE = "Eerder bellen bij verzuim: wat merk jij ervan?"
WORDS = "Bij ons belt de conciërge, en dat werkt."


def test_passer_by_answers_what_is_asked_and_the_editor_sees_it_beside_the_promise(
    phone: Page,
    page: Page,
    axe: Callable[[Page], None],
    picture: Callable[[Page, str], None],
) -> None:
    phone.goto("/openbaar/veenkant/")
    phone.get_by_role("link", name=TITLE).click()
    axe(phone)
    phone.get_by_role("radio", name="heel veel").check()
    phone.get_by_label("Wat zou jij veranderen?").fill(WORDS)
    phone.get_by_role("radio", name="Onderwijsassistent").check()
    phone.get_by_role("button", name="Stuur mijn reactie").click()
    expect(phone.get_by_role("heading", name="Dank je wel.")).to_be_visible()
    axe(phone)

    page.goto("/voorbeeld/")
    page.get_by_role("button", name=EDITOR).click()
    page.get_by_role("link", name="Raadplegen", exact=True).click()
    axe(page)
    page.get_by_role("link", name=TITLE).click()
    axe(page)
    page.get_by_role("link", name="Lees alle reacties").click()
    expect(page.get_by_text(WORDS)).to_be_visible()
    axe(page)
    page.go_back()
    page.get_by_role("link", name="Resultaten naast wat beloofd is").click()
    felt = page.get_by_role("row").filter(has=page.get_by_text("heel veel", exact=True))
    expect(felt.get_by_role("cell").last).to_have_text("2")
    axe(page)
    picture(page, "poll")
