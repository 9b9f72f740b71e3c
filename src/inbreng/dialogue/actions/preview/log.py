"""One change of the preview at a time, in a short transaction, with what stood there before."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Report, ReportChange, StagedEntry
from inbreng.people.models import User

FIELDS = tuple(field.attname for field in StagedEntry._meta.concrete_fields)
Row = dict[str, Any]


@dataclass(slots=True)
class Change:
    """What one step changes: entries that were touched, came and went."""

    before: dict[int, Row] = field(default_factory=dict)
    touched: dict[int, StagedEntry] = field(default_factory=dict)
    come: list[StagedEntry] = field(default_factory=list)
    gone: list[StagedEntry] = field(default_factory=list)

    def touch(self, *entries: StagedEntry) -> None:
        """Remember entries as they stand, before they are changed."""
        for entry in entries:
            if entry.pk not in self.before:
                self.before[entry.pk] = as_row(entry)
                self.touched[entry.pk] = entry

    def remove(self, entry: StagedEntry) -> None:
        """Let an entry go."""
        self.before.setdefault(entry.pk, as_row(entry))
        self.touched.pop(entry.pk, None)
        self.gone.append(entry)

    def different(self) -> list[StagedEntry]:
        """Entries that were touched and are no longer as they were."""
        return [one for one in self.touched.values() if as_row(one) != self.before[one.pk]]


@contextmanager
def changing(report: Report, what: str, by: User, now: datetime) -> Iterator[Change]:
    """Save what a step changes and how to undo it; refuses once the report is being published."""
    with transaction.atomic():
        _hold(report)
        change = Change()
        yield change
        different = change.different()
        StagedEntry.objects.filter(pk__in=[one.pk for one in change.gone]).delete()
        for entry in change.come:
            entry.save(force_insert=True)
        _put(different)
        after = [as_row(one) for one in (*different, *change.come)]
        before = [change.before[one.pk] for one in (*different, *change.gone)]
        if before or after:
            _keep(report, what, before, after, by, now)


def undo(*, report: Report, now: datetime) -> bool:
    """Take the last change back; False when there is none."""
    with transaction.atomic():
        _hold(report)
        last = report.changes.filter(undone_at=None).last()
        if last is None:
            return False
        _swap(last.after, last.before)
        ReportChange.objects.filter(pk=last.pk).update(undone_at=now)
        return True


def redo(*, report: Report) -> bool:
    """Do the change that was taken back last again; False when there is none."""
    with transaction.atomic():
        _hold(report)
        first = report.changes.exclude(undone_at=None).first()
        if first is None:
            return False
        _swap(first.before, first.after)
        ReportChange.objects.filter(pk=first.pk).update(undone_at=None)
        return True


def as_row(entry: StagedEntry) -> Row:
    """An entry as it is kept in the log."""
    return {name: getattr(entry, name) for name in FIELDS}


def _hold(report: Report) -> None:
    ready = Report.objects.filter(pk=report.pk, state=Report.State.READY)
    if not ready.update(state=Report.State.READY):
        raise ChangedMeanwhile(_("Dit verslag is al geplaatst en verandert niet meer."))


def _keep(
    report: Report, what: str, before: list[Row], after: list[Row], by: User, now: datetime
) -> None:
    # A new step takes the place of the steps that were taken back.
    report.changes.exclude(undone_at=None).delete()
    last = report.changes.aggregate(number=Max("number"))["number"] or 0
    ReportChange.objects.create(
        report=report, number=last + 1, what=what, before=before, after=after, by=by, at=now
    )


def _swap(out: Sequence[Row], into: Sequence[Row]) -> None:
    stay = {row["id"] for row in into}
    StagedEntry.objects.filter(pk__in=[row["id"] for row in out if row["id"] not in stay]).delete()
    _put(StagedEntry(**row) for row in into)


def _put(entries: Iterable[StagedEntry]) -> None:
    changed = [name for name in FIELDS if name not in {"id", "report_id"}]
    StagedEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["id"], update_fields=changed
    )
