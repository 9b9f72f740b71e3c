"""From a sentence of the plan to who said it and back: in three clicks, for four readers."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

EDITOR = "Kijk mee als Jorien Wapstra"
COUNCIL = "Kijk mee als Ruurd Boelens"
MOST_CLICKS = 3
CHAPTER = "1. Dichtbij als het kan"
PLACE = "§ 1.1"
SENTENCE = "We beginnen in Lindewaard."
HEARD = re.compile("De een wil naar school in de eigen straat")
WORDS = "Ik ken niemand in mijn straat"
QUOTED = "Mijn zoon fietst sinds kort zelf naar school"
TABLE = "Groep 2, sbo en so"
Axe = Callable[[Page], None]
Pages = Callable[..., Page]


class Walk:
    """Clicks that are counted, with a check of every page they lead to."""

    def __init__(self, page: Page, axe: Axe) -> None:
        self.page, self.axe, self.n_clicks = page, axe, 0
        axe(page)

    def click(self, link: Locator) -> None:
        """Click once, and look at what comes."""
        self.n_clicks += 1
        link.click()
        self.axe(self.page)

    def arrive(self, *there: Locator) -> int:
        """All of this can be seen; gives back after how many clicks."""
        for one in there:
            expect(one.first).to_be_visible()
        return self.n_clicks


def enter(page: Page, role: str) -> Page:
    """Come in as one of the people of the sample."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    page.wait_for_url(lambda url: "/voorbeeld/" not in url)
    return page


def passage_with(page: Page, sentence: str) -> Locator:
    """The passage of the plan, as it is read, that holds this sentence."""
    return page.locator("section", has_text=sentence).last


def in_trail(page: Page, name: str) -> Locator:
    """A step of the trail, which comes after the page."""
    return page.get_by_role("navigation", name="Het spoor").get_by_role("link", name=name)


@pytest.fixture
def desk(page: Page) -> Page:
    """The plan as the policy officer reads it."""
    enter(page, EDITOR).goto("/trajecten/1/plan/")
    return page


def test_editor_walks_from_a_sentence_to_its_table(desk: Page, axe: Axe) -> None:
    walk = Walk(desk, axe)
    walk.click(passage_with(desk, SENTENCE).get_by_role("link", name=PLACE, exact=True))
    walk.click(desk.get_by_role("main").get_by_role("link", name=HEARD))
    walk.click(desk.locator(".voice", has_text=WORDS).get_by_role("link", name=TABLE))

    assert walk.arrive(desk.locator("li[id^=tafel-]", has_text=TABLE)) <= MOST_CLICKS


def test_editor_walks_from_a_table_to_the_sentence(desk: Page, axe: Axe) -> None:
    desk.goto("/trajecten/1/")
    desk.get_by_role("main").get_by_role("link", name="Jeugdpanel: nu wij").click()
    walk = Walk(desk, axe)
    walk.click(desk.get_by_role("link", name=f"Wat hier gezegd is {TABLE}"))
    walk.click(desk.get_by_role("link", name=WORDS))
    walk.click(in_trail(desk, PLACE))

    assert walk.arrive(desk.get_by_text(SENTENCE)) <= MOST_CLICKS


def test_contribution_names_every_passage_that_rests_on_it(desk: Page, axe: Axe) -> None:
    desk.goto("/trajecten/1/oogst/?text=onderwijsassistent%20die%20ziet%20hem")
    walk = Walk(desk, axe)
    walk.click(desk.locator(".voice-words a").first)

    trail = desk.get_by_role("navigation", name="Het spoor")
    expect(trail).to_be_visible()
    named = [words for words in trail.get_by_role("link").all_inner_texts() if "§" in words]
    assert named == ["§ 2.1", "§ 8.1", "§ 8.4"]


def test_council_member_walks_from_the_room_to_the_lines_and_back(page: Page, axe: Axe) -> None:
    enter(page, COUNCIL).goto("/trajecten/1/raad/")
    walk = Walk(page, axe)
    walk.click(page.get_by_role("link", name=CHAPTER))
    expect(page.get_by_text(SENTENCE).first).to_be_visible()
    walk.click(page.get_by_role("link", name=PLACE, exact=True))
    walk.click(page.get_by_role("main").get_by_role("link", name=HEARD))
    assert walk.arrive(page.get_by_role("link", name=WORDS)) <= MOST_CLICKS

    back = Walk(page, axe)
    back.click(page.get_by_role("link", name=WORDS))
    back.click(in_trail(page, PLACE))
    assert back.arrive(page.get_by_text(SENTENCE)) <= MOST_CLICKS


def test_everybody_walks_from_a_sentence_to_its_spread_and_quotes_and_back(
    new_page: Pages, page: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    release(enter(new_page(), EDITOR), QUOTED)
    page.goto("/openbaar/veenkant/")
    walk = Walk(page, axe)
    walk.click(page.locator("summary", has_text=CHAPTER))
    expect(page.get_by_text(SENTENCE)).to_be_visible()
    ask = passage_with(page, SENTENCE).get_by_role("link", name="Wat hoorden we hierover?")
    walk.click(ask)
    heard = page.locator(".sheet", has_text=HEARD)
    assert (
        walk.arrive(
            heard.get_by_text(re.compile("^Gezegd aan .* tafels")),
            heard.locator(".quote", has_text=QUOTED),
        )
        <= MOST_CLICKS
    )
    picture(page, "public-passage")

    back = Walk(page, axe)
    back.click(page.get_by_role("link", name="Samen naar een nieuw plan"))
    assert back.arrive(page.get_by_text(SENTENCE)) <= MOST_CLICKS


def test_everybody_walks_from_what_was_heard_to_the_sentence(page: Page, axe: Axe) -> None:
    page.goto("/openbaar/veenkant/")
    walk = Walk(page, axe)
    heard = page.locator(".sheet", has_text=HEARD)
    if not heard.count():  # insights come a page at a time
        walk.click(page.get_by_role("link", name="Volgende"))
    walk.click(heard.get_by_role("link", name=PLACE, exact=True))

    assert walk.arrive(page.get_by_text(SENTENCE)) <= MOST_CLICKS


def test_speaker_walks_from_own_words_to_their_answer_into_the_plan_and_back(
    new_page: Pages, phone: Page, axe: Axe, picture: Callable[[Page, str], None]
) -> None:
    phone.goto(link_for(enter(new_page(), EDITOR), "SO moet blijven!!!"))
    walk = Walk(phone, axe)
    walk.click(phone.get_by_role("button", name="Laat mijn inbreng zien"))
    said = phone.get_by_role("region", name="SO moet blijven!!!")
    assert walk.arrive(said, said.get_by_text("Overgenomen.")) <= MOST_CLICKS
    walk.click(said.get_by_role("link", name=re.compile(f"^{PLACE}")).last)
    assert (
        walk.arrive(phone.get_by_text(SENTENCE), phone.get_by_role("heading", name="Dit zei jij"))
        <= MOST_CLICKS
    )
    picture(phone, "own-passage")

    back = Walk(phone, axe)
    back.click(phone.get_by_role("link", name="SO moet blijven!!!"))
    assert back.arrive(said.get_by_text("Overgenomen.")) <= MOST_CLICKS


def find(desk: Page, words: str) -> None:
    """Open the point with these words."""
    desk.goto(f"/trajecten/1/oogst/?{urlencode({'text': words})}")
    desk.locator(".voice-words").get_by_role("link", name=words).click()
    desk.wait_for_url("**/bijdragen/**")


def release(desk: Page, words: str) -> None:
    """Let everybody read these words."""
    find(desk, words)
    desk.goto(re.search(r"/bijdragen/\d+/", desk.url)[0] + "citaat/")
    taken_back = desk.get_by_role("button", name="Neem terug")
    if taken_back.count():  # the sample released them
        return
    desk.get_by_role("checkbox").check()
    desk.get_by_role("button", name="Geef vrij").click()
    expect(desk.locator("blockquote.quote", has_text=words).first).to_be_visible()


def link_for(desk: Page, words: str) -> str:
    """A way back for who said these words; gives back its address."""
    find(desk, words)
    desk.get_by_text("Maak een terugkomlink voor wie dit zei").click()
    desk.get_by_role("button", name="Maak de link").click()
    return desk.locator("#return-link").inner_text()
