"""Differences between perspectives: tables are the units, chance is counted out exactly."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng_analysis.contrast import (
    Group,
    Stratum,
    contrast,
    exact_test,
    holm,
    possible_outcomes,
)

SMALL = st.integers(0, 8)
GROUPS = st.lists(st.builds(Group, n_points=st.integers(1, 60), said_it=st.booleans()), max_size=8)
P_VALUES = st.lists(st.floats(0, 1), max_size=12)


@st.composite
def strata(draw):
    n_here, n_there = draw(SMALL), draw(SMALL)
    return Stratum(n_here, draw(st.integers(0, n_here)), n_there, draw(st.integers(0, n_there)))


def fisher(one: Stratum) -> float:
    """Fisher's exact test written out: all tables with the same margins."""
    said = one.n_said_here + one.n_said_there
    ways = {
        k: comb(one.n_here, k) * comb(one.n_there, said - k)
        for k in range(min(one.n_here, said) + 1)
        if said - k <= one.n_there
    }
    return sum(n for n in ways.values() if n <= ways[one.n_said_here]) / sum(ways.values())


@pytest.mark.parametrize(
    ("table", "p"),
    [
        ((4, 3, 4, 1), 0.485714),  # Fisher 1935, the lady and the tea
        ((13, 10, 17, 2), 0.0005367),  # Fisher 1935, convicted twins
        ((12, 1, 12, 9), 0.002759),
        ((10, 0, 10, 0), 1.0),
    ],
)
def test_exact_test_gives_the_published_values_of_fisher(table, p):
    assert exact_test([Stratum(*table)]) == pytest.approx(p, rel=1e-3)


@given(strata())
def test_exact_test_of_one_stratum_is_fisher(one):
    assert exact_test([one]) == pytest.approx(fisher(one))


@given(st.lists(strata(), max_size=4))
def test_exact_test_gives_a_chance_whatever_the_order_and_the_side(found):
    p = exact_test(found)
    turned = [Stratum(s.n_there, s.n_said_there, s.n_here, s.n_said_here) for s in found]

    assert 0 < p <= 1
    assert exact_test(reversed(found)) == pytest.approx(p)
    assert exact_test(turned) == pytest.approx(p)


@given(st.lists(strata(), max_size=3), st.integers(0, 6))
def test_exact_test_learns_nothing_from_a_stratum_of_one_kind(found, n_groups):
    alone = Stratum(n_groups, n_groups // 2, 0, 0)

    assert exact_test([*found, alone]) == pytest.approx(exact_test(found))


@given(SMALL, SMALL, st.data())
def test_possible_outcomes_add_up_to_one(n_here, n_there, data):
    n_said = data.draw(st.integers(0, n_here + n_there))

    assert sum(possible_outcomes(n_here, n_there, n_said)) == pytest.approx(1)


@pytest.mark.parametrize("numbers", [(1, 2, 1, 1), (1, -1, 1, 1), (1, 1, 1, 2)])
def test_stratum_refuses_more_groups_that_said_it_than_there_are(numbers):
    with pytest.raises(ValueError, match="lies between"):
        Stratum(*numbers)


@given(GROUPS, GROUPS)
def test_contrast_does_not_depend_on_who_is_called_here(here, there):
    found, turned = contrast(here, there), contrast(there, here)

    assert turned.p == pytest.approx(found.p)
    assert not (found.is_more_here and turned.is_more_here)


def test_contrast_counts_a_table_once_however_often_it_said_it():
    silent = [Group(12, said_it=False)] * 9

    short = contrast([Group(12, said_it=True)] * 2, silent)
    long = contrast([Group(18, said_it=True)] * 2, silent)

    assert short.p == long.p == pytest.approx(1 / 55)


def test_contrast_holds_groups_that_said_much_against_groups_that_said_much():
    talkative = [Group(70, said_it=True)] * 6
    terse = [Group(3, said_it=False)] * 6

    assert contrast(talkative, terse).p == 1


@pytest.mark.parametrize(("n_here", "is_testable"), [(0, False), (1, False), (2, True)])
def test_contrast_tests_nothing_with_one_group_on_a_side(n_here, is_testable):
    found = contrast([Group(6, said_it=True)] * n_here, [Group(6, said_it=False)] * 20)

    assert found.is_testable is is_testable
    assert (found.p < 1) is is_testable


@given(P_VALUES)
def test_holm_makes_no_value_smaller_and_keeps_their_order(p_values):
    corrected = holm(p_values)

    pairs = sorted(zip(p_values, corrected, strict=True))
    assert all(p <= after <= 1 for p, after in pairs)
    assert [after for _p, after in pairs] == sorted(corrected)


@given(P_VALUES.filter(bool))
def test_holm_multiplies_the_smallest_by_the_number_of_comparisons(p_values):
    assert min(holm(p_values)) == min(1, len(p_values) * min(p_values))


def test_holm_refuses_what_is_no_chance():
    with pytest.raises(ValueError, match="between 0 and 1"):
        holm([0.2, 1.2])
