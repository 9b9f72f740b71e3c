"""Who spoke and left an address gets one letter about the report-back, whatever happens."""

import pytest
from django.urls import reverse

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.followup.actions import mailing
from inbreng.followup.actions.reporting import publish_report_back
from inbreng.followup.models import Mailing
from inbreng.people.models import Contact, Letter, Person
from tests.dialogue.factories import NOW
from tests.followup.conftest import LATER


@pytest.fixture
def spoke(partnership, said):
    """Somebody who spoke here, with an address unless it is empty."""

    def make(email: str = "", **fields) -> Person:
        person = Person.objects.create(partnership=partnership, made_at=NOW)
        if email:
            Contact.objects.create(person=person, email=email)
        said("Iets.", said_by=person, **fields)
        return person

    return make


@pytest.fixture
def published(report_back, editor):
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    return report_back


def ask(report_back, editor) -> Mailing:
    return mailing.ask_for_mailing(report_back=report_back, by=editor, now=NOW)


def test_mailing_goes_to_who_spoke_and_left_an_address(published, editor, spoke):
    reached = spoke("anna@voorbeeld.invalid")
    spoke()
    spoke("weg@voorbeeld.invalid", state="quarantined")

    mailing.queue_mailing(pk=ask(published, editor).pk, now=NOW)

    assert [letter.person for letter in Letter.objects.all()] == [reached]
    assert Mailing.objects.get().state == "ready"


def test_mailing_says_nothing_that_was_said(published, editor, spoke):
    spoke("anna@voorbeeld.invalid")

    mailing.queue_mailing(pk=ask(published, editor).pk, now=NOW)

    assert Letter.objects.get().context == {
        "title": "Terugblik: Rondetafel ouders",
        "gathering": "Rondetafel ouders",
        "path": reverse("followup:public_report", args=[published.slug]),
    }


def test_mailing_taken_up_after_a_crash_writes_to_nobody_twice(
    published, editor, spoke, monkeypatch
):
    monkeypatch.setattr(mailing, "BATCH", 2)
    for number in range(5):
        spoke(f"{number}@voorbeeld.invalid")
    asked = ask(published, editor)
    kept = mailing._note

    def killed(*args):
        kept(*args)
        raise KeyboardInterrupt

    monkeypatch.setattr(mailing, "_note", killed)
    with pytest.raises(KeyboardInterrupt):
        mailing.queue_mailing(pk=asked.pk, now=NOW)
    monkeypatch.setattr(mailing, "_note", kept)

    (again,) = mailing.mailings_to_take_up(now=LATER)
    mailing.queue_mailing(pk=again, now=LATER)
    mailing.queue_mailing(pk=again, now=LATER)

    assert Letter.objects.count() == 5
    assert Mailing.objects.get().n_letters == 5


def test_mailing_is_asked_for_once_and_only_of_what_is_there(report_back, editor):
    with pytest.raises(DomainError, match="Publiceer"):
        ask(report_back, editor)
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    ask(report_back, editor)

    with pytest.raises(ChangedMeanwhile):
        ask(report_back, editor)


def test_button_queues_the_letters(
    client, published, editor, spoke, django_capture_on_commit_callbacks
):
    spoke("anna@voorbeeld.invalid")
    client.force_login(editor)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("followup:mail_report_back", args=[published.gathering_id]))

    assert Letter.objects.count() == 1
