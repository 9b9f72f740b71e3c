"""What a stranger's mail program shows of letters about answers and bundles, and their links."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from inbreng.answers import actions
from inbreng.people.letters.sending import send_due_letters
from inbreng.people.models import Contact, Organisation, Person
from tests.people.mail_server import mail_server

GIVEN = datetime(2026, 3, 2, 8, tzinfo=UTC)
LATER = GIVEN + timedelta(hours=2)
SITE = "https://inbreng.invalid"


@pytest.fixture
def mailbox(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS = "127.0.0.1", False
    settings.SITE_ADDRESS = SITE
    with mail_server() as (mailbox, settings.EMAIL_PORT):
        yield mailbox


def parts(mail):
    """The text and the page of a mail."""
    return [mail.get_body((kind,)).get_content() for kind in ("plain", "html")]


def links(html):
    """Where the links of a page lead, and nothing else that it fetches."""
    assert re.findall(r"<(?:img|script|link|iframe)\b|url\(", html) == []
    return re.findall(r'href="([^"]+)"', html)


def test_letter_leads_who_spoke_to_the_own_words_and_the_answer(
    mailbox, client, partnership, said, editor
):
    person = Person.objects.create(partnership=partnership, made_at=GIVEN)
    Contact.objects.create(person=person, email="ik@voorbeeld.invalid", name="Noor")
    contribution = said("Mijn zoon zit thuis.", said_by=person)
    actions.answer_contribution(
        contribution=contribution, kind="not", reason="Te duur.", by=editor, now=GIVEN
    )
    actions.tell_answers(now=LATER)

    send_due_letters(clock=lambda: LATER)

    [mail] = mailbox.mails
    text, html = parts(mail)
    [way] = [link for link in links(html) if "/terug/" in link]
    assert (mail["To"], mail["Subject"]) == (
        "ik@voorbeeld.invalid",
        "Er is een antwoord op wat je zei",
    )
    assert "Rondetafel ouders: niet overgenomen, met de reden" in text
    assert "zit thuis" not in text + html
    assert way in text
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

    door = client.get(way.removeprefix(SITE))
    knock = door.context["knock"]
    page = client.post(way.removeprefix(SITE), {"knock": knock}, follow=True).content.decode()

    assert ("Mijn zoon zit thuis." in page, "Te duur." in page) == (True, True)


def test_letter_leads_a_party_to_the_words_that_lie_with_it(
    mailbox, client, partnership, trajectory, said, editor, community_manager
):
    party = Organisation.objects.create(
        partnership=partnership, kind=Organisation.Kind.NATIONAL, name="Ministerie"
    )
    actions.answer_contribution(
        contribution=said("Kleinere klassen."), kind="lies_with", party=party, by=editor, now=GIVEN
    )
    forward = actions.start_forward(
        trajectory=trajectory,
        party=party,
        title="Kleinere klassen",
        letter="Dit hoorden we van ouders.",
        due_on=date(2026, 4, 1),
        email="post@ministerie.invalid",
        by=editor,
        now=GIVEN,
    )
    actions.release_forward(forward=forward, by=community_manager, now=GIVEN)

    send_due_letters(clock=lambda: LATER)

    [mail] = mailbox.mails
    text, html = parts(mail)
    [way] = [link for link in links(html) if "/doorgestuurd/" in link]
    page = client.get(way.removeprefix(SITE)).content.decode()
    assert (mail["To"], mail["Subject"]) == ("post@ministerie.invalid", "Kleinere klassen")
    assert ("Dit hoorden we van ouders." in text, way in text) == (True, True)
    assert "Kleinere klassen." in page
