"""Reading reports of meetings: title, tables, questions and every point that was made.

Three layers, each a folder: ``readers`` turn a file into lines, ``outline`` makes the tree,
``harvest`` says what each piece is.
"""

from inbreng_analysis.reports.harvest.doubts import DOUBTS
from inbreng_analysis.reports.harvest.findings import ENTRY_KINDS
from inbreng_analysis.reports.harvest.kinds import REPORT_KINDS
from inbreng_analysis.reports.labels import is_label
from inbreng_analysis.reports.limits import Limits
from inbreng_analysis.reports.lines import Note
from inbreng_analysis.reports.notes import NOTES
from inbreng_analysis.reports.reading import read_report, read_text
from inbreng_analysis.reports.refusals import REFUSAL_CODES, REFUSALS, UnreadableFile
from inbreng_analysis.reports.report import Entry, Group, Report
from inbreng_analysis.reports.shorthand import Shorthand, read_shorthand

__all__ = [
    "DOUBTS",
    "ENTRY_KINDS",
    "NOTES",
    "REFUSALS",
    "REFUSAL_CODES",
    "REPORT_KINDS",
    "Entry",
    "Group",
    "Limits",
    "Note",
    "Report",
    "Shorthand",
    "UnreadableFile",
    "is_label",
    "read_report",
    "read_shorthand",
    "read_text",
]
