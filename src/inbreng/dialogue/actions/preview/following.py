"""Which entries hang under a question, a heading or a label, by the order of the document."""

from collections.abc import Iterator, Sequence

from django.db.models import Q, QuerySet

from inbreng.dialogue.models import Report, StagedEntry

Kind = StagedEntry.Kind
# How far an entry is looked after: a report's longest question has fewer points under it.
FURTHEST = 2000


def after(report: Report, entry: StagedEntry) -> "QuerySet[StagedEntry]":
    """Entries after this one, in their order."""
    later = Q(position__gt=entry.position) | Q(position=entry.position, line__gt=entry.line)
    same_line = Q(position=entry.position, line=entry.line, start__gt=entry.start)
    return report.entries.filter(later | same_line)[:FURTHEST]


def before(report: Report, entry: StagedEntry) -> StagedEntry | None:
    """The entry right before this one."""
    earlier = Q(position__lt=entry.position) | Q(position=entry.position, line__lt=entry.line)
    same_line = Q(position=entry.position, line=entry.line, start__lt=entry.start)
    return report.entries.filter(earlier | same_line).last()


def until(entries: Sequence[StagedEntry], *kinds: str) -> Iterator[StagedEntry]:
    """Entries up to the first one of these kinds."""
    for entry in entries:
        if entry.kind in kinds:
            return
        yield entry


def rank(heading: StagedEntry) -> int:
    """How high a heading stands: a group above its tables, a table above its themes."""
    if heading.kind == Kind.TITLE or heading.text == heading.group:
        return 0
    return 1 if heading.text == heading.table else 2 + len(heading.section)


def below(heading: StagedEntry, entries: Sequence[StagedEntry]) -> Iterator[StagedEntry]:
    """Entries under a heading: up to the next one that stands as high."""
    for entry in entries:
        if entry.kind in {Kind.HEADING, Kind.TITLE} and rank(entry) <= rank(heading):
            return
        yield entry
