"""What the machine learns from besides the words: what was asked, and what the codebook says."""

from datetime import timedelta

import pytest

from inbreng.insights import actions
from inbreng.insights.bridge.judging import Work
from inbreng.insights.models import Theme
from inbreng.insights.queries.suggestions import points_to_judge
from inbreng.programme.models import Question
from tests.dialogue.factories import NOW

pytestmark = pytest.mark.django_db


def test_point_goes_to_the_machine_with_what_was_asked(said, gathering, trajectory):
    question = Question.objects.create(gathering=gathering, heading="Geld", text="Wat mis je?")
    said("teldatum", question=question, path=["Nodig:"])
    said("Rust")

    judged = points_to_judge(trajectory)

    assert (judged.texts, judged.contexts) == (
        ["teldatum", "Rust"],
        ["Geld Wat mis je? Nodig:", ""],
    )


def test_theme_goes_along_when_somebody_wrote_what_it_is_about(trajectory, editor):
    money, _bare, old = (
        actions.make_theme(trajectory=trajectory, name=name, by=editor, now=NOW)
        for name in ("Geld", "Rust", "Oud")
    )
    Theme.objects.filter(pk__in=[money.pk, old.pk]).update(definition="Wie krijgt wat.")
    Theme.objects.filter(pk=old.pk).update(ended_at=NOW + timedelta(days=1))

    judged = points_to_judge(trajectory)

    assert judged.meanings == {str(money.pk): "Geld. Wie krijgt wat."}


def test_points_and_what_goes_along_take_five_queries(
    said, ready, trajectory, django_assert_num_queries
):
    said("teldatum")

    with django_assert_num_queries(5):
        points_to_judge(trajectory)


def test_machine_hears_the_question_before_the_words():
    work = Work(["teldatum", "Rust"], [None, None], 0.5, {}, None, contexts=["Geld?", ""])

    assert work.heard([0, 1]) == ["Geld? teldatum", "Rust"]


def test_machine_without_questions_hears_the_words():
    assert Work(["Rust"], [None], 0.5, {}, None).heard([0]) == ["Rust"]
