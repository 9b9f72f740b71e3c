"""PDF with text: rows with their place on the page, from which levels and paragraphs follow."""

from inbreng_analysis.reports.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
