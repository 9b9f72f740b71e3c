"""Take the words of a contribution out of the report they were read from."""

from typing import Any, Final

from django.db import transaction

from inbreng.dialogue.actions.paths import blank_in_paths
from inbreng.dialogue.models import (
    Contribution,
    LineBlock,
    Report,
    ReportChange,
    StagedEntry,
    StoredFile,
)

BLANK: Final = "█"


@transaction.atomic
def blank_in_report(contribution: Contribution) -> None:
    """Put bars in place of the words in the lines, the entries and the changes of the report.

    A bar is as long as the words, so that every other entry keeps its place.
    The file itself is left alone: see ``delete_file``.
    """
    report = Report.objects.filter(source=contribution.source_id).first()
    if report is None or contribution.line is None:
        return
    entries = StagedEntry.objects.filter(
        report=report, kind=StagedEntry.Kind.CONTRIBUTION, line=contribution.line
    )
    said = {entry.text for entry in entries}
    own = [entry for entry in entries if entry.text in _words(contribution)] or list(entries)
    for entry in own:
        _blank_lines(report, entry)
    StagedEntry.objects.filter(pk__in=[entry.pk for entry in own]).update(text=BLANK)
    blank_in_paths(report, said, BLANK)
    _blank_changes(report, said)


def delete_file(stored: StoredFile) -> None:
    """Destroy a kept file; the reports that were read from it stay, without it."""
    storage, name = stored.content.storage, stored.content.name or ""
    Report.objects.filter(stored_file=stored).update(stored_file=None)
    stored.delete()
    transaction.on_commit(lambda: storage.delete(name))


def file_of(contribution: Contribution) -> StoredFile | None:
    """The kept file in which the words of a contribution stand. One query."""
    return StoredFile.objects.filter(reports__source=contribution.source_id).first()


def _words(contribution: Contribution) -> set[str]:
    return set(contribution.wordings.values_list("text", flat=True))


def _blank_lines(report: Report, entry: StagedEntry) -> None:
    for number in range(entry.line, entry.end_line + 1):
        block = LineBlock.objects.filter(
            report=report, number=(number - 1) // LineBlock.SIZE + 1
        ).first()
        place = (number - 1) % LineBlock.SIZE
        if block is None or place >= len(block.lines):
            continue
        line = block.lines[place]
        start = entry.start if number == entry.line else 0
        end = entry.end if number == entry.end_line else len(line)
        block.lines[place] = line[:start] + BLANK * len(line[start:end]) + line[end:]
        block.save(update_fields=["lines"])


def _blank_changes(report: Report, said: set[str]) -> None:
    for change in ReportChange.objects.filter(report=report):
        before = _without(change.before, said)
        if before != change.before:
            ReportChange.objects.filter(pk=change.pk).update(before=before)


def _without(found: Any, said: set[str]) -> Any:
    """A piece of JSON with a bar for every text that holds one of the things said."""
    if isinstance(found, dict):
        return {name: _without(value, said) for name, value in found.items()}
    if isinstance(found, list):
        return [_without(value, said) for value in found]
    if isinstance(found, str) and any(words in found for words in said if words != BLANK):
        return BLANK
    return found
