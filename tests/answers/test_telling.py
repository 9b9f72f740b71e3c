"""Letters about answers: one a day at most, nobody twice, and nobody forgotten by a dead worker."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from inbreng.answers import actions
from inbreng.answers.actions import telling
from inbreng.answers.models import Answer, AnswerTold
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Contact, Letter, Person
from tests.dialogue.factories import ContributionFactory

GIVEN = datetime(2026, 3, 2, 8, tzinfo=UTC)
LATER = GIVEN + timedelta(hours=2)
NEXT_DAY = GIVEN + timedelta(days=1, hours=2)


@pytest.fixture
def speaker(partnership):
    """Somebody who left an address."""
    person = Person.objects.create(partnership=partnership, made_at=GIVEN)
    Contact.objects.create(person=person, email="ik@voorbeeld.invalid")
    return person


@pytest.fixture
def answer(editor):
    """Answer a contribution."""

    def give(contribution, now=GIVEN, **words):
        wanted = {"kind": "not", "reason": "Te duur."} | words
        return actions.answer_contribution(contribution=contribution, by=editor, now=now, **wanted)

    return give


def test_speaker_gets_one_letter_for_all_answers_of_a_day(said, speaker, answer):
    points = [said(said_by=speaker) for _ in range(2)]
    for point in points:
        answer(point)

    n_told = actions.tell_answers(now=LATER)

    letter = Letter.objects.get()
    told = sorted(letter.context["contributions"])
    assert (n_told, letter.person, told) == (1, speaker, [point.pk for point in points])


def test_letter_keeps_no_words_of_anybody(said, speaker, answer):
    answer(said("Mijn zoon zit thuis.", said_by=speaker))

    actions.tell_answers(now=LATER)

    letter = Letter.objects.get()
    kept = f"{letter.context} {letter.subject}"
    assert ("zoon" in kept, "duur" in kept) == (False, False)


def test_answer_that_can_still_be_taken_back_is_told_to_nobody(said, speaker, answer):
    answer(said(said_by=speaker))

    assert actions.tell_answers(now=GIVEN + timedelta(minutes=30)) == 0


def test_second_letter_waits_for_the_next_day(said, speaker, answer):
    answer(said(said_by=speaker))
    actions.tell_answers(now=LATER)
    answer(said(said_by=speaker), now=LATER)

    told = [
        actions.tell_answers(now=LATER + timedelta(hours=3)),
        actions.tell_answers(now=NEXT_DAY),
        actions.tell_answers(now=NEXT_DAY + timedelta(days=1)),
    ]

    assert told == [0, 1, 0]


@pytest.mark.parametrize(("is_small", "n_told"), [(True, 0), (False, 1)])
def test_changed_answer_is_told_only_when_it_says_something_else(
    said, speaker, answer, is_small, n_told
):
    contribution = said(said_by=speaker)
    answer(contribution)
    actions.tell_answers(now=LATER)

    answer(contribution, now=LATER, reason="Het mag niet.", is_small=is_small)

    assert actions.tell_answers(now=NEXT_DAY) == n_told


def test_message_back_is_told_once(said, speaker, editor):
    contribution = said(said_by=speaker)
    actions.ask_about(contribution=contribution, person=speaker, text="Wanneer?", now=GIVEN)
    actions.reply_to(contribution=contribution, text="In mei.", by=editor, now=GIVEN)

    told = [actions.tell_answers(now=LATER), actions.tell_answers(now=NEXT_DAY)]

    assert (told, Letter.objects.get().context["n_messages"]) == ([1, 0], 1)


@pytest.mark.parametrize("state", ["quarantined", "withdrawn"])
def test_words_that_are_not_shown_any_more_are_not_told(said, speaker, answer, state):
    contribution = said(said_by=speaker)
    answer(contribution)
    Contribution.objects.update(state=state)

    assert actions.tell_answers(now=LATER) == 0


def test_erased_speaker_is_not_told(said, speaker, answer):
    answer(said(said_by=speaker))
    Person.objects.update(erased_at=GIVEN)

    assert actions.tell_answers(now=LATER) == 0


def test_worker_that_died_halfway_leaves_nobody_out_and_nobody_twice(partnership, source, editor):
    everybody = make_speakers(partnership, source, editor, 5000)
    killed = die_after(7)

    with pytest.raises(KeyboardInterrupt):
        actions.tell_answers(now=LATER)
    n_before = Letter.objects.count()
    killed.undo()
    n_told = actions.tell_answers(now=LATER)

    letters = Counter(Letter.objects.values_list("person", flat=True))
    assert (n_before, n_told) == (7 * telling.PER_BATCH, 5000 - 7 * telling.PER_BATCH)
    assert letters == Counter(everybody)
    assert AnswerTold.objects.count() == 5000


def make_speakers(partnership, source, editor, n_speakers):
    """Persons with an address and an answered contribution each; gives their numbers back."""
    persons = Person.objects.bulk_create(
        Person(partnership=partnership, made_at=GIVEN) for _ in range(n_speakers)
    )
    Contact.objects.bulk_create(
        Contact(person=person, email=f"s{person.pk}@voorbeeld.invalid") for person in persons
    )
    points = Contribution.objects.bulk_create(
        ContributionFactory.build(
            source=source,
            trajectory=source.trajectory,
            gathering=source.gathering,
            said_by=person,
            position=position,
        )
        for position, person in enumerate(persons)
    )
    Answer.objects.bulk_create(
        Answer(contribution=point, kind="not", reason="Te duur.", given_by=editor, given_at=GIVEN)
        for point in points
    )
    return [person.pk for person in persons]


def die_after(n_batches):
    """Let the worker be killed in the middle of a batch, after its letters were asked for."""
    queue, seen = telling.queue_letters, []

    def killed(**asked):
        letters = queue(**asked)
        seen.append(1)
        if len(seen) > n_batches:
            raise KeyboardInterrupt
        return letters

    patch = pytest.MonkeyPatch()
    patch.setattr(telling, "queue_letters", killed)
    return patch
