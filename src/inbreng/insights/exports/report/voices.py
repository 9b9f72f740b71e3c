"""A few voices of many: from as many tables and perspectives as there are."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.dialogue.disclosure import Line
from inbreng.insights.exports.report.structure import Voice, Who
from inbreng.people.models import Perspective

MOST_VOICES = 8  # on each side of an insight
FEWEST_VOICES = 2
MOST_IN_ALL = 2400  # in a whole report: a longer one is read by nobody, and set by no printer


def most_voices(n_insights: int) -> int:
    """How many voices a side may have, in a report with so many insights."""
    return max(FEWEST_VOICES, min(MOST_VOICES, MOST_IN_ALL // (2 * max(n_insights, 1))))


def chosen(lines: Sequence[Line], most: int, *, keeps_order: bool) -> list[Line]:
    """At most so many lines, in turn from each place, minority views before others.

    Where the order of lines may not be told, that of their keys is used.
    """
    places: dict[tuple[int | None, int | None], list[Line]] = defaultdict(list)
    ordered = list(lines) if keeps_order else sorted(lines, key=lambda line: str(line.key))
    for line in sorted(ordered, key=lambda line: not line.is_minority):
        perspective = line.perspective.pk if line.perspective else None
        places[perspective, line.table_id].append(line)
    return list(_in_turn(list(places.values())))[:most]


def _in_turn(groups: list[list[Line]]) -> Iterator[Line]:
    for turn in zip_longest(*groups):
        yield from (line for line in turn if line is not None)


def voice_of(line: Line) -> Voice:
    """The line as a voice of the report."""
    return Voice(
        words=line.words,
        who=who_of(line.perspective) if line.perspective else None,
        place="; ".join([_place(line), *_elsewhere(line)]),
        path=" › ".join(label.rstrip(": ") for label in line.path),
        beside=tuple(f"{one.why}: {one.text}" for one in line.beside if one.text),
    )


def _place(line: Line) -> str:
    return " · ".join(part for part in (line.table, line.gathering) if part)


def _elsewhere(line: Line) -> list[str]:
    """Where the same was said, with who said it there; the rest only as a number."""
    said = []
    for other in line.also_shown:
        who = other.perspective.name_as_spoken if other.perspective else ""
        parts = [who, _place(other)] if _place(other) != _place(line) else [who]
        place = " · ".join(part for part in parts if part)
        said.append(_("ook gezegd: %(place)s") % {"place": place} if place else _("ook gezegd"))
    if line.n_also_more:
        said.append(_("en nog %(n)d keer") % {"n": line.n_also_more})
    return said


def who_of(perspective: Perspective) -> Who:
    """A perspective as the report names it."""
    return Who(perspective.name_as_spoken, perspective.letter, perspective.colour)


def more_words(n_more: int) -> str:
    """How many points are left out, and where they stand; empty when none are."""
    if not n_more:
        return ""
    said = ngettext("En nog %(n)d punt.", "En nog %(n)d punten.", n_more) % {"n": n_more}
    where = _("De hele lijst staat in het Excel-bestand.")
    return f"{said} {where}"
