"""The same words said at several places: shown once with every place, and counted each."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import HarvestFilter, harvest, harvest_page
from inbreng.dialogue.queries.joining import joined_on_page
from inbreng.dialogue.search.sameness import indexed, mark_of
from inbreng.dialogue.search.terms import terms_of
from inbreng.programme.models import Table
from tests.dialogue.factories import ContributionFactory, SourceFactory, WordingFactory

WISH = "Administratieve ondersteuning"


@pytest.fixture
def said(gathering, table):
    """Say something at the table of the cast; returns the contribution."""
    source = SourceFactory(gathering=gathering)

    def say(text, **fields) -> Contribution:
        contribution = ContributionFactory(**{"source": source, "table": table} | fields)
        WordingFactory(contribution=contribution, text=text)
        reindex_contributions(pks=[contribution.pk])
        return contribution

    return say


@pytest.fixture
def second(gathering):
    """Another table of the same gathering, large enough to be named."""
    return Table.objects.create(gathering=gathering, label="Tafel 2", position=2, n_participants=8)


@pytest.fixture
def shown(trajectory):
    """The harvest of somebody: each line with the labels of the tables where it was said too."""

    def lines(user, page=None):
        view = disclosure_for(user, trajectory)
        there = harvest_page(view, HarvestFilter()).lines if page is None else page
        found = joined_on_page(view, there, harvest(view, HarvestFilter()))
        return [(line.words, [other.table for other in line.also]) for line in found]

    return lines


def test_same_wish_at_two_tables_is_shown_once_with_both(said, second, shown, editor):
    said(WISH)
    said("Meer handen in de klas")
    said(f"  {WISH.upper()}! ", table=second)

    assert shown(editor) == [(WISH, ["Tafel 2"]), ("Meer handen in de klas", [])]


def test_each_voice_counts_where_one_line_shows_two(client, said, second, trajectory, editor):
    said(WISH)
    said(WISH, table=second)
    client.force_login(editor)

    page = client.get(reverse("dialogue:harvest", args=[trajectory.pk])).content.decode()

    assert "2 punten" in " ".join(page.split())
    assert page.count("<article") == 1
    assert "ook gezegd aan Tafel 2" in page


def test_line_that_an_earlier_page_shows_is_not_shown_again(
    said, second, shown, editor, trajectory
):
    said(WISH)
    later = said(WISH, table=second)
    view = disclosure_for(editor, trajectory)
    page = [line for line in harvest_page(view, HarvestFilter()).lines if line.pk == later.pk]

    assert shown(editor, page) == []


@pytest.mark.parametrize(
    "other",
    [
        {"text": "Administratieve steun"},
        {"text": f"{WISH}?"},
        {"kind": Contribution.Kind.BOTTLENECK},
        {"sort": Contribution.Sort.PEARL},
        {"is_minority": True},
        {"is_disagreed": True},
    ],
)
def test_what_differs_in_words_or_in_kind_stands_alone(said, second, shown, editor, other):
    text = other.pop("text", WISH)
    said(WISH, kind=Contribution.Kind.WISH)
    said(text, **{"table": second, "kind": Contribution.Kind.WISH} | other)

    assert shown(editor) == [(WISH, []), (text, [])]


@pytest.mark.parametrize("state", ["quarantined", "refused", "withdrawn", "staged"])
def test_what_may_not_be_seen_is_no_second_place(said, second, shown, editor, state):
    said(WISH)
    said(WISH, table=second, state=state)

    assert shown(editor) == [(WISH, [])]


def test_second_place_tells_no_small_table_to_the_council(
    said, gathering, shown, editor, council_member
):
    small = Table.objects.create(gathering=gathering, label="Klein", position=3, n_participants=2)
    said(WISH)
    said(WISH, table=small)

    told = [table for _words, tables in shown(council_member) for table in tables]

    assert ("Klein" in told, shown(editor)) == (False, [(WISH, ["Klein"])])


@given(st.text(max_size=60))
def test_no_question_reaches_the_mark_of_words(words):
    terms = {term.stem for term in terms_of(words)}

    assert mark_of(words) not in terms - {""}
    assert all(not mark_of(words).startswith(term) for term in terms if term)


@given(st.text(max_size=60))
def test_index_keeps_the_mark_as_one_word(words):
    kept = indexed(words, "Nodig:").split(" ")

    assert kept.count(mark_of(words)) == 1 or not mark_of(words)
