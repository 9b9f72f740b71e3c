"""Report-backs and term reports as documents of plain blocks."""

from inbreng.followup.documents.made import as_bytes
from inbreng.followup.documents.report import document_of_report

__all__ = ["as_bytes", "document_of_report"]
