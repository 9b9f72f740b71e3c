"""Whom a trajectory heard: gaps come first, and a board is heard through its schools."""

import pytest

from inbreng.people.models import Organisation
from inbreng.programme.models import Seat
from inbreng.programme.queries import coverage_of, hearings_of


@pytest.fixture
def board(partnership):
    return Organisation.objects.create(partnership=partnership, kind="board", name="Bestuur")


@pytest.fixture
def school(partnership, board):
    return Organisation.objects.create(
        partnership=partnership, kind="school", name="De Wilg", parent=board, school_type="sbo"
    )


def test_board_is_heard_when_one_of_its_schools_was_there(trajectory, gathering, school):
    gathering.organisations.add(school)

    (board,) = coverage_of(trajectory).boards

    assert (board.name, board.n_gatherings) == ("Bestuur", 1)


def test_gathering_counts_once_when_a_school_stood_at_it_and_at_its_table(
    trajectory, gathering, table, school
):
    gathering.organisations.add(school)
    table.organisations.add(school)

    assert [one.n_gatherings for one in coverage_of(trajectory).schools] == [1]


def test_school_type_that_was_never_there_comes_first(partnership, trajectory, gathering, school):
    Organisation.objects.create(
        partnership=partnership, kind="school", name="De Eik", school_type="so"
    )
    gathering.organisations.add(school)

    kinds = [(str(one.name), one.n_gatherings) for one in coverage_of(trajectory).school_types]

    assert kinds == [
        ("speciaal onderwijs (so)", 0),
        ("speciaal basisonderwijs (sbo)", 1),
    ]


def test_perspectives_are_kept_apart(trajectory, table, parent, teacher):
    Seat.objects.create(table=table, perspective=parent, n_people=6)

    told = [
        (one.name, one.n_gatherings, one.n_people) for one in coverage_of(trajectory).perspectives
    ]

    assert told == [("leerkrachten", 0, 0), ("ouders", 1, 6)]


def test_staff_stand_after_the_guests_of_whom_more_were_heard(
    trajectory, table, teacher, own_consultant
):
    Seat.objects.create(table=table, perspective=teacher, n_people=14)
    Seat.objects.create(table=table, perspective=own_consultant, n_people=4)

    told = [one.name for one in hearings_of(trajectory).perspectives]

    assert told == ["leerkrachten", "consulenten (medewerkers)"]


def test_staff_who_sat_with_guests_are_counted_apart(trajectory, table, teacher, own_consultant):
    Seat.objects.create(table=table, perspective=teacher, n_people=14)
    Seat.objects.create(table=table, perspective=own_consultant, n_people=4)

    coverage = coverage_of(trajectory)

    assert [(one.name, one.n_people) for one in coverage.perspectives] == [("leerkrachten", 14)]
    assert [(one.name, one.n_people) for one in coverage.staff] == [("consulenten", 4)]
