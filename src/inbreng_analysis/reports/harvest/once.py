"""A property that is worked out when it is first asked for, and then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - a decorator, named like property
    """Like ``functools.cached_property``, but without its lock, which costs more than most traits.

    Examples
    --------
    >>> class Word:
    ...     @once
    ...     def length(self) -> int:
    ...         return 5
    >>> word = Word()
    >>> word.length, word.__dict__
    (5, {'length': 5})
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> "once[T]": ...

    @overload
    def __get__(self, owner: object, kind: type) -> T: ...

    def __get__(self, owner: object | None, kind: type) -> "T | once[T]":
        if owner is None:
            return self
        value = self._work(owner)
        owner.__dict__[self._name] = value
        return value
