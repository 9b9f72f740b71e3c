"""Screening for personal data in Dutch: names, contact data, and what exposes a child."""

from inbreng_analysis.screening.findings import KINDS, Finding, Kind, LineFinding
from inbreng_analysis.screening.quick import screen, screen_lines

__all__ = ["KINDS", "Finding", "Kind", "LineFinding", "screen", "screen_lines"]
