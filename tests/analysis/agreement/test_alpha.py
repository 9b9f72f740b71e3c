"""Krippendorff's alpha over sets of themes: known values, and what holds for any codings."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng_analysis.agreement import agreement, masi_distance, per_theme

# The example with missing data of Krippendorff (2011): four observers, twelve units, nominal.
OBSERVERS = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}
SETS = st.frozensets(st.sampled_from("pqrs"), max_size=3)
CODINGS = st.lists(st.dictionaries(st.sampled_from("abc"), SETS, max_size=3), max_size=12)
LARGE_SETS = st.frozensets(st.sampled_from("pqrstuvwx"), max_size=9)
LARGE = st.lists(st.dictionaries(st.sampled_from("abc"), LARGE_SETS, max_size=3), max_size=8)


def published():
    """The example as points with one theme from each observer."""
    columns = zip(*(values.split() for values in OBSERVERS.values()), strict=True)
    return [
        {name: {value} for name, value in zip(OBSERVERS, column, strict=True) if value != "."}
        for column in columns
    ]


def test_alpha_is_that_of_the_published_example():
    assert agreement(published()).alpha == pytest.approx(0.743, abs=0.0005)


@given(LARGE)
def test_alpha_is_that_of_the_definition_for_sets_of_any_size(codings):
    alpha = agreement(codings).alpha

    values = [list(point.values()) for point in codings if len(point) > 1]
    every = [one for point in values for one in point]
    seen = sum(
        masi_distance(one, other) / (len(point) - 1)
        for point in values
        for one, other in permutations(point, 2)
    )
    by_chance = sum(masi_distance(one, other) for one, other in permutations(every, 2))
    expected = 1 - seen * (len(every) - 1) / by_chance if len(values) > 1 and by_chance else None
    assert alpha == (None if expected is None else pytest.approx(expected))


def test_points_that_one_coder_saw_do_not_count():
    assert agreement(published()).n_points == 11


def test_points_that_differ_most_come_first():
    codings = [
        {"a": {"rust"}, "b": {"rust"}},
        {"a": {"rust"}, "b": {"rust", "tijd"}},
        {"a": {"rust"}, "b": {"tijd"}},
    ]

    assert agreement(codings).differing == (2, 1)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ({"p"}, {"p"}, 0),
        (set(), set(), 0),
        (set(), {"p"}, 1),
        ({"p"}, {"q"}, 1),
        ({"p"}, {"p", "q"}, 1 - 1 / 2 * 2 / 3),
        ({"p", "q"}, {"q", "r"}, 1 - 1 / 3 * 1 / 3),
    ],
)
def test_distance_of_sets_is_that_of_passonneau(one, other, distance):
    assert masi_distance(one, other) == pytest.approx(distance)


def test_theme_that_coders_differ_on_comes_before_the_one_they_share():
    codings = [
        {"a": {"rust"}, "b": {"rust", "tijd"}},
        {"a": {"tijd"}, "b": ()},
        {"a": (), "b": ()},
    ]

    assert [(one.label, one.n_differing) for one in per_theme(codings)] == [
        ("tijd", 2),
        ("rust", 0),
    ]


@pytest.mark.parametrize("codings", [[], [{"a": {"p"}, "b": {"p"}}], [{"a": {"p"}}, {"b": {"q"}}]])
def test_too_little_to_compare_gives_no_number(codings):
    assert agreement(codings).alpha is None


@given(CODINGS)
def test_alpha_is_one_exactly_when_nobody_differs(codings):
    found = agreement(codings)

    assert found.alpha is None or (found.alpha == 1) == (found.differing == ())


@given(CODINGS)
def test_order_of_points_and_names_of_coders_change_nothing(codings):
    renamed = [{name * 2: themes for name, themes in point.items()} for point in reversed(codings)]

    assert agreement(renamed).alpha == pytest.approx(agreement(codings).alpha)


@given(SETS, SETS)
def test_distance_is_symmetric_and_between_zero_and_one(one, other):
    assert 0 <= masi_distance(one, other) == masi_distance(other, one) <= 1
