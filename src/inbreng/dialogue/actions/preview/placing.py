"""Say where an entry belongs: its group, table, question and labels, and its place in the order."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.actions.preview.following import after, before
from inbreng.dialogue.actions.preview.log import changing
from inbreng.dialogue.models import Report, StagedEntry
from inbreng.people.models import User

Kind = StagedEntry.Kind


def place_entries(
    *,
    report: Report,
    entries: Sequence[int],
    by: User,
    now: datetime,
    group: str | None = None,
    table: str | None = None,
    question: str | None = None,
    path: Sequence[str] | None = None,
) -> None:
    """Put entries under a group, table, question and labels; what is None stays as it is."""
    section = _section_of(report, question) if question else None
    with changing(report, "place", by, now) as change:
        for entry in report.entries.filter(pk__in=entries):
            change.touch(entry)
            entry.group = entry.group if group is None else group[:200]
            entry.table = entry.table if table is None else table[:200]
            entry.path = entry.path if path is None else list(path)
            entry.section = entry.section if section is None else section
            if question is not None and entry.kind != Kind.QUESTION:
                entry.question = question[:500]
            entry.doubt = ""


def _section_of(report: Report, question: str) -> list[str] | None:
    """The theme headings of a question that stands under one theme only."""
    asked = report.entries.filter(kind=Kind.QUESTION, question=question[:500])
    sections = list(asked.order_by().values_list("section", flat=True).distinct()[:2])
    return list(sections[0]) if len(sections) == 1 else None


def settle_entries(*, report: Report, entries: Sequence[int], by: User, now: datetime) -> None:
    """Say that what was recognised is right: the doubt goes."""
    with changing(report, "settle", by, now) as change:
        for entry in report.entries.filter(pk__in=entries).exclude(doubt=""):
            change.touch(entry)
            entry.doubt = ""


def move_entry(*, report: Report, entry: int, up: bool, by: User, now: datetime) -> None:
    """Move an entry past its neighbour; past a question or heading it comes to hang elsewhere."""
    with changing(report, "move", by, now) as change:
        moved = report.entries.get(pk=entry)
        if up:
            past = before(report, moved)
            above = before(report, past) if past else None
            below = past
        else:
            later = list(after(report, moved)[:2])
            past = above = later[0] if later else None
            below = later[1] if len(later) > 1 else None
        if past is None:
            return
        change.touch(moved)
        moved.position = _between(above, below)
        _hang_under(moved, above)


def _between(above: StagedEntry | None, below: StagedEntry | None) -> int:
    low = above.position if above else -1
    if below is None:
        return low + StagedEntry.STEP
    middle = (low + below.position) // 2
    if not low < middle < below.position:
        raise DomainError(
            _("Hier past niets meer tussen. Zet in plaats daarvan de vraag of de tafel.")
        )
    return middle


def _hang_under(moved: StagedEntry, above: StagedEntry | None) -> None:
    """Take over where the entry above belongs."""
    if above is None:
        return
    moved.group, moved.table, moved.section = above.group, above.table, above.section
    is_heading = above.kind in {Kind.HEADING, Kind.TITLE}
    moved.question = "" if is_heading else above.question
    if above.kind == Kind.HEADING and above.text not in {above.group, above.table}:
        moved.section = [*above.section, above.text]
    moved.path = [*above.path, above.text] if above.kind == Kind.LABEL else above.path
