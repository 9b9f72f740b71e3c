"""Excel sheets: the saved values of their cells, sheet after sheet."""

from inbreng_analysis.reports.readers.sheet.workbook import read_sheets

__all__ = ["read_sheets"]
