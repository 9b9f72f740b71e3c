"""What somebody wants mail about, what is shown of letters, and what is forgotten."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.people.actions.mail_choices import stop_everything
from inbreng.people.actions.post import (
    ADDRESS_KEPT,
    forget_addresses,
    forget_letters,
)
from inbreng.people.letters.sending import send_due_letters
from inbreng.people.models import Letter, MailChoice, ReturnLink, Topic
from inbreng.people.queries.post import recipient
from tests.people.asking import NOW, ask, clock, standing

State = Letter.State


def test_invitation_waits_for_a_yes_of_a_speaker(speaker, client, mailbox):
    person = speaker()
    before = ask(person, topic=Topic.INVITATION)
    letter = ask(person, "ander")
    send_due_letters(clock=clock)
    text = mailbox.mails[0].get_body(("plain",)).get_content()
    [page] = [word for word in text.split() if "/voorkeuren/" in word and "stop" not in word]

    client.post(page.removeprefix("https://inbreng.invalid"), {"invitation": "on"})

    assert letter is not None
    assert before is None
    assert ask(person, topic=Topic.INVITATION) is not None
    kept = MailChoice.objects.get(topic=Topic.INVITATION)
    assert (kept.is_wanted, kept.way, kept.person) == (True, "letter", person)
    assert kept.words_shown.startswith("Ik doe graag weer mee.")


def test_button_of_a_mail_program_stops_everything_at_once(speaker, client, mailbox):
    person = speaker()
    ask(person)
    send_due_letters(clock=clock)
    waiting = ask(person, "wacht nog")
    mail = mailbox.mails[0]
    address = mail["List-Unsubscribe"].strip(" <>\r\n").removeprefix("https://inbreng.invalid")

    answer = client.post(address, {"List-Unsubscribe": "One-Click"})

    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert answer.status_code == 200
    assert standing(waiting) == (State.STOPPED, "unwanted")
    assert ask(person, "later") is None
    assert set(MailChoice.objects.values_list("way", "is_wanted")) == {("one_click", False)}


def test_scanner_that_opens_the_stop_link_stops_nothing(speaker, client, mailbox):
    person = speaker()
    ask(person)
    send_due_letters(clock=clock)
    address = mailbox.mails[0]["List-Unsubscribe"].strip(" <>\r\n")

    answer = client.get(address.removeprefix("https://inbreng.invalid"))

    assert answer.status_code == 200
    assert answer["Referrer-Policy"] == "no-referrer"
    assert not MailChoice.objects.exists()


def test_stop_of_an_address_holds_however_it_is_written_to(partnership, speaker):
    one = recipient(None, None, "Ouder@Proef.invalid")
    stop_everything(
        partnership=partnership, recipient=one, words_shown="Stop.", way="letter", now=NOW
    )

    letter = ask(speaker("ouder@proef.invalid"))

    assert letter is None


def test_made_up_key_opens_nothing(client, db):
    answers = [
        client.get(reverse(f"people:{name}", args=["p1:nep"])).status_code
        for name in ("mail_choices", "stop_mail")
    ]

    assert answers == [404, 404]


def test_account_chooses_on_its_own_page(client, editor):
    client.force_login(editor)
    address = reverse("people:my_mail_choices")

    client.post(address, {topic: "on" for topic in Topic.values if topic != Topic.REMINDER})

    assert ask(None, user=editor) is None
    assert ask(None, "ander", user=editor, topic=Topic.CONSENT) is not None
    [kept] = MailChoice.objects.all()
    assert (kept.topic, kept.is_wanted, kept.way) == (Topic.REMINDER, False, "own_page")


def test_letters_of_an_erased_speaker_keep_only_that_they_were(speaker):
    person = speaker()
    letter = ask(person)
    stop_everything(
        partnership=person.partnership,
        recipient=recipient(person, None, ""),
        words_shown="Stop.",
        way="own_page",
        now=NOW,
    )
    Letter.objects.update(state=State.ASKED)

    forget_letters(person=person)

    assert (*standing(letter), letter.subject, letter.context) == ("stopped", "erased", "", {})
    assert not MailChoice.objects.exists()


def test_address_of_nobody_in_particular_goes_after_its_term(partnership):
    ask(None, "oud", address="griffie@proef.invalid", partnership=partnership)
    waiting = ask(None, "wacht", address="griffie@proef.invalid", partnership=partnership)
    Letter.objects.exclude(pk=waiting.pk).update(state=State.SENT, sent_at=NOW)
    day = timedelta(days=1)

    n_forgotten = [forget_addresses(now=NOW + ADDRESS_KEPT + shift) for shift in (-day, day)]

    assert n_forgotten == [0, 1]
    assert list(Letter.objects.values_list("key", "address").order_by("pk")) == [
        ("oud", ""),
        ("wacht", "griffie@proef.invalid"),
    ]


def test_speaker_gets_a_way_back_that_stands_in_the_letter_alone(mailbox, speaker, client):
    person = speaker()
    ask(person, topic=Topic.ANSWERS, template="answers/letters/answers", context={})

    send_due_letters(clock=timezone.now)

    text = mailbox.mails[0].get_body(("plain",)).get_content()
    [way] = [word for word in text.split() if "/terug/" in word]
    page = client.get(way.removeprefix("https://inbreng.invalid"))
    assert page.status_code == 200
    assert "refusal" not in page.context or not page.context["refusal"]
    link = ReturnLink.objects.get(person=person)
    assert link.token_hash not in way
    assert not Letter.objects.filter(context__icontains="terug").exists()


@pytest.mark.parametrize("n_letters", [1, 3])
def test_list_of_letters_costs_so_many_queries(
    client, editor, partnership, outsider, speaker, n_letters, django_assert_num_queries
):
    for number in range(n_letters):
        ask(speaker(f"p{number}@proef.invalid"), f"n{number}")
    elsewhere = outsider.roles.get().partnership
    ask(None, "elders", address="x@elders.invalid", partnership=elsewhere)
    client.force_login(editor)

    with django_assert_num_queries(7):
        page = client.get(reverse("people:letters", args=[partnership.pk]))

    assert len(page.context["rows"]) == n_letters


def test_letter_shown_to_an_editor_holds_no_key_of_the_recipient(client, editor, speaker):
    letter = ask(speaker())
    client.force_login(editor)

    page = client.get(reverse("people:letter", args=[letter.pk]))

    assert "/voorkeuren/voorbeeld/" in page.context["text"]
    assert f"p{letter.person_id}:" not in page.content.decode()


def test_letter_held_back_does_not_go(mailbox, speaker, client, editor):
    letter = ask(speaker())
    client.force_login(editor)

    client.post(reverse("people:hold_letter", args=[letter.pk]))
    send_due_letters(clock=clock)

    assert (mailbox.recipients, standing(letter)) == ([], (State.STOPPED, "held"))
