"""OpenDocument text: nested lists are nested elements, but some writers only indent them."""

from inbreng_analysis.reports.readers.odt.body import read_odt

__all__ = ["read_odt"]
