"""Tables at which more than one perspective sat, and links, which are no tables."""

import pytest

from inbreng.insights import spread
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import SourceFactory
from tests.insights.spread.saying import spread_for, table_of


def test_mixed_table_is_never_passed_off_as_one_group(
    say, gathering, theme, parent, teacher, director
):
    say(table_of(gathering, "Samen", 12, [(parent, 6), (teacher, 6)]), None, n=2)
    say(table_of(gathering, "Ouders", 8, [(parent, 8)]), parent)

    found = spread_for(director, theme)

    assert found.by_perspective == {parent.pk: 1}
    assert (found.n_mixed, found.n_without_perspective) == (2, 0)
    assert found.words == "gezegd aan beide tafels, door ouders, ook aan 1 gemengde tafel"


def test_table_that_holds_tables_of_two_perspectives_is_mixed_where_they_are_told_as_one(
    say, gathering, theme, parent, teacher, council_member
):
    whole = table_of(gathering, "Ronde tafel", None)
    for label, side in (("a", parent), ("b", teacher)):
        part = table_of(gathering, label, 4, [(side, 4)])
        Table.objects.filter(pk=part.pk).update(parent=whole)
        say(part, side)

    found = spread_for(council_member, theme)

    assert found.by_table == {whole.pk: 2}
    assert (found.by_perspective, found.n_mixed) == ({}, 2)


def test_mixed_tables_tell_who_sat_there_when_nothing_tells_who_spoke(
    say, gathering, theme, parent, teacher, director, council_member
):
    say(table_of(gathering, "Samen", 12, [(parent, None), (teacher, None)]), None)
    say(table_of(gathering, "Ook samen", 12, [(parent, 6), (teacher, 6)]), None)

    words = "gezegd aan beide tafels, allemaal gemengde tafels met ouders en leerkrachten"
    assert [spread_for(user, theme).words for user in (director, council_member)] == [words] * 2


def test_public_is_not_told_who_sat_at_a_mixed_table(say, gathering, theme, parent, teacher):
    say(table_of(gathering, "Samen", 12, [(parent, 6), (teacher, 6)]), None)

    found = spread.public_words_of_themes(theme.trajectory, [theme.pk])

    assert found == {theme.pk: "gezegd aan 1 tafel, een gemengde tafel"}


@pytest.fixture
def link(trajectory, parent, teacher):
    """Where the answers come in of people who were sent a link."""
    poll = Gathering.objects.create(
        trajectory=trajectory, title="Navraag", format=Gathering.Format.POLL, n_participants=12
    )
    return table_of(poll, "Reacties via de link", 12, [(parent, 6), (teacher, 6)])


def test_link_is_no_table(say, link, table, gathering, theme, parent, director):
    say(table, parent)
    say(table_of(gathering, "Tafel 2", 8), parent, under=False)
    say(link, parent, source=SourceFactory(gathering=link.gathering))

    found = spread_for(director, theme)

    assert found.words == "gezegd aan 1 van 2 tafels en via een link, door ouders"
    assert found.tables == {table.pk}


@pytest.mark.parametrize(
    ("is_known", "said"),
    [
        (True, "gezegd via een link, door ouders"),
        (False, "gezegd via een link"),
    ],
)
def test_what_only_came_by_a_link_is_said_at_no_table_and_at_no_mixed_one(
    say, link, theme, parent, director, is_known, said
):
    source = SourceFactory(gathering=link.gathering)
    say(link, parent if is_known else None, source=source)

    found = spread_for(director, theme)

    assert found.words == said
    assert (found.n_mixed, found.n_without_perspective) == (0, 0 if is_known else 1)
