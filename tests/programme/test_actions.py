"""Trajectories, gatherings, tables and questions: what is kept and what is refused."""

from datetime import date

import pytest

from inbreng.people.actions.names import InUse, NameTaken
from inbreng.programme import actions
from inbreng.programme.models import Gathering, Question, Table
from tests.cast import BEGAN


def test_trajectory_is_refused_when_its_name_is_taken(trajectory, partnership):
    with pytest.raises(NameTaken):
        actions.make_trajectory(partnership=partnership, name=trajectory.name, begins_on=BEGAN)


def test_focus_points_keep_the_order_in_which_they_are_named(trajectory):
    actions.set_focus_points(trajectory=trajectory, names=["Geld", "Dichtbij", "", "Geld "])
    actions.set_focus_points(trajectory=trajectory, names=["Dichtbij", "Rust"])

    assert list(trajectory.focus_points.values_list("name", flat=True)) == ["Dichtbij", "Rust"]


def test_new_standing_group_comes_with_its_first_gathering(trajectory):
    wanted = {"trajectory": trajectory, "format": "network_meeting", "held_on": None}

    first = actions.make_gathering(title="Eerste", new_group="Netwerkgroep", **wanted)
    second = actions.make_gathering(title="Tweede", new_group="Netwerkgroep", **wanted)

    assert first.standing_group == second.standing_group
    assert first.standing_group.name == "Netwerkgroep"


def test_changed_gathering_keeps_what_was_not_named(gathering, municipality):
    actions.change_gathering(gathering=gathering, organisations=[municipality], place="Buurthuis")

    kept = Gathering.objects.get()
    assert (kept.title, kept.place) == ("Rondetafel ouders", "Buurthuis")
    assert list(kept.organisations.all()) == [municipality]


def test_table_keeps_who_sat_at_it(gathering, parent, teacher):
    table = actions.set_table(gathering=gathering, label="Tafel 2", seats={parent: 5})

    actions.change_table(
        table=table,
        label="Tafel 2",
        parent=None,
        n_participants=6,
        host=None,
        seats={parent: 4, teacher: 2},
    )

    assert list(table.seats.values_list("perspective__name", "n_people")) == [
        ("ouder", 4),
        ("leerkracht", 2),
    ]


def test_table_is_refused_when_its_label_is_taken(gathering, table):
    with pytest.raises(NameTaken, match="Er is al een tafel"):
        actions.set_table(gathering=gathering, label="Tafel 1")

    assert Table.objects.count() == 1


def test_table_where_something_was_said_stays(table, said):
    said()

    with pytest.raises(InUse, match="iets gezegd"):
        actions.remove_table(table=table)

    assert Table.objects.filter(pk=table.pk).exists()


def test_table_where_nothing_was_said_goes(table):
    actions.remove_table(table=table)

    assert not Table.objects.exists()


def test_question_set_is_asked_once(gathering, partnership):
    known = actions.make_question_set(
        partnership=partnership,
        name="Vast",
        questions=[("Wat werkt goed? Waarom?", "experience"), ("Wat mis je?", "bottleneck")],
    )

    counts = [actions.ask_question_set(gathering=gathering, question_set=known) for _ in range(2)]

    assert counts == [2, 0]
    assert list(gathering.questions.values_list("text", "standard_question__suggested_kind")) == [
        ("Wat werkt goed? Waarom?", "experience"),
        ("Wat mis je?", "bottleneck"),
    ]


def test_question_typed_by_hand_finds_its_standard_question(gathering, partnership):
    known = actions.make_question_set(
        partnership=partnership, name="Vast", questions=[("Wat mis je?", "bottleneck")]
    )

    asked = actions.ask_question(gathering=gathering, text="wat mis je?")

    assert asked.standard_question == known.questions.get()


def test_question_moves_within_the_ends_of_the_list(gathering):
    for text in ("Een?", "Twee?", "Drie?"):
        actions.ask_question(gathering=gathering, text=text)
    first = Question.objects.get(text="Een?")

    actions.move_question(question=first, steps=-1)
    actions.move_question(question=first, steps=5)

    assert list(gathering.questions.values_list("text", flat=True)) == ["Twee?", "Drie?", "Een?"]


def test_question_that_was_answered_stays(gathering, said):
    question = actions.ask_question(gathering=gathering, text="Wat mis je?")
    said(question=question)

    with pytest.raises(InUse):
        actions.remove_question(question=question)


def test_same_question_under_another_heading_is_another_question(gathering):
    for heading in ("Innovatie", "Professionaliseren"):
        actions.ask_question(gathering=gathering, text="Wat mis je?", heading=heading)

    with pytest.raises(NameTaken):
        actions.ask_question(gathering=gathering, text="Wat mis je?", heading="Innovatie")

    assert gathering.questions.count() == 2


def test_gatherings_of_a_group_are_numbered_by_date(trajectory):
    from inbreng.programme.queries import number_in_group, previous_of_group

    wanted = {"trajectory": trajectory, "format": "network_meeting", "new_group": "Kring"}
    later = actions.make_gathering(title="Later", held_on=date(2026, 5, 1), **wanted)
    earlier = actions.make_gathering(title="Eerder", held_on=date(2026, 1, 1), **wanted)

    assert (number_in_group(earlier), number_in_group(later)) == (1, 2)
    assert (previous_of_group(earlier), previous_of_group(later)) == (None, earlier)
