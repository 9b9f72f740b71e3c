"""Short forms in what was said that nobody explained yet, with a line that holds each."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from inbreng.dialogue.bridge.abbreviations import told_in, unknown_abbreviations
from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.models import Contribution, ShortForm, Wording
from inbreng.dialogue.queries.voices import voices_in

MOST_ASKED = 50  # short forms on one page


@dataclass(frozen=True, slots=True)
class UnknownShort:
    """A short form that nobody explained, how often it was said, and one line that holds it."""

    short: str
    n_points: int
    is_own: bool  # said at a table of whoever looks
    line: Line
    proposed: str  # what words beside the line say that it stands for


def unknown_short_forms(
    view: Disclosure, hosts: frozenset[int], *, only_own: bool = False
) -> list[UnknownShort]:
    """Short forms in what ``view`` may be told that nobody explained, own tables first.

    ``hosts`` are the accounts whose tables are one's own. Four queries.
    """
    told = ShortForm.objects.filter(partnership=view.trajectory.partnership_id)
    known = set(told.values_list("short", flat=True))
    points: dict[str, list[int]] = defaultdict(list)
    own: set[str] = set()
    for pk, host, text in _rows(view, hosts if only_own else None):
        for short in unknown_abbreviations(text):
            if short not in known:
                points[short].append(pk)
                own |= {short} if host in hosts else set()
    asked = sorted(points, key=lambda short: (short not in own, -len(points[short]), short))
    return list(_with_lines(view, {short: points[short] for short in asked[:MOST_ASKED]}, own))


def _rows(view: Disclosure, hosts: frozenset[int] | None) -> Iterator[tuple[int, int | None, str]]:
    """The newest words of each point in which capitals stand beside one another, by table host."""
    lines = view.lines() if hosts is None else view.lines().filter(table__host__in=hosts)
    newest = Wording.objects.filter(
        contribution=OuterRef("contribution"), sealed_until__isnull=True
    ).order_by("-number")
    rows = Wording.objects.filter(
        contribution__in=lines.values("pk"),
        text__regex="[A-Z]{2}",
        pk=Subquery(newest.values("pk")[:1]),
    )
    fields = ("contribution_id", "contribution__table__host_id", "text")
    yield from rows.order_by("contribution_id").values_list(*fields)


def _with_lines(
    view: Disclosure, points: dict[str, list[int]], own: set[str]
) -> Iterator[UnknownShort]:
    examples = [Contribution(pk=pks[0]) for pks in points.values()]
    lines = {line.pk: line for line in voices_in(view, examples)}
    for short, pks in points.items():
        if pks[0] in lines:
            line = lines[pks[0]]
            proposed = proposed_in(line, short)
            yield UnknownShort(short, len(pks), short in own, line, proposed)


def proposed_in(line: Line, short: str) -> str:
    """What somebody set beside a line about a short form in it: "ZT = zorgteam"."""
    said = [line.words, *(one.text for one in line.beside)]
    return next((told for words in said if (told := told_in(words, short))), "")
