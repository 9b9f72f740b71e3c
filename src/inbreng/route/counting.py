"""Counting back from 1 May in weeks with school."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

MAY: Final = 5
WEEK: Final = timedelta(days=7)
# No holiday is longer; whoever enters more free weeks than this is not followed for ever.
MOST_FREE_IN_A_ROW: Final = 26


def last_day(first_year: int) -> date:
    """The last day on which a plan can be handed in: before 1 May of its first school year."""
    return date(first_year, MAY, 1) - timedelta(days=1)


def monday_of(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def counted_back(last: date, n_weeks: int, free: Collection[date]) -> date:
    """The same day of the week ``n_weeks`` weeks with school before ``last``.

    ``free`` holds the Mondays of the weeks without school; none of these is
    counted, and none is landed in.
    """
    day = _out_of_free(last, free) if n_weeks else last
    for _week in range(n_weeks):
        day = _out_of_free(day - WEEK, free)
    return day


def _out_of_free(day: date, free: Collection[date]) -> date:
    for _week in range(MOST_FREE_IN_A_ROW):
        if monday_of(day) not in free:
            break
        day -= WEEK
    return day


def weeks_left(today: date, due: date) -> int:
    """How many whole weeks there are until a day; negative when it is past."""
    n_days = (due - today).days
    return n_days // 7 if n_days >= 0 else -(-n_days // 7)
