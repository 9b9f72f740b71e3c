"""From a file or a text to a report: read, outline, harvest."""

from pathlib import Path

from inbreng_analysis.reports.covering import entries_of
from inbreng_analysis.reports.harvest.harvest import harvest
from inbreng_analysis.reports.limits import Limits
from inbreng_analysis.reports.lines import Document
from inbreng_analysis.reports.outline.joining import blocks_of
from inbreng_analysis.reports.outline.nesting import nest
from inbreng_analysis.reports.outline.numbers import number_headings
from inbreng_analysis.reports.readers.decode import tidy
from inbreng_analysis.reports.readers.opening import open_document
from inbreng_analysis.reports.readers.pasted import read_pasted
from inbreng_analysis.reports.refusals import UnreadableFile
from inbreng_analysis.reports.report import Group, Report

NO_LIMITS = Limits()


def read_report(
    source: Path | bytes, *, name: str | None = None, limits: Limits = NO_LIMITS
) -> Report:
    """Read a report from a file.

    Parameters
    ----------
    source
        The path of the file, or its bytes.
    name
        The name of the file, when ``source`` is bytes. It is only a hint: the content says
        which type it is.
    limits
        What the file may ask of the machine.

    Returns
    -------
    Report
        The report, with a note on each thing that was repaired.

    Raises
    ------
    UnreadableFile
        When the file is empty, damaged, locked, too large or of an unknown type; its ``code``
        says which.
    OSError
        When the path cannot be opened.

    Examples
    --------
    >>> report = read_report("Wat mis je?\\n- meer tijd".encode(), name="verslag.txt")
    >>> [entry.kind for entry in report.entries]
    ['question', 'contribution']
    """
    return _report(open_document(source, name=name, limits=limits), limits)


def read_text(text: str, *, limits: Limits = NO_LIMITS) -> Report:
    """Read a report that was pasted as text.

    Parameters
    ----------
    text
        The text, with list markers or indents as typed; Markdown is understood.
    limits
        What the text may ask of the machine.

    Returns
    -------
    Report
        The report.

    Raises
    ------
    UnreadableFile
        When there is no text, or too much of it.

    Examples
    --------
    >>> read_text("Tafel 2\\nWat mis je?\\n- meer tijd").contributions[0].table
    'Tafel 2'
    """
    words = tidy(text)
    if not words.strip():
        raise UnreadableFile("empty")
    return _report(read_pasted(words), limits)


def _report(document: Document, limits: Limits) -> Report:
    """The report of a document that was read into lines."""
    if not any(line.text.strip() for line in document.lines):
        raise UnreadableFile("no_text")
    if len(document.lines) > limits.max_lines:
        raise UnreadableFile("too_many_lines", limit=limits.max_lines)
    lines = tuple(number_headings(document.lines))
    blocks = blocks_of(lines)
    nest(blocks)
    found = harvest(blocks, document.title)
    return Report(
        title=found.title,
        held_on=found.held_on,
        kind=found.kind,
        n_participants=found.heads.number if found.heads else None,
        participants_exact=found.heads.exact if found.heads else None,
        groups=tuple(
            Group(
                group.label,
                group.heads.number if group.heads else None,
                group.composition,
                tuple(group.tables),
            )
            for group in found.groups
        ),
        lines=tuple(line.text for line in lines),
        entries=entries_of(found.findings, lines),
        notes=document.notes,
    )
