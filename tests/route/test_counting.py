"""Days counted back from 1 May in weeks with school."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from inbreng.route.counting import counted_back, last_day, monday_of, weeks_left

LAST = date(2027, 4, 30)


def test_plan_is_in_on_the_day_before_the_first_of_may() -> None:
    assert last_day(2027) == LAST


def test_no_weeks_back_is_the_last_day_itself() -> None:
    assert counted_back(LAST, 0, frozenset({monday_of(LAST)})) == LAST


def test_weeks_back_keep_the_day_of_the_week() -> None:
    assert counted_back(LAST, 6, frozenset()) == date(2027, 3, 19)


def test_weeks_without_school_move_the_day_back() -> None:
    holiday = frozenset({date(2027, 4, 19), date(2027, 2, 22)})

    assert counted_back(LAST, 6, holiday) == date(2027, 3, 12)
    assert counted_back(LAST, 10, holiday) == date(2027, 2, 5)


MONDAYS = st.integers(0, 60).map(lambda n: date(2027, 4, 26) - timedelta(weeks=n))


@given(n_weeks=st.integers(0, 40), free=st.frozensets(MONDAYS, max_size=12))
def test_exactly_so_many_weeks_with_school_lie_between(n_weeks, free) -> None:
    day = counted_back(LAST, n_weeks, free - {monday_of(LAST)})

    weeks = [day + timedelta(weeks=n) for n in range(1, (LAST - day).days // 7 + 1)]
    assert sum(monday_of(one) not in free - {monday_of(LAST)} for one in weeks) == n_weeks


@given(n_weeks=st.integers(1, 40), free=st.frozensets(MONDAYS, max_size=12))
def test_nobody_is_expected_in_a_week_without_school(n_weeks, free) -> None:
    assert monday_of(counted_back(LAST, n_weeks, free)) not in free


def test_weeks_left_are_whole_ones_on_both_sides_of_the_day() -> None:
    today = date(2027, 1, 12)

    left = [weeks_left(today, today + timedelta(days=n)) for n in (15, 14, 6, 0, -6, -7, -15)]

    assert left == [2, 2, 0, 0, 0, -1, -2]
