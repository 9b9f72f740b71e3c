"""Sums on one thread: on a busy machine, threads wait for one another longer than they work."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from threadpoolctl import threadpool_limits

Given = ParamSpec("Given")
Result = TypeVar("Result")


def on_one_thread(function: Callable[Given, Result]) -> Callable[Given, Result]:
    """Let the linear algebra of a function use one thread, which also makes it repeatable."""

    @wraps(function)
    def limited(*args: Given.args, **named: Given.kwargs) -> Result:
        with threadpool_limits(limits=1, user_api="blas"):
            return function(*args, **named)

    return limited
