"""When in the talk something was said that answers no question."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Min

from inbreng.dialogue.models import Contribution, Report, StagedEntry
from inbreng.dialogue.places import stands_beside_tables

Moment = Contribution.Moment


@dataclass(frozen=True, slots=True)
class Moments:
    """Where the questions of a report begin, by group and table."""

    first_asked: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, report: Report) -> "Moments":
        """Look where the questions of a report begin. One query."""
        asked = report.entries.exclude(question="").order_by()
        begins = asked.values("group", "table").annotate(first=Min("position"))
        return cls({(row["group"], row["table"]): row["first"] for row in begins})

    def of_entry(self, entry: StagedEntry) -> str:
        """Before the first question at its table, among its questions, or beside them."""
        if entry.question or not self.first_asked:
            return Moment.ANSWER
        here = self.first_asked.get((entry.group, entry.table))
        if entry.position < (min(self.first_asked.values()) if here is None else here):
            return Moment.BEFORE
        is_beside = here is not None or stands_beside_tables(entry.group)
        return Moment.OTHER if is_beside else Moment.ANSWER
