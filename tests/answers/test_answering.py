"""Answers that are complete."""

from datetime import date

import pytest

from inbreng.answers import actions
from inbreng.answers.actions.words import AnswerNotComplete
from inbreng.answers.models import Answer, AnswerKind
from tests.dialogue.factories import NOW


@pytest.mark.parametrize(
    ("kind", "lacks"),
    [
        ("not", "Een nee heeft een reden"),
        ("lies_with", "Kies bij wie"),
        ("not_known_yet", "Noem de datum"),
        ("taken_up", "Kies de passage"),
    ],
)
def test_answer_is_refused_when_it_lacks_what_its_kind_asks(said, editor, kind, lacks):
    with pytest.raises(AnswerNotComplete, match=lacks):
        actions.answer_contribution(contribution=said(), kind=kind, by=editor, now=NOW)

    assert not Answer.objects.exists()


def test_no_with_only_blanks_for_a_reason_is_refused(said, editor):
    with pytest.raises(AnswerNotComplete):
        actions.answer_contribution(
            contribution=said(), kind="not", reason="  ", by=editor, now=NOW
        )


def test_later_answer_takes_the_place_of_an_earlier_one(said, editor):
    contribution = said()
    wanted = {"contribution": contribution, "by": editor, "now": NOW}
    actions.answer_contribution(kind="not_known_yet", due_on=date(2026, 6, 1), **wanted)

    actions.answer_contribution(kind="not", reason="Te duur.", **wanted)

    answer = Answer.objects.get()
    assert (answer.kind, answer.reason, answer.due_on) == ("not", "Te duur.", None)


def test_no_keeps_no_passage_that_stood_ready(said, editor, passage):
    actions.answer_contribution(
        contribution=said(), kind="not", reason="Te duur.", passage=passage, by=editor, now=NOW
    )

    assert Answer.objects.get().passage is None


def test_counted_kinds_do_not_end_in_what_one_answer_goes_on_with():
    assert [kind.counted_as for kind in AnswerKind] == [
        "overgenomen",
        "deels overgenomen",
        "niet",
        "ligt bij een ander",
        "is al zo",
        "nog niet bekend",
    ]
