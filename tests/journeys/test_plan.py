"""A passage is written, read along, written by two at once, and read by the council."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
QUALITY_LEAD = "Kijk mee als Gerben Haspels"
COUNCIL = "Kijk mee als Ruurd Boelens"
Axe = Callable[[Page], None]
Pages = Callable[..., Page]


def enter(page: Page, role: str = EDITOR) -> Page:
    """Sign in as a member of the sample with one click."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def first_chapter(page: Page) -> Page:
    """Open the first chapter on the desk."""
    page.goto("/trajecten/1/plan/hoofdstukken/")
    page.locator(".outline h2 a").first.click()
    return page


def write(page: Page, words: str) -> None:
    """Type words at the end of the text on the page."""
    text = page.locator(".text-page")
    text.click()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.type(words)


def save(page: Page) -> None:
    """Keep the text as a version."""
    page.get_by_role("button", name="Bewaar als nieuwe versie").click()


def publish(page: Page, title: str) -> None:
    """Make an edition of the text on the desk that everybody reads at once."""
    page.goto("/trajecten/1/plan/uitgaven/")
    page.get_by_label("Titel").fill(title)
    page.get_by_label("iedereen met een rol, meteen").check()
    page.get_by_role("button", name="Maak deze uitgave").click()
    expect(page.get_by_text(title).first).to_be_visible()


def test_editor_writes_a_passage_and_the_council_reads_what_is_new(
    new_page: Pages, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    editor = enter(new_page())
    publish(editor, "Eerste voor de raad")
    first_chapter(editor)
    axe(editor)
    editor.get_by_role("link", name="Schrijf een passage").click()
    editor.locator(".text-page").click()
    editor.keyboard.type("Elke school heeft een vast gezicht.")
    expect(editor.get_by_text("Klad bewaard")).to_be_visible()
    editor.reload()
    expect(editor.get_by_text("staat hieronder")).to_be_visible()
    expect(editor.locator(".text-page")).to_contain_text("Elke school heeft een vast gezicht.")
    editor.locator(".text-page").click()
    editor.get_by_role("button", name="Lijst", exact=True).click()
    axe(editor)
    picture(editor, "plan-schrijven")
    save(editor)
    expect(editor.locator(".plan-text li")).to_contain_text("Elke school")
    axe(editor)
    publish(editor, "Tweede voor de raad")
    axe(editor)

    reader = enter(new_page(), COUNCIL)
    reader.goto("/trajecten/1/plan/")
    expect(reader.get_by_text("Elke school heeft een vast gezicht.")).to_be_visible()
    axe(reader)
    picture(reader, "plan-uitgave")
    reader.get_by_role("link", name="Wat is er veranderd?").click()
    expect(reader.locator("ins")).to_contain_text("Elke school heeft een vast gezicht.")
    axe(reader)
    picture(reader, "plan-veranderd")


def test_remark_at_selected_words_and_a_proposed_text_end_in_the_plan(
    new_page: Pages, axe: Axe
) -> None:
    colleague = first_chapter(enter(new_page(), QUALITY_LEAD))
    colleague.locator(".desk-passage h2 a").first.click()
    colleague.wait_for_load_state()
    colleague.locator("[data-quotable] p").first.click(click_count=3)
    colleague.get_by_text("Schrijf een kanttekening").click()
    expect(colleague.get_by_label("Bij deze woorden")).not_to_have_value("")
    colleague.get_by_label("Kanttekening").last.fill("Klopt dit nog?")
    colleague.get_by_role("button", name="Zet in de marge").click()
    expect(colleague.locator(".margin-note mark")).to_be_visible()
    axe(colleague)
    colleague.get_by_role("link", name="Stel een andere tekst voor").click()
    write(colleague, "Zo staat het er beter.")
    colleague.get_by_role("button", name="Leg dit voor").click()
    expect(colleague.locator("ins")).to_contain_text("Zo staat het er beter.")
    axe(colleague)

    editor = enter(new_page())
    editor.goto(colleague.url)
    editor.get_by_role("button", name="Neem over", exact=True).click()
    expect(editor.locator(".plan-text").first).to_contain_text("Zo staat het er beter.")


def test_two_editors_at_once_lose_nothing(new_page: Pages, axe: Axe) -> None:
    one = first_chapter(enter(new_page()))
    one.get_by_role("link", name="Schrijf verder").last.click()
    other = enter(new_page(), QUALITY_LEAD)
    other.goto(one.url)
    write(other, "Van de een.")
    save(other)
    expect(other.locator(".plan-text").first).to_contain_text("Van de een.")
    write(one, "Van de ander.")
    save(one)

    expect(one.get_by_role("heading", name="Twee teksten")).to_be_visible()
    axe(one)
    one.get_by_role("button", name="Bewaar de samengevoegde tekst").click()

    text = one.locator(".plan-text").first
    expect(text).to_contain_text("Van de een.")
    expect(text).to_contain_text("Van de ander.")


def test_passage_is_written_without_a_script(new_page: Pages) -> None:
    page = first_chapter(enter(new_page(java_script_enabled=False)))
    page.get_by_role("link", name="Schrijf een passage").click()

    page.get_by_label("Tekst", exact=True).fill("Eerste alinea.\n\nTweede alinea.")
    save(page)

    expect(page.locator(".plan-text p")).to_have_text(["Eerste alinea.", "Tweede alinea."])
