"""“Wat we hoorden”: one neutral structure, made for one audience, and two documents made of it.

How it is made and what was checked stands in docs/method/report.md.
"""

from inbreng.insights.exports.report.composing import report_of
from inbreng.insights.exports.report.pdf import write_pdf
from inbreng.insights.exports.report.structure import Report
from inbreng.insights.exports.report.word import write_docx

__all__ = ["Report", "report_of", "write_docx", "write_pdf"]
