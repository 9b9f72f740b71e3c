"""The points of a gathering as one text, and where in it each of them stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from inbreng.dialogue.disclosure import Line
from inbreng.insights.exports.refi.guids import guid_of
from inbreng.insights.exports.refi.words import fit_for_xml
from inbreng.insights.exports.telling import Told
from inbreng.people.models import Perspective

BETWEEN = "\n\n"
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Selection:
    """One point in a text; positions count characters, the end is the first one after it."""

    pk: int
    guid: UUID
    name: str
    start: int
    end: int
    place: str
    perspective: Perspective | None


@dataclass(slots=True)
class Document:
    """What was said at one gathering, or at all small talks together."""

    guid: UUID
    name: str
    text: str
    selections: list[Selection] = field(default_factory=list)


def documents_of(told: Told) -> Iterator[Document]:
    """A text for each gathering that may be told apart, oldest first, and one for the others."""
    assert told.view is not None  # noqa: S101 – the public gets no project
    apart = [one for one in told.view.occasions.values() if told.view.tells_gathering(one)]
    for occasion in sorted(apart, key=lambda one: (one.held_on is None, one.held_on, one.pk)):
        name = f"{occasion.held_on} {occasion.title}" if occasion.held_on else occasion.title
        guid = guid_of("gathering", occasion.pk)
        yield from _document(told, guid, name, Q(gathering=occasion.pk))
    others = ~Q(gathering__in=[one.pk for one in apart])
    yield from _document(told, guid_of("talks", told.trajectory.pk), _("In gesprek met…"), others)


def _document(told: Told, guid: UUID, name: str, also: Q) -> Iterator[Document]:
    parts, selections, start = [], [], 0
    for point in told.points(also):
        words = fit_for_xml(point.line.words)
        selections.append(_selection(point.line, words, start))
        parts.append(words)
        start += len(words) + len(BETWEEN)
    if selections:
        yield Document(guid, fit_for_xml(name), BETWEEN.join(parts), selections)


def _selection(line: Line, words: str, start: int) -> Selection:
    asked = ": ".join(part for part in (line.topic, line.question) if part)
    who = line.perspective.name if line.perspective else ""
    return Selection(
        pk=line.pk,
        guid=line.key,
        name=" ".join(words.split())[:LONGEST_NAME],
        start=start,
        end=start + len(words),
        place=" · ".join(part for part in (line.table, who, asked) if part),
        perspective=line.perspective,
    )
