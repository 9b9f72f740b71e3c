"""Drafts for many contributions: what they leave out, who reads along, what they overwrite."""

import pytest

from inbreng.answers import actions
from inbreng.answers.actions.answering import AlreadyTold
from inbreng.answers.actions.batching import NothingChosen, OwnWork
from inbreng.answers.models import Answer, AnswerBatch, AnswerTold, AnswerVersion
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions import state_insight
from inbreng.people.models import Person
from tests.dialogue.factories import NOW


@pytest.fixture
def drafted(trajectory, said, editor):
    """Make a draft of a no for some contributions, or for two new ones."""

    def make(*contributions, **words):
        chosen = contributions or (said(), said())
        return actions.start_batch(
            trajectory=trajectory,
            contributions=[one.pk for one in chosen],
            by=editor,
            now=NOW,
            **{"kind": "not", "reason": "Te duur."} | words,
        )

    return make


def outcomes(batch):
    return list(batch.points.order_by("contribution").values_list("is_excepted", "outcome"))


def test_draft_is_told_to_nobody_until_it_is_given(drafted, editor):
    batch = drafted()
    n_before = Answer.objects.count()

    actions.give_batch(batch=batch, by=editor, now=NOW)

    assert (n_before, Answer.objects.count()) == (0, 2)


def test_giving_leaves_out_what_was_excepted(drafted, said, editor):
    one, other = said(), said()
    batch = drafted(one, other)
    actions.except_points(batch=batch, contributions=[other.pk], is_excepted=True)

    actions.give_batch(batch=batch, by=editor, now=NOW)

    assert list(Answer.objects.values_list("contribution", "reason")) == [(one.pk, "Te duur.")]
    assert outcomes(batch) == [(False, "given"), (True, "open")]


def test_giving_twice_does_nothing_the_second_time(drafted, editor):
    batch = drafted()

    given = [actions.give_batch(batch=batch, by=editor, now=NOW) for _ in range(2)]

    assert (given, Answer.objects.count(), AnswerVersion.objects.count()) == ([True, False], 2, 0)


def test_giving_skips_what_somebody_else_answered_meanwhile(drafted, said, editor, quality_lead):
    one, other = said(), said()
    batch = drafted(one, other)
    actions.answer_contribution(
        contribution=other, kind="already_so", text="Dit is er.", by=quality_lead, now=NOW
    )

    actions.give_batch(batch=batch, by=editor, now=NOW)

    assert [answer.kind for answer in Answer.objects.order_by("contribution")] == [
        "not",
        "already_so",
    ]
    assert outcomes(batch) == [(False, "given"), (False, "skipped")]


def test_giving_skips_what_was_held_back_meanwhile(drafted, said, editor):
    one, other = said(), said()
    batch = drafted(one, other)
    Contribution.objects.filter(pk=other.pk).update(state=Contribution.State.QUARANTINED)

    actions.give_batch(batch=batch, by=editor, now=NOW)

    assert outcomes(batch) == [(False, "given"), (False, "skipped")]


def test_giving_over_an_answer_that_was_seen_keeps_it_as_a_version(drafted, said, editor):
    one, other = said(), said()
    actions.answer_contribution(
        contribution=one, kind="taken_up", text="Dat doen we.", by=editor, now=NOW
    )
    batch = drafted(one, other)

    actions.give_batch(batch=batch, by=editor, now=NOW)

    answer = Answer.objects.get(contribution=one)
    earlier = list(answer.versions.values_list("number", "kind", "text"))
    assert (answer.number, answer.news_number, answer.kind) == (2, 2, "not")
    assert earlier == [(1, "taken_up", "Dat doen we.")]


def test_taking_back_restores_what_stood_before(drafted, said, editor):
    one, other = said(), said()
    actions.answer_contribution(
        contribution=one, kind="taken_up", text="Dat doen we.", by=editor, now=NOW
    )
    batch = drafted(one, other)
    actions.give_batch(batch=batch, by=editor, now=NOW)

    n_taken = actions.take_back_batch(batch=batch)

    batch.refresh_from_db()
    left = list(Answer.objects.values_list("contribution", "number", "text", "batch"))
    assert (n_taken, left) == (2, [(one.pk, 1, "Dat doen we.", None)])
    assert (batch.state, AnswerVersion.objects.count()) == ("draft", 0)


def test_draft_that_was_taken_back_can_be_given_again(drafted, editor):
    batch = drafted()
    actions.give_batch(batch=batch, by=editor, now=NOW)
    actions.take_back_batch(batch=batch)

    is_given = actions.give_batch(batch=batch, by=editor, now=NOW)

    assert (is_given, Answer.objects.count()) == (True, 2)


def test_answer_that_was_mailed_is_not_taken_back(drafted, said, partnership, editor):
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    one = said(said_by=person)
    batch = drafted(one)
    actions.give_batch(batch=batch, by=editor, now=NOW)
    AnswerTold.objects.create(person=person, contribution=one, number=1, told_at=NOW)

    with pytest.raises(AlreadyTold):
        actions.take_back_batch(batch=batch)

    assert Answer.objects.count() == 1


def test_minority_points_and_tensions_are_left_out_of_a_draft_for_many(
    drafted, trajectory, said, editor
):
    few, split, against, rest = said(is_minority=True), said(is_disagreed=True), said(), said()
    state_insight(
        trajectory=trajectory,
        statement="Tijd is op.",
        kind="hinders",
        theme=None,
        support=[rest],
        by=editor,
        now=NOW,
    ).evidence.create(contribution=against, stance="against")

    batch = drafted(few, split, against, rest)

    left_out = batch.points.filter(is_excepted=True).values_list("contribution", flat=True)
    assert set(left_out) == {few.pk, split.pk, against.pk}


def test_minority_point_gets_a_draft_of_its_own(drafted, said):
    batch = drafted(said(is_minority=True))

    assert list(batch.points.values_list("is_excepted", flat=True)) == [False]


def test_exceptions_go_on_in_another_draft(drafted, said, editor):
    one, other = said(), said()
    batch = drafted(one, other)
    actions.except_points(batch=batch, contributions=[other.pk], is_excepted=True)

    second = actions.split_exceptions(batch=batch, by=editor, now=NOW)

    points = list(second.points.values_list("contribution", "is_excepted"))
    assert (points, second.reason) == ([(other.pk, False)], "Te duur.")


def test_draft_for_nothing_that_is_shown_is_refused(drafted, said):
    held = said(state=Contribution.State.QUARANTINED)

    with pytest.raises(NothingChosen):
        drafted(held)


def test_giving_is_refused_while_somebody_reads_along(drafted, editor, quality_lead):
    batch = drafted()
    actions.ask_to_check(batch=batch, of=quality_lead, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        actions.give_batch(batch=batch, by=editor, now=NOW)

    assert not Answer.objects.exists()


def test_answer_keeps_who_read_along(drafted, editor, quality_lead):
    batch = drafted()
    actions.ask_to_check(batch=batch, of=None, by=editor, now=NOW)
    actions.check_batch(batch=batch, by=quality_lead, now=NOW)

    actions.give_batch(batch=batch, by=editor, now=NOW)

    assert set(Answer.objects.values_list("given_by", "checked_by")) == {
        (editor.pk, quality_lead.pk)
    }


def test_nobody_checks_an_own_draft(drafted, editor):
    batch = drafted()
    actions.ask_to_check(batch=batch, of=None, by=editor, now=NOW)

    with pytest.raises(OwnWork):
        actions.check_batch(batch=batch, by=editor, now=NOW)


def test_draft_goes_back_only_with_a_note(drafted, editor, quality_lead):
    batch = drafted()
    actions.ask_to_check(batch=batch, of=None, by=editor, now=NOW)

    with pytest.raises(DomainError):
        actions.return_batch(batch=batch, note=" ", by=quality_lead, now=NOW)
    actions.return_batch(batch=batch, note="Noem het bedrag.", by=quality_lead, now=NOW)

    assert AnswerBatch.objects.values_list("state", "note").get() == (
        "returned",
        "Noem het bedrag.",
    )


def test_changed_words_have_to_be_read_again(drafted, editor, quality_lead):
    batch = drafted()
    actions.ask_to_check(batch=batch, of=None, by=editor, now=NOW)
    actions.check_batch(batch=batch, by=quality_lead, now=NOW)

    actions.write_batch(
        batch=batch, seen_version=1, kind="not", reason="Het mag niet.", by=editor, now=NOW
    )

    assert AnswerBatch.objects.values_list("state", "checked_by", "reason").get() == (
        "draft",
        None,
        "Het mag niet.",
    )


def test_words_of_somebody_else_are_not_overwritten(drafted, editor, quality_lead):
    batch = drafted()
    wanted = {"batch": batch, "seen_version": 1, "kind": "not", "now": NOW}
    actions.write_batch(reason="Van een ander.", by=quality_lead, **wanted)

    with pytest.raises(ChangedMeanwhile):
        actions.write_batch(reason="Van mij.", by=editor, **wanted)

    assert AnswerBatch.objects.get().reason == "Van een ander."


def test_draft_that_was_put_away_comes_back(drafted):
    batch = drafted()
    actions.drop_batch(batch=batch)

    actions.pick_up_batch(batch=batch)

    assert AnswerBatch.objects.get().state == "draft"
