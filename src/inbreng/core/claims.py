"""Work of which a row is the order: done by one worker at a time, taken up when that one dies.

Such a row has ``state`` ("asked" while it waits), ``n_attempts`` and ``seen_alive_at``.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Self

from django.db.models import F, Model, QuerySet

ASKED = "asked"


class TakenOver(Exception):
    """The work is no longer this worker's."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A worker's right to write the row of its work, until another attempt begins."""

    pk: int
    attempt: int

    rows: ClassVar[type[Model]]
    doing: ClassVar[str]  # the state of a row that a worker has

    @classmethod
    def take(cls, pk: int, now: datetime, **fields: Any) -> Self | None:
        """The right to do work that waits; None when another worker has it."""
        started = {"state": cls.doing, "seen_alive_at": now, "n_attempts": F("n_attempts") + 1}
        if not cls._all().filter(pk=pk, state=ASKED).update(**started, **fields):
            return None
        return cls(pk, cls._all().values_list("n_attempts", flat=True).get(pk=pk))

    @classmethod
    def of_dead(cls, since: datetime) -> list[Self]:
        """The rights of workers that gave no sign of life since then."""
        dead = cls._all().filter(state=cls.doing, seen_alive_at__lt=since)
        return [cls(pk, attempt) for pk, attempt in dead.values_list("pk", "n_attempts")]

    @classmethod
    def waiting(cls) -> list[int]:
        """Which rows wait, the oldest first."""
        return list(cls._all().filter(state=ASKED).order_by("pk").values_list("pk", flat=True))

    def hold(self, **fields: Any) -> None:
        """Write fields of the row; raises TakenOver when it is no longer this worker's."""
        mine = self._all().filter(pk=self.pk, state=self.doing, n_attempts=self.attempt)
        if not mine.update(**fields):
            raise TakenOver

    @classmethod
    def _all(cls) -> QuerySet[Model]:
        return cls.rows._default_manager.all()
