"""Invitations: a link of one's own by mail, once, with one reminder, and a way to stop it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from inbreng.consultation.actions import (
    forget_addresses,
    invite,
    invite_who_agreed,
    mark_opened,
    queue_invitations,
    remind,
    revoke_invitation,
    stop_invitation,
)
from inbreng.consultation.forms import InviteForm
from inbreng.consultation.jobs import remind_in_time, take_up_letters
from inbreng.consultation.models import Consultation, Invitation, Participation
from inbreng.consultation.tokens import hash_of, token_of
from inbreng.core.errors import ChangedMeanwhile
from inbreng.people.letters.sending import send_due_letters
from inbreng.people.models import Letter, Person
from tests.consultation.factories import NOW, WEEK, consultation_of, react
from tests.consultation.test_participant_pages import filled

IB, TEACHER = "ib@proef.invalid", "juf@proef.invalid"


@pytest.fixture
def group(trajectory):
    return consultation_of(trajectory, now=timezone.now(), audience=Consultation.Audience.GROUP)


@pytest.fixture
def invited(group) -> Invitation:
    invite(consultation=group, addresses=[IB], by=None, now=timezone.now())
    return group.invitations.get()


@pytest.fixture
def door(invited) -> str:
    return reverse("consultation:door", args=[token_of(invited.key)])


def enter(client, door: str, **more):
    """Open the link and press a button."""
    client.get(door)
    return client.post(door, {"knock": client.cookies["knock"].value} | more)


def test_each_address_is_invited_once_whatever_its_capitals(group) -> None:
    now = timezone.now()

    n_made = [
        invite(consultation=group, addresses=[IB, IB.upper(), TEACHER], by=None, now=now),
        invite(consultation=group, addresses=[TEACHER], by=None, now=now),
    ]

    assert n_made == [2, 0]


def test_token_is_kept_only_as_a_hash(invited) -> None:
    token = token_of(invited.key)

    assert invited.token_hash == hash_of(token)
    assert token not in str(Invitation.objects.values().get())
    assert len(token) >= 32


def test_token_follows_from_the_secret_of_the_installation(invited, settings) -> None:
    before = token_of(invited.key)

    settings.SECRET_KEY = "another"

    assert token_of(invited.key) != before


def test_letter_holds_the_link_and_the_outbox_does_not(invited, group, settings) -> None:
    settings.SITE_ADDRESS = "https://inbreng.proef.invalid"
    queue_invitations(consultation=group, now=timezone.now())
    kept = str(Letter.objects.values().get())

    send_due_letters(clock=timezone.now)

    link = f"https://inbreng.proef.invalid/uitnodiging/{token_of(invited.key)}/"
    (letter,) = mail.outbox
    assert token_of(invited.key) not in kept
    assert letter.to == [IB]
    assert letter.subject == "Wat vind je ervan? Wat vind je van het concept?"
    assert link in letter.body
    assert link in letter.alternatives[0][0]


def test_letters_are_asked_for_once(invited, group) -> None:
    first = queue_invitations(consultation=group, now=timezone.now())
    second = queue_invitations(consultation=group, now=timezone.now())

    assert (first, second, Letter.objects.count()) == (1, 0, 1)


def test_worker_that_died_halfway_mails_nobody_twice(invited, group) -> None:
    queue_invitations(consultation=group, now=timezone.now())
    Invitation.objects.update(queued_at=None)

    queue_invitations(consultation=group, now=timezone.now())

    assert Letter.objects.count() == 1


def test_sweep_takes_up_what_waits_once_the_consultation_is_open(invited) -> None:
    take_up_letters.call_local()

    invited.refresh_from_db()
    assert invited.queued_at is not None


def test_reminder_goes_once_to_who_did_not_open(invited, group) -> None:
    invite(consultation=group, addresses=[TEACHER], by=None, now=timezone.now())
    queue_invitations(consultation=group, now=timezone.now())
    mark_opened(invitation=invited, now=timezone.now())

    n_asked = [remind(consultation=group, now=timezone.now()) for _ in range(2)]

    assert n_asked == [1, 0]
    assert Letter.objects.get(topic="reminder").address == TEACHER


def test_reminders_go_by_themselves_in_the_last_days(invited, group) -> None:
    queue_invitations(consultation=group, now=timezone.now())
    remind_in_time.call_local()
    too_early = Letter.objects.filter(topic="reminder").count()
    Consultation.objects.update(closes_at=timezone.now() + timedelta(days=2))

    remind_in_time.call_local()

    assert (too_early, Letter.objects.filter(topic="reminder").count()) == (0, 1)


def test_who_stopped_is_not_reminded_and_may_still_come_in(client, invited, group, door) -> None:
    queue_invitations(consultation=group, now=timezone.now())
    stopped = enter(client, door, stop="yes")

    n_asked = remind(consultation=group, now=timezone.now())

    assert "Je krijgt hierover geen mail meer" in stopped.content.decode()
    assert n_asked == 0
    assert enter(client, door).status_code == 302


def test_opening_the_link_uses_nothing(client, invited, door) -> None:
    page = client.get(door)

    invited.refresh_from_db()
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert invited.opened_at is None


def test_button_leads_to_a_clean_address_where_the_group_reacts(client, group, door) -> None:
    answer = enter(client, door)
    client.post(answer.url, filled(group))

    assert answer.url == reverse("consultation:take_part", args=[group.address])
    assert Participation.objects.get().invitation == group.invitations.get()


def test_button_of_another_site_opens_nothing(client, invited, door) -> None:
    client.get(door)

    answer = client.post(door, {"knock": "guessed"})

    invited.refresh_from_db()
    assert answer.status_code == 410
    assert invited.opened_at is None


def test_same_invitation_is_the_same_person_each_time(client, group, door) -> None:
    path = enter(client, door).url

    client.post(path, filled(group))
    client.post(path, filled(group))

    assert Participation.objects.count() == 2
    assert Person.objects.count() == 1


def test_revoked_invitation_says_so_and_ends_a_visit_that_is_going_on(
    client, invited, door
) -> None:
    path = enter(client, door).url

    revoke_invitation(invitation=invited, now=timezone.now())

    assert client.get(door).status_code == 410
    assert "Deze uitnodiging is ingetrokken" in client.get(door).content.decode()
    assert client.get(path).status_code == 403


def test_revoking_twice_is_told(invited) -> None:
    revoke_invitation(invitation=invited, now=timezone.now())

    with pytest.raises(ChangedMeanwhile):
        revoke_invitation(invitation=invited, now=timezone.now())


def test_link_that_ran_out_says_that_it_is_over(client, invited, door) -> None:
    Consultation.objects.update(closes_at=timezone.now() - timedelta(hours=1))

    page = client.get(door)

    assert "Deze raadpleging is voorbij" in page.content.decode()


def test_made_up_token_is_told_kindly(client, db) -> None:
    page = client.get(reverse("consultation:door", args=["nergens"]))

    assert page.status_code == 404
    assert "Deze link klopt niet" in page.content.decode()


def test_addresses_are_destroyed_sixty_days_after_the_end(invited, group) -> None:
    early = forget_addresses(now=group.closes_at + timedelta(days=59))
    late = forget_addresses(now=group.closes_at + timedelta(days=61))

    invited.refresh_from_db()
    assert (early, late, invited.mail_address) == (0, 1, "")


def test_erased_person_leaves_no_address_and_no_school(trajectory, municipality) -> None:
    asked = consultation_of(trajectory)
    sent = react(asked, organisation=municipality)
    invite(consultation=asked, addresses=[IB], by=None, now=NOW)
    Invitation.objects.update(person=sent.person)
    Person.objects.update(erased_at=NOW)

    forget_addresses(now=NOW)

    sent.refresh_from_db()
    assert (sent.organisation, Invitation.objects.get().mail_address) == (None, "")


def test_poll_invites_who_agreed_and_nobody_else(trajectory) -> None:
    draft = consultation_of(trajectory)
    yes = react(draft, mail_address=IB, may_ask_again=True)
    react(draft, mail_address=TEACHER)
    react(draft, may_ask_again=True)
    poll = consultation_of(trajectory, kind=Consultation.Kind.POLL)

    n_made = invite_who_agreed(consultation=poll, by=None, now=NOW + WEEK)
    queue_invitations(consultation=poll, now=NOW + WEEK)

    assert n_made == 1
    assert Letter.objects.get().person == yes.person
    assert Letter.objects.get().subject.startswith("Wat merk je ervan?")


def test_poll_invites_who_agreed_from_an_account(trajectory, reader) -> None:
    yes = react(consultation_of(trajectory)).person
    reader.person = yes
    reader.save()
    yes.mail_choices.create(
        partnership=trajectory.partnership, topic="invitation", is_wanted=True, way="page", at=NOW
    )
    poll = consultation_of(trajectory, kind=Consultation.Kind.POLL)

    n_made = invite_who_agreed(consultation=poll, by=None, now=NOW)

    assert n_made == 1
    assert Invitation.objects.get().mail_address == reader.email


def test_stop_between_yes_and_poll_is_kept(trajectory) -> None:
    yes = react(consultation_of(trajectory), mail_address=IB, may_ask_again=True)
    yes.person.mail_choices.create(
        partnership=trajectory.partnership,
        topic="invitation",
        is_wanted=False,
        way="letter",
        at=NOW,
    )
    poll = consultation_of(trajectory, kind=Consultation.Kind.POLL)

    assert invite_who_agreed(consultation=poll, by=None, now=NOW) == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ib@proef.invalid", ["ib@proef.invalid"]),
        ("Jan de Wit <jan@proef.invalid>; a@b.nl", ["jan@proef.invalid", "a@b.nl"]),
        ("a@b.nl\nA@B.nl\n\n", ["a@b.nl"]),
    ],
)
def test_pasted_addresses_are_found_among_names(typed, found) -> None:
    form = InviteForm({"addresses": typed})

    assert form.is_valid()
    assert form.cleaned_data["addresses"] == found


@pytest.mark.parametrize("typed", ["geen adres", "ib@", "ib@proef"])
def test_what_is_no_address_is_refused_whole(typed) -> None:
    form = InviteForm({"addresses": f"{typed}"})

    assert not form.is_valid()


def test_stopping_keeps_the_first_moment(invited) -> None:
    first = timezone.now()
    stop_invitation(invitation=invited, now=first)

    stop_invitation(invitation=invited, now=first + WEEK)

    invited.refresh_from_db()
    assert invited.stopped_at == first
