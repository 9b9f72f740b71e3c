"""Entries with their place in the lines, so that no character is lost or counted twice."""

import re
from collections.abc import Sequence

from inbreng_analysis.reports.harvest.findings import Finding, Setting
from inbreng_analysis.reports.lines import Line
from inbreng_analysis.reports.report import Entry

_SPACES = re.compile(r"\s+")
_WITH_NUMBER = frozenset({"title", "heading"})


def entries_of(findings: Sequence[Finding], lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Turn findings into entries and see to it that they cover the document.

    Parameters
    ----------
    findings
        What was found, in any order; pieces of one block do not overlap.
    lines
        The lines of the document.

    Returns
    -------
    tuple[Entry, ...]
        In reading order. What no finding covers becomes an entry of kind ``context``.
    """
    entries: list[Entry] = []
    at = (0, 0)
    for entry in sorted(filter(None, (_entry(one, lines) for one in findings)), key=_begin):
        entries += _between(at, _begin(entry), lines)
        entries.append(entry)
        at = (entry.end_line - 1, entry.end)
    entries += _between(at, (len(lines), 0), lines)
    return tuple(entries)


def _begin(entry: Entry) -> tuple[int, int]:
    """Line index and offset where an entry begins."""
    return entry.line - 1, entry.start


def _entry(found: Finding, lines: Sequence[Line]) -> Entry | None:
    """The entry of a finding, without white space at its ends; None when nothing is left."""
    text = found.block.text
    start, end = found.start, found.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    first, offset = found.block.locate(start)
    last, stop = found.block.locate_end(end)
    words = _SPACES.sub(" ", text[start:end])
    line = lines[first]
    if start == 0 and found.kind in _WITH_NUMBER and line.marker[:-1].isdigit():
        offset = line.text.index(line.marker)
        words = f"{line.marker} {words}"
    return _placed(found, words, (first, offset), (last, stop), line.page)


def _placed(
    found: Finding, words: str, begin: tuple[int, int], end: tuple[int, int], page: int | None
) -> Entry:
    """The entry with these words at this place."""
    setting = found.setting
    return Entry(
        kind=found.kind,
        text=words,
        quoted=found.quoted,
        question=setting.question,
        group=setting.group,
        table=setting.table,
        section=setting.section,
        path=setting.path if found.kind == "contribution" else (),
        line=begin[0] + 1,
        start=begin[1],
        end_line=end[0] + 1,
        end=end[1],
        page=page,
        doubt=found.doubt,
    )


def _between(begin: tuple[int, int], end: tuple[int, int], lines: Sequence[Line]) -> list[Entry]:
    """One entry of kind ``context`` for each stretch of words that no finding covers."""
    missed: list[Entry] = []
    for index in range(begin[0], min(end[0] + 1, len(lines))):
        line = lines[index]
        start = max(line.start, begin[1] if index == begin[0] else 0)
        stop = end[1] if index == end[0] else len(line.text)
        words = line.text[start:stop].strip()
        if words:
            start = line.text.index(words, start)
            missed.append(_missed(words, index, start, line))
    return missed


def _missed(words: str, index: int, start: int, line: Line) -> Entry:
    """Words that no rule named."""
    nowhere = Setting()
    return Entry(
        "context", words, False, nowhere.question, nowhere.group, nowhere.table, (), (),
        index + 1, start, index + 1, start + len(words), line.page, None,
    )  # fmt: skip
