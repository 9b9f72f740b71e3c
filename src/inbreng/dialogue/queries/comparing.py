"""The answers to one question, table beside table."""

from dataclasses import dataclass, replace

from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.queries.voices import voices_in
from inbreng.programme.models import Question, Table

MOST = 200  # lines that are compared at once; the rest is in the harvest


@dataclass(frozen=True)
class Column:
    """A table with what was said at it, without the place that stands above it.

    Nothing said is an answer too.
    """

    label: str
    lines: list[Line]


def answers_by_table(view: Disclosure, question: Question) -> list[Column]:
    """A column for each table that was asked and may be told; the others as one. Three queries.

    Nothing, when the gathering may not be told apart.
    """
    asked = view.lines().filter(view.answering(question.pk)).order_by(*view.order)[:MOST]
    said: dict[int, list[Line]] = {pk: [] for pk in _asked_at(view, question)}
    others: list[Line] = []
    for line in voices_in(view, asked):
        place = others if line.table_id is None else said.setdefault(line.table_id, [])
        place.append(replace(line, table="", question="", topic="", gathering=""))
    columns = [Column(view.table_label(pk), lines) for pk, lines in said.items()]
    return [*columns, Column("", others)] if others else columns


def _asked_at(view: Disclosure, question: Question) -> list[int]:
    named = question.tables.all() or Table.objects.filter(gathering=question.gathering_id)
    told = (view.told.get(table.pk) for table in named)
    return list(dict.fromkeys(pk for pk in told if pk is not None))
