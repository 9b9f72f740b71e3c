"""Numbers that were typed in front of headings: they belong to the list, not to the words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inbreng_analysis.reports.lines import Line

# "2.1" and "2.1.3" may stand without a closing dot; "9.30" is a time.
_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.[1-9](?!\d)){1,3}\.?|\d{1,2}[.)])\s+(?=\S)")


def number_headings(lines: Iterable[Line]) -> Iterator[Line]:
    """Take the typed numbers of headings for their list markers.

    Parameters
    ----------
    lines
        The lines of a document.

    Yields
    ------
    Line
        The same line, or one whose words begin after its number.

    Examples
    --------
    >>> [line] = number_headings([Line("2.1 Sessie 1: ouders", heading=2)])
    >>> line.marker, line.text[line.start :]
    ('2.1', 'Sessie 1: ouders')
    """
    for line in lines:
        yield _numbered(line) if line.heading and not line.marker else line


def _numbered(line: Line) -> Line:
    """A heading with its number as marker, when it has one."""
    found = _NUMBER.match(line.text, line.start)
    if not found or line.cell is not None:
        return line
    return replace(line, start=found.end(), marker=found["number"])
