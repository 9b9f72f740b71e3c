"""Report-backs and term reports as documents of plain blocks."""

from inbreng.followup.documents.made import as_bytes
from inbreng.followup.documents.report import document_of_report
from inbreng.followup.documents.term import document_of_term, goal_words, promise_words
from inbreng.followup.documents.year import document_of_year

__all__ = [
    "as_bytes",
    "document_of_report",
    "document_of_term",
    "document_of_year",
    "goal_words",
    "promise_words",
]
