"""Three real reports: one theme of them is brought to insight, plan, answers, letters and back."""

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.journeys.installation import prepared
from tests.journeys.with_mail import WithMail
from tests.people.mail_server import Mailbox, mail_server

EDITOR = "Kijk mee als Jorien Wapstra"
QUALITY_LEAD = "Kijk mee als Gerben Haspels"
# The files in ../shared/sources: what each gathering is called, its day as asked, how many came.
REPORTS = {
    "rondetafels-directie-en-leerkrachten.docx": ("Rondetafels", "2026-03-05", ""),
    "communitypagina-samen-leren-leven.txt": ("Samen leren leven", "2026-03-12", "40"),
    "terugblik-feedbackavonden.txt": ("Feedbackavonden", "2026", ""),
}
FOUND_BY_HAND = "De buitenkring zal voortaan"
THEME = "Vertrouwen en ruimte voor de leerkracht"
# Of each report at least one.
UNDER_THEME = (
    "We missen vertrouwen in onze professionaliteit",
    "Leerkrachten voelen zich niet altijd gehoord",
    "blij zijn dat we zo betrokken worden",
    FOUND_BY_HAND,
)
LEFT_OUT = "Leerkrachten voelen zich niet altijd gehoord"
SPOKEN = "We missen vertrouwen in onze professionaliteit, meer autonomie!"
STATEMENT = "Leerkrachten vragen vertrouwen, en vaker mee te mogen praten."
PASSAGE = "Elke leerkracht beslist zelf over de ondersteuning in de eigen groep."
ANSWER = "Je beslist voortaan zelf over de ondersteuning in je eigen groep."
SPEAKER, ADDRESS = "Anna de Wit", "anna@voorbeeld.invalid"
Axe = Callable[[Page], None]
Pages = Callable[..., Page]


@pytest.fixture(scope="module")
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    """A mail server of a stranger, and its port."""
    with mail_server() as served:
        yield served


@pytest.fixture(scope="module")
def live(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, mailbox: tuple[Mailbox, int]
) -> Iterator[WithMail]:
    """A running installation with the sample, whose letters come to the mailbox."""
    base = tmp_path_factory.getbasetemp()
    template = prepared(base if worker_id == "master" else base.parent)
    home = tmp_path_factory.mktemp("home") / "inbreng"
    shutil.copytree(template, home)
    installation = WithMail(home)
    installation.mail_port = mailbox[1]
    installation.start()
    yield installation
    installation.stop()


def enter(page: Page, role: str) -> Page:
    """Come in as one of the people of the sample."""
    page.goto("/voorbeeld/")
    page.get_by_role("button", name=role).click()
    page.wait_for_url(lambda url: "/voorbeeld/" not in url)
    return page


def test_one_theme_of_three_real_reports_goes_the_whole_way(
    live: WithMail,
    mailbox: tuple[Mailbox, int],
    new_page: Pages,
    phone: Page,
    axe: Axe,
    shared: Path,
    tmp_path: Path,
) -> None:
    desk = enter(new_page(), EDITOR)
    begin_trajectory(desk, axe)
    for file, place in REPORTS.items():
        read_in(desk, shared / "sources" / file, place, axe)
    put_under_theme(desk, axe)
    state_and_agree(desk, axe)
    begin_plan(desk, axe)
    place_insight(desk, axe)
    write_passage(desk, axe)
    publish(desk, axe)
    draft = write_answer(desk, axe)
    read_along(enter(new_page(), QUALITY_LEAD), draft, axe)
    give(desk, draft, axe)
    note_who_said(desk, axe)
    assert ANSWER in letter_on_paper(desk, tmp_path, axe)
    way = letter_by_mail(live, mailbox[0])
    speaker_reads(phone, way, axe)
    address = publish_report_back(desk, axe)
    everybody_reads(new_page(390), address, axe)


def begin_trajectory(desk: Page, axe: Axe) -> None:
    """Begin a talk of which nothing is there yet."""
    desk.goto("/trajecten/")
    desk.get_by_role("link", name="Nieuw traject").click()
    axe(desk)
    desk.get_by_label("Naam").fill("Drie verslagen")
    desk.get_by_label("Begint op").fill("2026-01-01")
    desk.get_by_role("button", name="Bewaar").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Drie verslagen")
    axe(desk)


def read_in(desk: Page, file: Path, place: tuple[str, str, str], axe: Axe) -> None:
    """Give the file, look it over, and place its points at a gathering."""
    title, day, n_people = place
    desk.get_by_role("link", name="Inlezen", exact=True).click()
    desk.locator("input[type=file]").set_input_files(file)
    desk.get_by_role("button", name="Lees in").click()
    row = desk.locator("li", has_text=file.name).first
    row.get_by_role("link", name="Kijk na").click(timeout=60_000)
    axe(desk)
    to_harvest = desk.get_by_role("link", name="Plaats in de oogst")
    if not to_harvest.count():  # a page on which nothing looks like a point
        take_as_point(desk)
    to_harvest.click()
    axe(desk)
    desk.get_by_label("Titel").fill(title)
    desk.get_by_label(re.compile("Datum|In welk jaar")).fill(day)
    if n_people:
        desk.get_by_label("Aantal aanwezigen").fill(n_people)
    desk.get_by_role("button", name="Plaats in de oogst").click()
    expect(desk.get_by_text(f"Bij {title}")).to_be_visible()
    axe(desk)


def take_as_point(desk: Page) -> None:
    """Say of a line that it is a point after all."""
    expect(desk.get_by_text("In dit verslag staan geen bijdragen")).to_be_visible()
    row = desk.locator("[data-entry]", has_text=FOUND_BY_HAND)
    row.get_by_role("checkbox").check()
    desk.locator("button[name=do][value=contribution]").click()
    expect(desk.get_by_text("1 bijdrage")).to_be_visible()


def put_under_theme(desk: Page, axe: Axe) -> None:
    """Take over a group that the machine found, and put by hand under it what it missed."""
    desk.get_by_role("link", name="Thema’s", exact=True).click()
    desk.get_by_role("link", name="Laat groepen voorstellen").click()
    desk.get_by_role("button", name="Zoek groepen").click()
    every = desk.get_by_role("link", name="Bekijk alle punten").first
    expect(every).to_be_visible(timeout=120_000)  # the worker reads a language model in
    axe(desk)
    every.click()
    axe(desk)
    desk.get_by_label("Naam van het thema").fill(THEME)
    desk.get_by_role("button", name=re.compile("^Neem .* over$")).click()
    desk.get_by_role("link", name="Thema’s", exact=True).first.click()
    desk.get_by_role("link", name=re.compile("^Deel .* in$")).click()
    axe(desk)
    for words in UNDER_THEME:
        missed = desk.get_by_role("checkbox", name=re.compile(re.escape(words)))
        if missed.count():
            missed.first.check()
    desk.locator("select[name=theme]").select_option(label=THEME)
    desk.get_by_role("button", name="Zet onder dit thema").click()
    expect(desk.get_by_role("checkbox", name=re.compile(FOUND_BY_HAND))).to_have_count(0)


def state_and_agree(desk: Page, axe: Axe) -> None:
    """State what was heard in the theme, on all its voices, and agree on it."""
    desk.get_by_role("link", name="Thema’s", exact=True).first.click()
    desk.get_by_role("main").get_by_role("link", name=THEME).first.click()
    axe(desk)
    for words in UNDER_THEME:
        expect(desk.get_by_role("link", name=re.compile(re.escape(words)))).to_be_visible()
    for box in desk.get_by_role("checkbox", name=re.compile("^Kies: ")).all():
        box.check()
    desk.get_by_label("Wat hoorden we?").fill(STATEMENT)
    desk.get_by_label("Soort", exact=True).select_option(label="wens")
    desk.get_by_role("button", name="Maak dit inzicht").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text(STATEMENT)
    axe(desk)
    desk.get_by_role("link", name="Stel vast").click()
    axe(desk)
    desk.get_by_label("Met wie hebben jullie dit vastgesteld?").fill("het kernteam")
    desk.get_by_role("button", name="Stel vast").click()
    expect(desk.get_by_text("Vastgesteld met het kernteam")).to_be_visible()


def begin_plan(desk: Page, axe: Axe) -> None:
    """Begin the plan with the chapters that the law asks for."""
    desk.get_by_role("link", name="Plan", exact=True).click()
    axe(desk)
    desk.get_by_label("Titel").fill("Ons plan")
    desk.get_by_label("Eerste schooljaar begint in").fill("2027")
    desk.get_by_role("button", name="Begin het plan").click()
    expect(desk.get_by_role("link", name="Werk aan dit hoofdstuk").first).to_be_visible()
    axe(desk)


def place_insight(desk: Page, axe: Axe) -> None:
    """Go from the insight, over what is not in the plan yet, into a chapter."""
    desk.get_by_role("link", name="Inzichten", exact=True).first.click()
    desk.get_by_role("link", name=STATEMENT).click()
    desk.get_by_role("link", name="nog niet in het plan").click()
    expect(desk.get_by_role("link", name=STATEMENT)).to_be_visible()
    axe(desk)
    desk.get_by_role("button", name="Zet in dit hoofdstuk").click()
    expect(desk.get_by_text("Elk vastgesteld inzicht staat in het plan.")).to_be_visible()


def write_passage(desk: Page, axe: Axe) -> None:
    """Write in that chapter what the partnership will do."""
    desk.get_by_role("link", name="Plan", exact=True).click()
    desk.get_by_role("link", name="Werk aan dit hoofdstuk").first.click()
    axe(desk)
    desk.get_by_role("link", name="Schrijf een passage").click()
    words = desk.locator(".ProseMirror")
    words.click()
    words.press_sequentially(PASSAGE)
    desk.get_by_role("checkbox", name=STATEMENT).check()
    axe(desk)
    desk.get_by_role("button", name="Bewaar als nieuwe versie").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("§ 1.2")
    expect(desk.get_by_text(PASSAGE).first).to_be_visible()
    axe(desk)


def publish(desk: Page, axe: Axe) -> None:
    """Make an edition that everybody with a role reads."""
    desk.get_by_role("link", name="Plan", exact=True).click()
    desk.get_by_role("link", name="Uitgaven").click()
    axe(desk)
    desk.get_by_label("Titel").fill("Concept")
    desk.get_by_label("iedereen met een rol, meteen").check()
    desk.get_by_role("button", name="Maak deze uitgave").click()
    expect(desk.get_by_text("uitgave 1")).to_be_visible()
    axe(desk)


def write_answer(desk: Page, axe: Axe) -> str:
    """Write one answer for the theme, leave one point out, ask a colleague; gives the address."""
    desk.get_by_role("link", name="Thema’s", exact=True).first.click()
    desk.get_by_role("main").get_by_role("link", name=THEME).first.click()
    desk.get_by_role("main").get_by_role("link", name="Antwoorden").click()
    axe(desk)
    desk.get_by_role("link", name=re.compile("^Voor alle .* in deze lijst$")).click()
    expect(desk.get_by_text(f"thema {THEME}")).to_be_visible()
    desk.get_by_role("radio", name=re.compile("^Overgenomen")).check()
    desk.locator("select[name=passage]").select_option(
        label="§ 1.2 Een passende plek voor elk kind"
    )
    desk.get_by_label("In gewone woorden").fill(ANSWER)
    axe(desk)
    desk.get_by_role("button", name="Bewaar als klad").click()
    point = desk.locator("main li.tick", has_text=LEFT_OUT)
    point.get_by_role("checkbox").check()
    desk.get_by_role("button", name="Zonder uit wat is aangevinkt").click()
    expect(desk.get_by_text("1 punt uitgezonderd.")).to_be_visible()
    axe(desk)
    desk.get_by_role("button", name="Vraag om mee te lezen").click()
    expect(desk.get_by_text("wacht op meelezen")).to_be_visible()
    return desk.url


def read_along(colleague: Page, draft: str, axe: Axe) -> None:
    """The second reader finds it good."""
    colleague.goto(draft)
    axe(colleague)
    colleague.get_by_role("button", name="Dit is goed").click()
    expect(colleague.get_by_text("Goed bevonden.")).to_be_visible()


def give(desk: Page, draft: str, axe: Axe) -> None:
    """Give it to everybody but who was left out."""
    desk.goto(draft)
    desk.get_by_role("button", name=re.compile("^Geef dit antwoord aan")).click()
    expect(desk.get_by_text("Meegelezen door Gerben Haspels.")).to_be_visible()
    shown = desk.get_by_role("main")
    expect(shown.get_by_text(SPOKEN)).to_be_visible()
    expect(shown.get_by_text(LEFT_OUT)).to_have_count(0)
    axe(desk)


def note_who_said(desk: Page, axe: Axe) -> None:
    """Note the name and address that somebody left with what they said."""
    desk.get_by_role("main").get_by_role("link", name=SPOKEN).click()
    expect(desk.get_by_text(ANSWER)).to_be_visible()
    desk.get_by_text("Maak een terugkomlink voor wie dit zei").click()
    desk.get_by_label("Naam").fill(SPEAKER)
    desk.get_by_label("E-mail").fill(ADDRESS)
    axe(desk)
    desk.get_by_role("button", name="Maak de link").click()
    expect(desk.locator("#return-link")).to_be_visible()


def own_template(file: Path) -> Path:
    """A letter as a partnership makes it in Word, with its fields."""
    letter = Document()
    for words in (
        "{{ samenwerkingsverband }}, {{ vandaag }}",
        "Beste {{ naam }},",
        "{%p for een in bijdragen %}",
        "Je zei: “{{ een.woorden }}”",
        "{{ een.antwoord }}. {{ een.uitleg }} ({{ een.passage }})",
        "{%p endfor %}",
    ):
        letter.add_paragraph(words)
    letter.save(str(file))
    return file


def letter_on_paper(desk: Page, folder: Path, axe: Axe) -> str:
    """Make the letters of an own template, and read the only one."""
    desk.get_by_role("link", name="Antwoorden", exact=True).click()
    desk.get_by_role("link", name="Antwoordbrieven").click()
    axe(desk)
    desk.get_by_role("radio", name="wie iets zei").check()
    desk.get_by_label("Naam").fill("Brief")
    desk.locator("input[type=file]").set_input_files(own_template(folder / "brief.docx"))
    desk.get_by_role("button", name="Controleer en bewaar").click()
    expect(desk.get_by_text("Het sjabloon klopt.")).to_be_visible()
    axe(desk)
    desk.get_by_role("button", name="Maak alle brieven").click()
    ready = desk.get_by_role("link", name=re.compile("^Brieven van"))
    expect(ready).to_be_visible(timeout=60_000)
    with desk.expect_download() as fetched:
        ready.click()
    with zipfile.ZipFile(fetched.value.path()) as letters:
        [name] = letters.namelist()
        letters.extract(name, folder)
    assert "anna-de-wit" in name
    return "\n".join(paragraph.text for paragraph in Document(str(folder / name)).paragraphs)


def letter_by_mail(live: WithMail, mailbox: Mailbox) -> str:
    """The one mail of the day to who spoke; gives back the way in that it holds."""
    live.tell()
    live.tell()
    [mail] = [one for one in mailbox.mails if one["To"] == ADDRESS]
    text = text_of(mail)
    assert mail["Subject"] == "Er is een antwoord op wat je zei"
    assert "Rondetafels: overgenomen" in text
    assert SPOKEN not in text
    return re.search(rf"{re.escape(live.url)}/terug/\S+", text)[0]


def text_of(mail: EmailMessage) -> str:
    """The plain part, as a mail program without pictures shows it."""
    return mail.get_body(("plain",)).get_content()


def speaker_reads(phone: Page, way: str, axe: Axe) -> None:
    """Who spoke comes in by the mail, reads the answer, and where it stands in the plan."""
    phone.goto(way)
    axe(phone)
    phone.get_by_role("button", name="Laat mijn inbreng zien").click()
    expect(phone.get_by_text(SPOKEN)).to_be_visible()
    expect(phone.get_by_text(ANSWER)).to_be_visible()
    axe(phone)
    phone.get_by_role("link", name=re.compile("^§ 1.2")).last.click()
    expect(phone.get_by_text(PASSAGE)).to_be_visible()
    axe(phone)


def publish_report_back(desk: Page, axe: Axe) -> str:
    """Tell what came of the round tables; gives back the address for everybody."""
    desk.get_by_role("link", name="Bijeenkomsten", exact=True).click()
    desk.get_by_role("link", name="Rondetafels").first.click()
    desk.locator("#terugblik-stand").get_by_role("link", name="Terugblik").click()
    make = desk.get_by_role("button", name="Maak de terugblik")
    release = desk.get_by_role("button", name="Geef ze vrij")
    expect(make.or_(release)).to_be_visible()
    if make.count():  # the worker may have made it in the evening
        make.click()
    axe(desk)
    release.click()
    expect(desk.locator("blockquote.quote").first).to_be_visible()
    desk.get_by_role("button", name="Publiceer", exact=True).click()
    link = desk.get_by_role("link", name="Bekijk wat iedereen leest")
    expect(link).to_be_visible()
    axe(desk)
    return str(link.get_attribute("href"))


def everybody_reads(stranger: Page, address: str, axe: Axe) -> None:
    """Somebody without an account reads who came, what was concluded, and released words."""
    stranger.goto(address)
    expect(stranger.get_by_text("We waren er met 48 mensen, aan 2 tafels.")).to_be_visible()
    expect(stranger.get_by_text(STATEMENT)).to_be_visible()
    expect(stranger.locator("blockquote.quote").first).to_be_visible()
    axe(stranger)
