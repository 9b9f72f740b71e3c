"""Contributions come in whole, screened and stemmed, and are shown in one step."""

import pytest
from django.db import IntegrityError

from inbreng.dialogue.actions.recording import Point, publish_source, record_contributions
from inbreng.dialogue.models import Contribution, ModerationStep, Wording
from inbreng.dialogue.search.sameness import mark_of
from tests.dialogue.factories import NOW, FindingFactory, SourceFactory

State = Contribution.State


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering, published_at=None)


def test_points_become_staged_contributions_in_their_order(source, table, parent, editor):
    points = [
        Point(text="Meer tijd", table=table, perspective=parent, path=("Nodig:",), is_heavy=True),
        Point(text="Kleinere klassen", table=table, line=4, end_line=5, page=2),
    ]

    record_contributions(source=source, points=points, by=editor, now=NOW, first_position=7)

    kept = list(
        Contribution.objects.order_by("position").values_list(
            "position", "state", "wordings__text", "path", "is_heavy", "line", "page"
        )
    )
    assert kept == [
        (7, "staged", "Meer tijd", ["Nodig:"], True, None, None),
        (8, "staged", "Kleinere klassen", [], False, 4, 2),
    ]


def test_point_keeps_its_first_wording_and_its_stems(source, editor):
    point = Point(text="Kleinere klassen", reason="rust, leerlingen")

    [contribution] = record_contributions(source=source, points=[point], by=editor, now=NOW)

    wording = contribution.wordings.get()
    assert (wording.number, wording.why, wording.reason, wording.made_by) == (
        1,
        Wording.Why.SAID,
        "rust, leerlingen",
        editor,
    )
    *stems, mark = contribution.stems.text.split()
    assert (stems, mark) == (["kleiner", "klas", "rust", "leerling"], mark_of("kleinere klassen."))


def test_place_of_a_point_is_taken_once(source):
    record_contributions(source=source, points=[Point(text="een")], by=None, now=NOW)

    with pytest.raises(IntegrityError):
        record_contributions(source=source, points=[Point(text="twee")], by=None, now=NOW)


def test_address_in_the_words_is_found(source):
    point = Point(text="Mail mij op anna.devries@voorbeeld.nl")

    [contribution] = record_contributions(source=source, points=[point], by=None, now=NOW)

    finding = contribution.wordings.get().findings.get()
    assert point.text[finding.start : finding.end] == "anna.devries@voorbeeld.nl"


def test_publishing_shows_points_and_holds_back_what_looks_personal(source):
    calm, named, unsure = record_contributions(
        source=source, points=[Point(text=text) for text in ("a b", "c d", "e f")], by=None, now=NOW
    )
    FindingFactory(wording=named.wordings.get())
    FindingFactory(wording=unsure.wordings.get(), kind="child_age", is_sure=False)

    publish_source(source=source, now=NOW)

    states = dict(Contribution.objects.values_list("pk", "state"))
    assert states == {
        calm.pk: State.VISIBLE,
        named.pk: State.QUARANTINED,
        unsure.pk: State.VISIBLE,
    }
    assert list(ModerationStep.objects.values_list("contribution", "step")) == [(named.pk, "held")]


def test_publishing_twice_does_nothing_the_second_time(source):
    record_contributions(source=source, points=[Point(text="a b")], by=None, now=NOW)

    first = publish_source(source=source, now=NOW)
    second = publish_source(source=source, now=NOW)

    assert (first, second) == (True, False)


@pytest.mark.parametrize("n_points", [1, 3])
def test_recording_costs_as_many_queries_for_one_point_as_for_three(
    source, n_points, django_assert_num_queries
):
    points = [Point(text=f"punt {number}") for number in range(n_points)]

    with django_assert_num_queries(5):
        record_contributions(source=source, points=points, by=None, now=NOW)
