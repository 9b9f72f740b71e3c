"""How far an audit looks: everything here, or one trajectory."""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model, QuerySet

from inbreng.programme.models import Trajectory

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Within:
    """One trajectory, or all of them."""

    trajectory: Trajectory | None = None

    def of(self, rows: QuerySet[Row], path: str) -> QuerySet[Row]:
        """The rows that belong to it, by the path from a row to its trajectory."""
        return rows if self.trajectory is None else rows.filter(**{path: self.trajectory})
