"""Mail about the route: to whom, once, and as a stranger's mail program reads it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from inbreng.people.letters.sending import send_due_letters
from inbreng.people.models import Letter
from inbreng.route.actions import council, morning, routing, telling, telling_of_questions
from inbreng.route.models import StepPerson
from tests.route.factories import NOW, TODAY, OutcomeFactory, RouteStepFactory, StepBodyFactory


@pytest.fixture
def consented(step, body, edition):
    """The council said yes; all its members are asked to the step."""
    StepPerson.objects.create(step=step, role_kind="council_member", added_at=NOW)
    return OutcomeFactory(body=body, edition=edition)


def recipients(topic: str) -> list[str]:
    """Who gets a letter about a topic."""
    letters = Letter.objects.filter(topic=topic)
    return sorted(one.user.name if one.user else one.address for one in letters)


def test_everybody_concerned_is_told_once_that_words_changed(
    consented, plan, passage, write, council_member, editor, director, reader
):
    write("Er komt een wegwijzer.", passage)

    for _ in range(2):
        telling.tell_of_changed_words(plan=plan, now=NOW)

    assert recipients("consent") == ["council_member", "director", "editor"]


def test_another_change_is_told_again(consented, plan, passage, write, council_member):
    for words in ("Er komt een wegwijzer.", "Er komt niets."):
        write(words, passage)
        telling.tell_of_changed_words(plan=plan, now=NOW)

    assert recipients("consent") == ["council_member", "council_member"]


def test_nobody_is_told_while_every_word_stands(consented, plan, council_member, editor):
    assert telling.tell_of_changed_words(plan=plan, now=NOW) == 0


def test_who_is_asked_is_reminded_once_for_each_day(plan, municipality, partner, editor):
    step = RouteStepFactory(plan=plan, due_on=TODAY + timedelta(days=10))
    StepBodyFactory(step=step)
    StepPerson.objects.create(step=step, organisation=municipality, added_at=NOW)
    StepPerson.objects.create(step=step, name="Wethouder", email="w@dam.invalid", added_at=NOW)

    for _ in range(2):
        telling.remind_of_steps(plan=plan, now=NOW)
    step.due_on = TODAY + timedelta(days=12)
    step.save()
    telling.remind_of_steps(plan=plan, now=NOW)

    assert recipients("reminder") == ["partner", "partner", "w@dam.invalid", "w@dam.invalid"]


def test_step_that_is_far_off_reminds_nobody_and_a_late_one_the_office(
    plan, editor, council_member
):
    far = RouteStepFactory(plan=plan, due_on=TODAY + timedelta(days=40), position=1)
    late = RouteStepFactory(plan=plan, due_on=TODAY - timedelta(days=1), position=2)
    for step in (far, late):
        StepBodyFactory(step=step)
        StepPerson.objects.create(step=step, role_kind="council_member", added_at=NOW)

    telling.remind_of_steps(plan=plan, now=NOW)

    assert recipients("reminder") == ["editor"]


def test_question_goes_to_the_office_and_its_answer_to_the_whole_council(
    plan, editor, council_member, reader
):
    question = council.ask_question(
        plan=plan, text="Wat kost dit?", chapter=None, by=council_member, now=NOW
    )
    telling_of_questions.tell_of_question(question=question, now=NOW)

    council.answer_question(
        question=question, answer="Tien euro.", seen_at=None, by=editor, now=NOW
    )
    telling_of_questions.tell_of_answer(question=question, now=NOW)

    assert (recipients("reminder"), recipients("consent")) == (["editor"], ["council_member"])


def test_late_answer_is_reminded_of_in_the_morning(plan, editor, council_member):
    council.ask_question(plan=plan, text="Wat?", chapter=None, by=council_member, now=NOW)
    RouteStepFactory(plan=plan, skipped_because="Niet nu.")

    n_early = morning.write_letters(now=NOW + timedelta(days=14))
    n_late = morning.write_letters(now=NOW + timedelta(days=15))

    assert (n_early, n_late) == (0, 1)


def test_letter_of_changed_words_tells_the_way_and_no_words_of_the_plan(
    consented, plan, step, passage, write, council_member
):
    write("Er komt een wegwijzer.", passage)
    telling.tell_of_changed_words(plan=plan, now=NOW)

    send_due_letters(clock=timezone.now)

    (message,) = mail.outbox
    assert f"/stappen/{step.pk}/" in message.body
    assert "wegwijzer" not in message.body + message.alternatives[0].content


def test_invitation_goes_once_for_each_edition_and_sets_the_day(
    plan, step, edition, council_member, passage, write, freeze
):
    StepPerson.objects.create(step=step, role_kind="council_member", added_at=NOW)
    for _ in range(2):
        telling.invite_to_step(step=step, now=NOW)
    write("Er komt een wegwijzer.", passage)
    routing.put_edition(step=step, edition=freeze("Concept 2"), now=NOW)

    telling.invite_to_step(step=step, now=NOW + timedelta(days=3))

    step.refresh_from_db()
    assert (recipients("consent"), step.asked_on) == (["council_member"] * 2, TODAY)


def test_nobody_to_invite_is_said(step):
    with pytest.raises(telling.NobodyAsked):
        telling.invite_to_step(step=step, now=NOW)


@pytest.mark.parametrize("template", ["changed", "answered", "invited"])
def test_letters_are_whole_in_both_forms(partnership, council_member, template):
    Letter.objects.create(
        partnership=partnership,
        key=template,
        topic="consent",
        user=council_member,
        subject="De route",
        template=f"route/letters/{template}",
        context={
            "step": "OPR",
            "right": "instemming",
            "edition": "Concept 2",
            "due_on": "1 mei",
            "decided_on": "1 maart",
            "path": "/stappen/1/",
        },
        not_before=NOW,
        asked_at=NOW,
    )

    send_due_letters(clock=timezone.now)

    (message,) = mail.outbox
    page = message.alternatives[0].content
    assert ["/stappen/1/" in text for text in (message.body, page)] == [True, True]
    assert "{{" not in message.body + page
