"""Letters: asked for once, handed to a real mail server once, and never in silence."""

from datetime import timedelta

from django.urls import reverse

from inbreng.people.actions.post import (
    LetterOrder,
    queue_letters,
)
from inbreng.people.actions.sending import DEAD_AFTER, WAITS, claim_letter, mark_sent
from inbreng.people.letters.sending import send_due_letters
from inbreng.people.models import Contact, Letter, Person, ReturnLink, Topic
from tests.people.asking import NOW, ask, clock, standing

State = Letter.State


def test_letter_arrives_as_text_and_page_from_the_partnership(mailbox, partnership, speaker):
    partnership.reply_address = "beleid@proef.invalid"
    partnership.save()
    letter = ask(speaker())

    send_due_letters(clock=clock)

    [mail] = mailbox.mails
    told = {name: mail[name] for name in ("From", "To", "Reply-To", "Subject", "Auto-Submitted")}
    assert told == {
        "From": "De Proef <post@inbreng.invalid>",
        "To": "ouder@proef.invalid",
        "Reply-To": "beleid@proef.invalid",
        "Subject": "Er wacht iets op je",
        "Auto-Submitted": "auto-generated",
    }
    assert mail["Message-ID"].startswith(f"<letter-{letter.pk}.")
    assert mail["Message-ID"].endswith("@inbreng.invalid>")
    assert mail["Content-Language"] == "nl"
    assert mail["Date"].datetime.tzinfo is not None
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    text = mail.get_body(("plain",)).get_content()
    assert "Dag Anna Jansen," in text
    assert "https://inbreng.invalid/trajecten/1/plan/" in text
    assert standing(letter) == (State.SENT, "")


def test_page_of_a_letter_asks_for_nothing_from_elsewhere(mailbox, speaker):
    ask(speaker(name='<img src="https://kwaad.invalid/volg.gif">'))

    send_due_letters(clock=clock)

    html = mailbox.mails[0].get_body(("html",)).get_content()
    assert "<img" not in html
    assert '" src="' not in html
    assert "url(" not in html
    assert "@import" not in html
    assert {link.split("/")[2] for link in html.split('href="')[1:]} == {"inbreng.invalid"}
    assert 'style="' in html
    assert "prefers-color-scheme: dark" in html


def test_letter_asked_twice_with_one_key_goes_once(mailbox, speaker):
    person = speaker()
    first = ask(person)

    again = ask(person)
    send_due_letters(clock=clock)
    send_due_letters(clock=clock)

    assert again == first
    assert mailbox.recipients == ["ouder@proef.invalid"]


def test_letter_is_asked_only_for_who_can_get_it(speaker, editor, partnership):
    silent = Person.objects.create(partnership=partnership, made_at=NOW)
    erased = speaker("gewist@proef.invalid")
    erased.erased_at = NOW
    erased.save()

    asked = [
        ask(silent, "een"),
        ask(erased, "twee"),
        ask(speaker("a@proef.invalid"), "drie"),
        ask(None, "vier", user=editor),
        ask(None, "vijf", address="griffie@proef.invalid", partnership=partnership),
    ]

    assert [letter is not None for letter in asked] == [False, False, True, True, True]


def test_many_letters_cost_as_many_queries_as_few(speaker, django_assert_num_queries):
    def orders(first, last):
        fields = {"topic": Topic.ANSWERS, "subject": "Antwoord", "template": "x"}
        persons = [
            Person.objects.select_related("contact", "account").get(
                pk=speaker(f"p{n}@proef.invalid").pk
            )
            for n in range(first, last)
        ]
        return [LetterOrder(key=f"n{one.pk}", person=one, **fields) for one in persons]

    few, many = orders(0, 1), orders(1, 40)

    with django_assert_num_queries(6):
        queue_letters(orders=few, now=NOW)
    with django_assert_num_queries(6):
        made = queue_letters(orders=many, now=NOW)
    assert len({letter.pk for letter in made if letter}) == 39


def test_stop_between_asking_and_sending_is_kept(mailbox, partnership, speaker):
    person = speaker()
    letter = ask(person)
    Contact.objects.filter(person=person).update(email="")

    send_due_letters(clock=clock)

    assert (mailbox.recipients, standing(letter)) == ([], (State.STOPPED, "no_address"))


def test_refusal_for_good_is_kept_with_a_sentence(mailbox, speaker, client, editor, partnership):
    mailbox.answers["weg@proef.invalid"] = "550 5.1.1 no such user"
    letter, other = ask(speaker("weg@proef.invalid")), ask(speaker("er@proef.invalid"), "ander")

    send_due_letters(clock=clock)

    assert (standing(letter), standing(other)) == ((State.FAILED, "550"), (State.SENT, ""))
    client.force_login(editor)
    page = client.get(reverse("people:letters", args=[partnership.pk]), {"state": "failed"})
    assert [row["letter"] for row in page.context["rows"]] == [letter]
    assert page.context["rows"][0]["refusal"].startswith("De mailserver neemt de brief niet aan")


def test_refusal_for_now_is_tried_later_and_at_last_given_up(mailbox, speaker):
    mailbox.answers["vol@proef.invalid"] = "452 mailbox full"
    letter = ask(speaker("vol@proef.invalid"))
    moments, now = [], NOW

    for _round in range(len(WAITS) + 1):
        send_due_letters(clock=lambda now=now: now)
        letter.refresh_from_db()
        moments.append(letter.not_before - now)
        now = letter.not_before

    assert moments[:-1] == WAITS
    assert standing(letter) == (State.FAILED, "452")


def test_lost_connection_leaves_a_letter_in_doubt_and_the_rest_waiting(mailbox, speaker):
    mailbox.hangs_up_on.add("een@proef.invalid")
    letter, other = ask(speaker("een@proef.invalid")), ask(speaker("twee@proef.invalid"), "ander")

    send_due_letters(clock=clock)
    in_doubt, waiting = standing(letter), standing(other)
    send_due_letters(clock=clock)

    assert (in_doubt, waiting) == ((State.UNCERTAIN, "connection_lost"), (State.ASKED, ""))
    assert mailbox.recipients == ["een@proef.invalid", "twee@proef.invalid"]


def test_letters_wait_while_the_mail_server_is_away(settings, speaker):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", 1, False
    letter = ask(speaker())

    n_sent = send_due_letters(clock=clock)

    assert (n_sent, standing(letter), letter.n_attempts) == (0, (State.ASKED, ""), 0)


def test_no_more_letters_go_in_a_minute_than_the_installation_allows(mailbox, speaker, settings):
    settings.MAIL_PER_MINUTE = 2
    for number in range(3):
        ask(speaker(f"p{number}@proef.invalid"), f"n{number}")

    sent = [send_due_letters(clock=lambda m=m: NOW + timedelta(seconds=m)) for m in (0, 30, 61)]

    assert sent == [2, 0, 1]


def test_letter_whose_worker_died_is_in_doubt_and_goes_only_when_an_editor_says_so(
    mailbox, speaker, client, editor, django_capture_on_commit_callbacks
):
    letter = ask(speaker())
    claim_letter(letter=letter, now=NOW)

    later = NOW + DEAD_AFTER + timedelta(seconds=1)
    send_due_letters(clock=lambda: later)
    in_doubt = standing(letter)
    client.force_login(editor)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("people:send_letter_anyway", args=[letter.pk]))

    assert in_doubt == (State.UNCERTAIN, "worker_gone")
    assert mailbox.recipients == ["ouder@proef.invalid"]


def test_slow_worker_that_was_given_up_still_says_that_it_sent(speaker):
    claimed = ask(speaker())
    claim_letter(letter=claimed, now=NOW)
    Letter.objects.update(state=State.UNCERTAIN)

    mark_sent(letter=claimed, now=NOW)

    assert standing(claimed) == (State.SENT, "")


def test_letter_is_claimed_by_one_worker(speaker):
    number = ask(speaker()).pk
    as_seen = [Letter.objects.get(pk=number) for _worker in range(2)]

    claims = [claim_letter(letter=letter, now=NOW) for letter in as_seen]

    assert claims == [True, False]


def test_letter_goes_not_before_its_moment(mailbox, speaker):
    ask(speaker(), not_before=NOW + timedelta(days=1))

    sent = [send_due_letters(clock=lambda d=d: NOW + timedelta(days=d)) for d in (0, 1)]

    assert sent == [0, 1]


def test_template_that_breaks_puts_off_its_own_letter_alone(mailbox, speaker, caplog):
    broken = ask(speaker("a@proef.invalid"), template="people/letters/die_er_niet_is")
    whole = ask(speaker("b@proef.invalid"), "ander")

    send_due_letters(clock=clock)

    assert (standing(broken), standing(whole)) == ((State.ASKED, "unmade"), (State.SENT, ""))
    assert ReturnLink.objects.count() == 0
