"""Say what an entry is; what hangs under a question or a heading follows."""

from collections.abc import Sequence
from datetime import datetime

from inbreng.dialogue.actions.preview.following import after, before, below, until
from inbreng.dialogue.actions.preview.log import Change, changing
from inbreng.dialogue.models import Report, StagedEntry
from inbreng.people.models import User

Kind = StagedEntry.Kind


def change_kind(
    *, report: Report, entries: Sequence[int], kind: str, by: User, now: datetime
) -> None:
    """Make entries of this kind, from the last to the first, so that each finds its followers."""
    with changing(report, "kind", by, now) as change:
        chosen = list(report.entries.filter(pk__in=entries))
        for found in reversed(chosen):
            entry = change.touched.get(found.pk, found)
            if entry.kind != kind:
                change.touch(entry)
                _become(report, entry, Kind(kind), change)
            elif entry.doubt:
                change.touch(entry)
                entry.doubt = ""


def _become(report: Report, entry: StagedEntry, kind: Kind, change: Change) -> None:
    was, entry.kind, entry.doubt = entry.kind, kind, ""
    if Kind.QUESTION in {was, kind}:
        _pass_question_on(report, entry, was, change)
    if Kind.HEADING in {was, kind}:
        _pass_section_on(report, entry, was, change)
    if kind == Kind.LABEL:
        _pass_label_on(report, entry, change)


def _pass_question_on(report: Report, entry: StagedEntry, was: str, change: Change) -> None:
    """Points under the entry get it as their question, or the question before it."""
    old = entry.question if was == Kind.QUESTION else None
    if entry.kind == Kind.QUESTION:
        entry.question, entry.path = entry.text[:500], []
    elif entry.kind in {Kind.HEADING, Kind.TITLE}:
        entry.question = ""
    else:
        entry.question = _question_before(report, entry)
    for follower in _followers(report, entry, change, Kind.QUESTION, Kind.HEADING, Kind.TITLE):
        if (follower.group, follower.table) != (entry.group, entry.table):
            return
        if old is None or follower.question == old:
            change.touch(follower)
            follower.question = entry.question
            follower.path = [label for label in follower.path if label != entry.text]


def _question_before(report: Report, entry: StagedEntry) -> str:
    earlier = before(report, entry)
    if earlier is None or earlier.kind in {Kind.HEADING, Kind.TITLE}:
        return ""
    is_same_place = (earlier.group, earlier.table) == (entry.group, entry.table)
    return earlier.question if is_same_place else ""


def _pass_section_on(report: Report, entry: StagedEntry, was: str, change: Change) -> None:
    """What stands under a new heading gets it as its theme; under an old one it loses it."""
    for follower in _followers(report, entry, change, Kind.HEADING, Kind.TITLE):
        change.touch(follower)
        kept = [label for label in follower.section if label != entry.text]
        follower.section = kept if was == Kind.HEADING else [*kept, entry.text]


def _pass_label_on(report: Report, entry: StagedEntry, change: Change) -> None:
    """Points right under a new label get it in their path, unless some have it already."""
    ends = (Kind.LABEL, Kind.QUESTION, Kind.HEADING, Kind.TITLE)
    followers = list(_followers(report, entry, change, *ends))
    if any(entry.text in follower.path for follower in followers):
        return
    for follower in followers:
        if (follower.group, follower.table) != (entry.group, entry.table):
            return
        change.touch(follower)
        follower.path = [*entry.path, entry.text]


def _followers(
    report: Report, entry: StagedEntry, change: Change, *ends: Kind
) -> Sequence[StagedEntry]:
    """Entries after this one up to one of these kinds, as this step has changed them so far."""
    later = [change.touched.get(one.pk, one) for one in after(report, entry)]
    return list(until(later, *ends))


def drop_below(*, report: Report, entry: int, by: User, now: datetime) -> None:
    """Say that no point under this heading or question is harvest."""
    with changing(report, "drop_below", by, now) as change:
        top = report.entries.get(pk=entry)
        later = list(after(report, top))
        if top.kind in {Kind.HEADING, Kind.TITLE}:
            under = below(top, later)
        else:
            under = until(later, Kind.QUESTION, Kind.HEADING, Kind.TITLE)
        for follower in under:
            if follower.kind in {Kind.CONTRIBUTION, Kind.QUESTION}:
                change.touch(follower)
                follower.kind, follower.question, follower.doubt = Kind.CONTEXT, "", ""
