"""The same words said at several places: shown once, with every place; each still counts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db.models import QuerySet

from inbreng.dialogue import bridge
from inbreng.dialogue.disclosure import Disclosure, Line, tell
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import told_rows
from inbreng.dialogue.search import saying_the_same

MOST_ALIKE = 500  # points with the words of one page; of what more there are, each stands alone


def joined(lines: Iterable[Line]) -> list[Line]:
    """Each line once: those with the same words stand beside the first of them."""
    groups: dict[object, list[Line]] = {}
    for line in lines:
        groups.setdefault(_sameness(line), []).append(line)
    return [replace(first, also=tuple(rest)) if rest else first for first, *rest in groups.values()]


def joined_on_page(
    view: Disclosure, lines: Sequence[Line], among: QuerySet[Contribution]
) -> list[Line]:
    """The lines of one page of a list, without what an earlier line of the list says too.

    ``among`` is the whole list: a line tells where else in it the same was
    said, as far as ``view`` may be told. One query.
    """
    alike = saying_the_same((line.words for line in lines), MOST_ALIKE)
    if alike is None:
        return list(lines)
    rows = told_rows(among.order_by().filter(pk__in=alike))
    name = view.order[1]
    ordered = sorted(rows, key=lambda row: (-row["source_id"], row[name]))
    shown = {line.pk: line for line in joined(tell(view, row) for row in ordered)}
    beside = {other.pk for line in shown.values() for other in line.also}
    return [shown.get(line.pk, line) for line in lines if line.pk not in beside]


def _sameness(line: Line) -> object:
    """What two lines have alike that are shown as one.

    Nobody's words disappear among others that they differ from in kind: a
    minority view, a point of disagreement, and one that was completed stand alone.
    """
    words = bridge.same_words(line.words)
    if not words or line.beside or line.is_minority or line.is_disagreed:
        return line.pk
    return words, line.state, line.kind or line.suggested_kind, line.sort
