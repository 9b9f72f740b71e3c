"""Screening for personal data in Dutch: names, contact data, and what exposes a child.

``screen`` and ``screen_lines`` are quick; the deep screening with deduce is in
``inbreng_analysis.screening.deep``.
"""

from inbreng_analysis.screening.findings import KINDS, Finding, Kind, LineFinding
from inbreng_analysis.screening.quick import screen, screen_lines

__all__ = ["KINDS", "Finding", "Kind", "LineFinding", "screen", "screen_lines"]
