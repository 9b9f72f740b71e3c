"""How much work a function does, counted instead of timed: the same on every machine."""

import sys
from collections.abc import Callable


def calls_of(work: Callable[[], object]) -> int:
    """The number of Python and C functions that ``work`` calls in this thread.

    What grows with the square of its input shows here; how long one call takes is
    for ``make bench``.
    """
    n_calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal n_calls
        n_calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return n_calls
