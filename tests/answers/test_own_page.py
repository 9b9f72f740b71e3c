"""The answer on the private page of who spoke, and what they ask about it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inbreng.answers import actions
from inbreng.answers.actions.forgetting import forget_erased
from inbreng.answers.actions.messaging import MOST_A_DAY, TooManyMessages
from inbreng.answers.models import AnswerMessage
from inbreng.people.models import Contact, MailChoice, Person
from tests.dialogue.factories import NOW


@pytest.fixture
def speaker(partnership, reader):
    """The reader, as somebody who spoke."""
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    reader.person = person
    reader.save()
    return person


@pytest.fixture
def own_page(client, reader):
    """The private page as it reads."""

    def read():
        client.force_login(reader)
        return client.get(reverse("trail:mine")).content.decode()

    return read


def test_page_shows_the_answer_with_its_reason_and_what_stood_before(
    own_page, said, speaker, editor
):
    wanted = {"contribution": said(said_by=speaker), "by": editor, "now": NOW}
    actions.answer_contribution(kind="taken_up", text="Dat doen we.", **wanted)
    actions.answer_contribution(kind="not", reason="Te duur.", **wanted)

    page = own_page()

    shown = [words in page for words in ("Te duur.", "Wat hier eerder stond", "Dat doen we.")]
    assert shown == [True, True, True]


def test_page_shows_no_draft(own_page, trajectory, said, speaker, editor):
    actions.start_batch(
        trajectory=trajectory,
        contributions=[said(said_by=speaker).pk],
        kind="not",
        reason="Nog geheim.",
        by=editor,
        now=NOW,
    )

    page = own_page()

    assert ("Nog geheim." in page, "Nog geen antwoord" in page) == (False, True)


def test_question_reaches_the_working_list_and_its_reply_the_page(
    client, own_page, trajectory, said, speaker, editor, reader
):
    contribution = said(said_by=speaker)
    client.force_login(reader)
    client.post(reverse("answers:ask", args=[contribution.pk]), {"text": "Wanneer dan?"})
    client.force_login(editor)
    waiting = client.get(reverse("answers:answers", args=[trajectory.pk]), {"stand": "asked"})

    client.post(reverse("answers:messages", args=[contribution.pk]), {"text": "In mei."})

    after = client.get(reverse("answers:answers", args=[trajectory.pk]), {"stand": "asked"})
    assert [line.pk for line, _given in waiting.context["rows"]] == [contribution.pk]
    assert (after.context["rows"], "In mei." in own_page()) == ([], True)


def test_question_that_was_answered_can_only_be_opened_again(client, said, speaker, editor):
    contribution = said(said_by=speaker)
    actions.ask_about(contribution=contribution, person=speaker, text="Wanneer?", now=NOW)
    client.force_login(editor)
    address = reverse("answers:messages", args=[contribution.pk])
    before = client.get(address).content.decode()

    client.post(address, {"text": "In mei."})

    after = client.get(address).content.decode()
    told = [("Gezien, er hoeft" in page, "weer wachten" in page) for page in (before, after)]
    assert told == [(True, False), (False, True)]


def test_nobody_asks_about_the_words_of_another(client, said, speaker, reader):
    contribution = said()
    client.force_login(reader)

    answer = client.post(reverse("answers:ask", args=[contribution.pk]), {"text": "En ik?"})

    assert (answer.status_code, AnswerMessage.objects.count()) == (404, 0)


def test_questions_of_one_person_have_a_limit_for_a_day(said, speaker):
    wanted = {"contribution": said(said_by=speaker), "person": speaker, "text": "En nu?"}
    for minute in range(MOST_A_DAY):
        actions.ask_about(now=NOW + timedelta(minutes=minute), **wanted)

    with pytest.raises(TooManyMessages):
        actions.ask_about(now=NOW + timedelta(hours=1), **wanted)


def test_messages_go_with_the_words_they_are_about(said, speaker):
    kept, erased = said(said_by=speaker), said(said_by=speaker)
    for contribution in (kept, erased):
        actions.ask_about(contribution=contribution, person=speaker, text="En nu?", now=NOW)
    erased.erased_at = NOW
    erased.save()

    forget_erased()

    assert list(AnswerMessage.objects.values_list("contribution", flat=True)) == [kept.pk]


@pytest.mark.parametrize(
    ("do", "kept"),
    [("again", {"invitation": True}), ("stop", {"invitation": False, "answers": False})],
)
def test_one_click_takes_part_again_or_stops_all_mail(client, speaker, reader, do, kept):
    Contact.objects.create(person=speaker, email="ik@voorbeeld.invalid")
    client.force_login(reader)
    client.post(reverse("trail:take_part"), {"do": "again"})

    client.post(reverse("trail:take_part"), {"do": do})

    choices = dict(MailChoice.objects.order_by("pk").values_list("topic", "is_wanted"))
    assert {topic: choices.get(topic) for topic in kept} == kept
