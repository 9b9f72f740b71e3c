"""What is the same, what looks alike, and what lies near."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbreng_analysis.themes import Index, near_duplicates, neighbours, normalise
from tests.analysis.themes.said import TEXTS

POINTS = st.lists(st.text("ab é.!?", max_size=8), max_size=15)


@settings(max_examples=50, deadline=None)
@given(POINTS)
def test_only_identical_normalised_text_is_joined(texts: list[str]) -> None:
    found = near_duplicates(texts, encoder=None)

    joined = [{normalise(texts[row]) for row in rows} for rows in found.identical]
    assert all(len(keys) == 1 for keys in joined)
    keys = [normalise(text) for text in texts if normalise(text)]
    assert sum(map(len, found.identical)) == sum(keys.count(key) > 1 for key in keys)


@settings(max_examples=50, deadline=None)
@given(POINTS)
def test_pairs_that_look_alike_differ_and_come_once(texts: list[str]) -> None:
    pairs = [(one.first, one.second) for one in near_duplicates(texts, encoder=None).alike]

    assert all(first < second for first, second in pairs)
    assert all(normalise(texts[first]) != normalise(texts[second]) for first, second in pairs)
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("encoder", ["installed", None])
def test_nearly_the_same_words_look_alike(encoder: None) -> None:
    said = [
        "Te weinig handen in de klas",
        "Wachtlijst jeugdhulp",
        "Te weinig handen in een klas",
    ]

    pairs = near_duplicates(said, encoder=encoder, least=0.6).alike

    assert [(one.first, one.second) for one in pairs] == [(0, 2)]


def test_neighbours_come_most_alike_first_without_the_row_itself() -> None:
    found = neighbours(TEXTS, 0, 5, encoder=None)

    assert len(found) == 5
    assert 0 not in [one.row for one in found]
    assert [one.likeness for one in found] == sorted([one.likeness for one in found], reverse=True)


def test_identical_rows_are_neighbours_with_likeness_one() -> None:
    found = neighbours(["Meer rust", "bus", "meer rust!"], 0, 1)

    assert [(one.row, one.likeness) for one in found] == [(2, 1.0)]


def test_any_text_has_neighbours() -> None:
    index = Index(TEXTS)

    near = [TEXTS[one.row] for one in index.neighbours("Hoe lang duurt de reis met de bus?", 3)]

    assert all("bus" in text.lower() for text in near)


def test_blank_rows_have_no_neighbours_and_are_none() -> None:
    index = Index(["", "Rust", "Meer rust"], encoder=None)

    assert index.neighbours(0) == ()
    assert [one.row for one in index.neighbours(1)] == [2]


def test_an_index_of_nothing_answers() -> None:
    index = Index([])

    assert index.neighbours("rust") == ()
    assert index.near_duplicates().alike == ()
