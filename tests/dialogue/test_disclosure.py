"""Small groups stay hidden, also from somebody who tries to work them back through filters."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.disclosure import Line, Spot, disclosure_for
from inbreng.dialogue.disclosure.small_groups import told_perspectives, told_tables
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import HarvestFilter, all_lines
from inbreng.people.models import Area, Organisation, Role
from inbreng.programme.models import Gathering, Seat, Table
from tests.dialogue.factories import ContributionFactory, SourceFactory, WordingFactory

LINES_ROLES = ["council_member", "partner", "reader", "table_host"]


@pytest.fixture
def said(gathering, parent):
    source = SourceFactory(gathering=gathering)

    def say(text, **fields) -> Contribution:
        contribution = ContributionFactory(**({"source": source, "perspective": parent} | fields))
        WordingFactory(contribution=contribution, text=text)
        reindex_contributions(pks=[contribution.pk])
        return contribution

    return say


def table_of(gathering, label, n_participants, **fields) -> Table:
    return Table.objects.create(
        gathering=gathering, label=label, n_participants=n_participants, **fields
    )


def lines(user, trajectory, **wanted) -> dict[str, Line]:
    view = disclosure_for(user, trajectory)
    return {line.words: line for line in all_lines(view, HarvestFilter(**wanted))}


def test_staff_are_told_every_table_and_perspective(said, gathering, trajectory, director):
    said("klein", table=table_of(gathering, "Tafel 2", 2))
    said("onbekend", table=table_of(gathering, "Tafel 3", None), line=12, page=2)

    told = lines(director, trajectory)

    assert told["klein"].table == "Tafel 2"
    assert told["onbekend"].perspective.name == "ouder"
    assert (told["onbekend"].line, told["onbekend"].page) == (12, 2)


@pytest.mark.parametrize("role", LINES_ROLES)
def test_others_are_told_tables_of_five_and_more_without_the_file(
    request, said, gathering, trajectory, role
):
    said("groot", table=table_of(gathering, "Tafel 1", 5), line=12, page=2)
    said("vier", table=table_of(gathering, "Tafel 2", 4))
    said("een", table=table_of(gathering, "Tafel 3", 1))
    said("onbekend", table=table_of(gathering, "Tafel 4", None))

    told = lines(request.getfixturevalue(role), trajectory)

    assert {words: line.table for words, line in told.items()} == {
        "groot": "Tafel 1",
        "vier": "",
        "een": "",
        "onbekend": "",
    }
    assert {words for words, line in told.items() if line.perspective} == {"groot"}
    assert (told["groot"].line, told["groot"].page, told["groot"].school_type) == (None, None, "")


def test_smallest_other_table_is_left_out_when_the_rest_would_be_one_small_table(
    said, gathering, trajectory, council_member
):
    for label, n_participants in [("Tafel 1", 9), ("Tafel 2", 6), ("Tafel 3", 3)]:
        said(label, table=table_of(gathering, label, n_participants))

    told = lines(council_member, trajectory)

    assert {words: line.table for words, line in told.items()} == {
        "Tafel 1": "Tafel 1",
        "Tafel 2": "",
        "Tafel 3": "",
    }


def test_small_table_is_told_as_the_larger_one_that_holds_it(
    said, gathering, trajectory, council_member
):
    group = table_of(gathering, "Ouders", None)
    for label in ("a", "b"):
        said(label, table=table_of(gathering, label, 4, parent=group))

    told = lines(council_member, trajectory)

    assert {line.table for line in told.values()} == {"Ouders"}
    assert {line.perspective for line in told.values()} == {None}


def test_perspective_of_fewer_than_five_at_a_large_table_is_not_told(
    said, gathering, trajectory, council_member, parent, teacher
):
    mixed, even = table_of(gathering, "Gemengd", 12), table_of(gathering, "Gelijk", 12)
    for table, numbers in [(mixed, (11, 1)), (even, (6, 6))]:
        for perspective, n_people in zip((parent, teacher), numbers, strict=True):
            Seat.objects.create(table=table, perspective=perspective, n_people=n_people)
            said(f"{table} {perspective}", table=table, perspective=perspective)

    told = lines(council_member, trajectory)

    assert {words for words, line in told.items() if line.perspective is None} == {
        "Gemengd ouder",
        "Gemengd leerkracht",
    }
    assert set(lines(council_member, trajectory, perspective=teacher.pk)) == {"Gelijk leerkracht"}


def test_small_talk_is_told_without_its_occasion(said, trajectory, council_member, editor):
    talk = Gathering.objects.create(
        trajectory=trajectory, title="In gesprek, 3 maart", format="small_talk", n_participants=1
    )
    said("thuis", source=SourceFactory(gathering=talk, kind="small_talk"))

    told = lines(council_member, trajectory)["thuis"]

    assert (told.gathering, told.gathering_id, told.held_on) == ("In gesprek met…", None, None)
    assert told.perspective is None
    assert set(lines(council_member, trajectory, gathering=talk.pk)) == set()
    assert set(lines(council_member, trajectory, is_small_talk=True)) == {"thuis"}
    assert set(lines(editor, trajectory, gathering=talk.pk)) == {"thuis"}


def test_line_without_table_tells_its_perspective_when_the_gathering_was_large(
    said, gathering, trajectory, reader, parent
):
    said("los", table=None)
    unknown = lines(reader, trajectory)["los"].perspective
    Gathering.objects.filter(pk=gathering.pk).update(n_participants=30)

    told = lines(reader, trajectory)["los"].perspective

    assert unknown is None
    assert told == parent
    assert set(lines(reader, trajectory, perspective=parent.pk)) == {"los"}


@pytest.mark.parametrize("role", LINES_ROLES)
def test_filters_tell_no_more_than_the_lines_do(
    request, said, gathering, trajectory, parent, teacher, role
):
    sizes = {"Tafel 1": 9, "Tafel 2": 6, "Tafel 3": 3, "Tafel 4": None, "Tafel 5": 2}
    tables = {label: table_of(gathering, label, size) for label, size in sizes.items()}
    for number, (label, table) in enumerate(tables.items()):
        said(label, table=table, perspective=(parent, teacher)[number % 2])
    user = request.getfixturevalue(role)

    by_table = {label: set(lines(user, trajectory, table=t.pk)) for label, t in tables.items()}
    by_perspective = {
        one.pk: set(lines(user, trajectory, perspective=one.pk)) for one in (parent, teacher)
    }

    told = lines(user, trajectory)
    assert by_table == {
        label: {words for words, line in told.items() if line.table == label} for label in tables
    }
    assert by_perspective == {
        pk: {
            words for words, line in told.items() if line.perspective and line.perspective.pk == pk
        }
        for pk in (parent.pk, teacher.pk)
    }
    hidden = set(told) - set().union(*by_table.values())
    assert hidden == {"Tafel 3", "Tafel 4", "Tafel 5"}


def test_order_of_the_lines_does_not_tell_who_sat_together(
    said, gathering, trajectory, council_member, editor
):
    table = table_of(gathering, "Tafel 1", 9)
    for number in range(12):
        said(f"punt {number}", table=table)

    told = list(lines(council_member, trajectory))

    assert list(lines(editor, trajectory)) == [f"punt {number}" for number in range(12)]
    assert told != [f"punt {number}" for number in range(12)]
    assert told == list(lines(council_member, trajectory))


def test_consultant_sees_the_own_area_and_own_talks_only(
    said, gathering, trajectory, partnership, area, consultant
):
    elsewhere = Area.objects.create(partnership=partnership, name="Zuid")
    school, other = (
        Organisation.objects.create(partnership=partnership, kind="school", name=name, area=place)
        for name, place in [("De Eik", area), ("De Beuk", elsewhere)]
    )
    mine, theirs, nobody = (table_of(gathering, f"Tafel {n}", 3) for n in (1, 2, 3))
    gathering.organisations.add(school)
    mine.organisations.add(school)
    theirs.organisations.add(other)
    said("eigen", table=mine)
    said("andere", table=theirs)
    said("zonder namen", table=nobody)
    talk = Gathering.objects.create(trajectory=trajectory, title="Gesprek", format="small_talk")
    for words, by in [("mijn gesprek", consultant), ("ander gesprek", None)]:
        said(words, source=SourceFactory(gathering=talk, kind="small_talk", made_by=by))

    told = lines(consultant, trajectory)

    assert {words: line.table for words, line in told.items()} == {
        "mijn gesprek": "",
        "eigen": "Tafel 1",
        "zonder namen": "Tafel 3",
    }
    assert all(line.perspective for line in told.values())


def test_consultant_in_the_council_sees_all_lines_and_tables_of_the_own_area(
    said, gathering, trajectory, partnership, area, consultant
):
    Role.objects.create(
        user=consultant, partnership=partnership, kind="council_member", begins_on=date(2025, 8, 1)
    )
    school = Organisation.objects.create(
        partnership=partnership, kind="school", name="De Eik", area=area
    )
    mine, other = table_of(gathering, "Tafel 1", 3), table_of(gathering, "Tafel 2", 2)
    mine.organisations.add(school)
    said("eigen", table=mine)
    said("andere", table=other)

    told = lines(consultant, trajectory)

    assert {words: line.table for words, line in told.items()} == {
        "eigen": "Tafel 1",
        "andere": "",
    }


def test_host_is_told_the_own_small_table(said, gathering, trajectory, table_host):
    said("van mij", table=table_of(gathering, "Tafel 1", 3, host=table_host))

    assert lines(table_host, trajectory)["van mij"].table == "Tafel 1"


SIZES = st.one_of(st.just(0), st.integers(1, 12))


def spot(pk, size, parent=None, gathering=1) -> Spot:
    return Spot(pk, gathering, parent, f"Tafel {pk}", size, None, None, {})


@given(st.lists(SIZES, min_size=1, max_size=8))
def test_what_is_left_of_a_gathering_is_nobody_or_at_least_five(sizes):
    tables = {pk: spot(pk, size) for pk, size in enumerate(sizes, start=1)}

    told = told_tables(tables)

    left = [size for pk, size in enumerate(sizes, start=1) if pk not in told]
    assert all(tables[pk].n_people >= 5 for pk in told)
    assert not told or not left or sum(left) >= 5


@given(st.lists(SIZES, min_size=1, max_size=6), SIZES)
def test_each_group_that_is_told_holds_at_least_five_known_people(sizes, whole):
    parts = {pk: spot(pk, size, parent=100) for pk, size in enumerate(sizes, start=1)}
    tables = {100: spot(100, whole or sum(sizes))} | parts

    told = told_tables(tables)

    groups = Counter(told[pk] for pk in parts if pk in told)
    assert all(tables[place].n_people >= 5 for place in groups)


@given(st.dictionaries(st.integers(1, 8), SIZES, max_size=6))
def test_perspectives_that_are_not_told_are_nobody_or_at_least_five(seats):
    told = told_perspectives(seats)

    left = [n for pk, n in seats.items() if pk not in told]
    assert all(seats[pk] >= 5 for pk in told)
    assert not told or not left or sum(left) >= 5


@pytest.mark.parametrize(
    ("seats", "told"),
    [
        ({1: 7, 2: 5, 3: 3, 4: 3}, {1, 2}),
        ({1: 11, 2: 1}, set()),
        ({1: 11, 2: 6, 3: 1}, {1}),
        ({1: 6, 2: 6}, {1, 2}),
        ({1: 9, 2: 0}, set()),
        ({}, set()),
    ],
)
def test_told_perspectives_of_a_mixed_table(seats, told):
    assert told_perspectives(seats) == told
