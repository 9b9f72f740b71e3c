"""What reading a report gives."""

from dataclasses import asdict, dataclass
from typing import Any

from inbreng_analysis.reports.lines import Note


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of a report, what it is, and where in the talk and in the document it stands.

    Parameters
    ----------
    kind
        One of ``ENTRY_KINDS``.
    text
        Its words as typed, on one line and without list marker.
    quoted
        Whether it is a verbatim quotation.
    question, group, table
        The question, the group and the table under which it stands, or None.
    section
        The headings above it, from the outside in.
    path
        The labels and points above it within its question, from the outside in.
    line, start, end_line, end
        Lines count from 1 in ``Report.lines``; ``start`` is an offset in the first line, ``end``
        an offset in the last line, just after the last character.
    page
        Page from 1 in a PDF, otherwise None.
    doubt
        One of the codes of ``DOUBTS`` when a person should look, otherwise None.
    """

    kind: str
    text: str
    quoted: bool
    question: str | None
    group: str | None
    table: str | None
    section: tuple[str, ...]
    path: tuple[str, ...]
    line: int
    start: int
    end_line: int
    end: int
    page: int | None
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """A round table or break-out group: its name, head count, who was there, and its tables.

    Tables of a document without groups hang under one group whose label is empty.
    """

    label: str
    n_participants: int | None
    composition: str | None
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was read.

    Parameters
    ----------
    title
        The title of the document, or None.
    held_on
        The day of the talk: ``YYYY-MM-DD``, ``--MM-DD`` when no year is written, or None.
    kind
        One of ``REPORT_KINDS``.
    n_participants
        How many people were there, or None when it does not say.
    participants_exact
        Whether that number is exact; None when there is no number.
    groups
        The round tables or break-out groups, in order.
    lines
        The document as a preview shows it.
    entries
        In reading order. Every character of ``lines`` that is not white space or a list marker
        is in exactly one of them.
    notes
        What was repaired or left out while reading.
    """

    title: str | None
    held_on: str | None
    kind: str
    n_participants: int | None
    participants_exact: bool | None
    groups: tuple[Group, ...]
    lines: tuple[str, ...]
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()

    @property
    def contributions(self) -> tuple[Entry, ...]:
        """The entries that were said or written by participants."""
        return tuple(entry for entry in self.entries if entry.kind == "contribution")

    @property
    def questions(self) -> tuple[Entry, ...]:
        """The entries that are questions to a table, also those without an answer."""
        return tuple(entry for entry in self.entries if entry.kind == "question")

    def as_json(self) -> dict[str, Any]:
        """The report as plain lists and dictionaries, in the shape that ``inbreng read`` prints."""
        return {
            "title": self.title,
            "held_on": self.held_on,
            "kind": self.kind,
            "n_participants": self.n_participants,
            "participants_exact": self.participants_exact,
            "groups": [asdict(group) | {"tables": list(group.tables)} for group in self.groups],
            "lines": list(self.lines),
            "entries": [_entry_as_json(entry) for entry in self.entries],
            "notes": [asdict(note) for note in self.notes],
        }


def _entry_as_json(entry: Entry) -> dict[str, Any]:
    """One entry as a dictionary; faster than ``asdict``, which copies deeply."""
    plain = {name: getattr(entry, name) for name in _ENTRY_FIELDS}
    plain["section"], plain["path"] = list(entry.section), list(entry.path)
    return plain


_ENTRY_FIELDS = tuple(Entry.__dataclass_fields__)
